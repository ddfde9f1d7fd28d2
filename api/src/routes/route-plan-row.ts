import { planRows } from '@leeway/areas';
import type { RoutePlan, Text } from '@leeway/model';

const MEANINGS = {
  trips: { unit: 'count', meaning: { en: 'trips a day', es: 'viajes al día' } },
  driverHours: {
    unit: 'hours',
    meaning: { en: 'a driver’s hours a day, from yard to yard', es: 'horas de conductor al día, de patio a patio' },
  },
  miles: { unit: 'miles', meaning: { en: 'miles a day, loaded and empty', es: 'millas al día, con y sin alumnos' } },
  dayCents: { unit: 'cents', meaning: { en: 'the bus by the day', es: 'el autobús por día' } },
  hourCents: { unit: 'cents', meaning: { en: 'driver’s hours × their price', es: 'horas de conductor × su precio' } },
  mileCents: { unit: 'cents', meaning: { en: 'miles × their price', es: 'millas × su precio' } },
} as const satisfies Readonly<Record<string, { readonly unit: string; readonly meaning: Text }>>;

const NO_PRICE: Text = { en: 'The files state no price.', es: 'Los archivos no dan el precio.' };
const TITLE: Text = { en: 'Recorded route plan', es: 'Plan de rutas registrado' };

/** The source under which a recorded plan's rows are cited. */
export const ROUTE_PLAN_SOURCE = 'route-plan';

/** One bus of a recorded plan, as a published row is shown. Null past the plan's end. */
export function routePlanRow(
  plan: RoutePlan,
  line: number,
  about: {
    readonly unitId: string;
    readonly unitName: string;
    readonly fiscalYear: number;
    readonly synthetic: boolean;
  },
) {
  const row = planRows(plan)[line - 1];
  if (row === undefined) return null;
  const items = (Object.keys(MEANINGS) as (keyof typeof MEANINGS)[]).map((item) => ({
    ...{ item, label: row.bus, unit: MEANINGS[item].unit, value: row[item], meaning: MEANINGS[item].meaning, line },
    note: row[item] === null ? NO_PRICE : null,
  }));
  return { batch: plan.id, source: ROUTE_PLAN_SOURCE, sourceTitle: TITLE, file: row.file, line, ...about, items };
}
