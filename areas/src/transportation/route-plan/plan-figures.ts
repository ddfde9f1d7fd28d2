import type {
  Figure,
  FigureUnit,
  FiscalYear,
  RecordedBus,
  RecordedDay,
  RoutePlan,
  RowReference,
  Text,
} from '@leeway/model';
import { parameterFigure } from '../../sizing/latest-value.ts';
import { schoolDays } from '../parameters.ts';

/** The district and year for which a plan's rows are cited. */
export type PlanContext = { readonly unitId: string; readonly fiscalYear: FiscalYear };

export type PlanSide = 'before' | 'after';
export type PlanItem = 'trips' | 'driverHours' | 'miles' | 'dayCents' | 'hourCents' | 'mileCents';

const SIDES: Readonly<Record<PlanSide, Text>> = {
  before: { en: 'today', es: 'hoy' },
  after: { en: 'by the plan', es: 'según el plan' },
};

const ITEMS: Readonly<Record<PlanItem, { readonly slug: string; readonly unit: FigureUnit; readonly label: Text }>> = {
  trips: { slug: 'trips', unit: 'count', label: { en: 'Trips a day', es: 'Viajes al día' } },
  driverHours: {
    slug: 'driver-hours',
    unit: 'hours',
    label: { en: 'Drivers’ hours a day', es: 'Horas de conductor al día' },
  },
  miles: { slug: 'miles', unit: 'miles', label: { en: 'Miles a day', es: 'Millas al día' } },
  dayCents: { slug: 'bus-cost', unit: 'cents', label: { en: 'Buses, dollars a day', es: 'Autobuses, dólares al día' } },
  hourCents: {
    slug: 'driver-cost',
    unit: 'cents',
    label: { en: 'Drivers, dollars a day', es: 'Conductores, dólares al día' },
  },
  mileCents: { slug: 'mile-cost', unit: 'cents', label: { en: 'Miles, dollars a day', es: 'Millas, dólares al día' } },
};

const ID = 'transportation.route-plan';
const joined = (label: Text, side: Text): Text => ({ en: `${label.en}, ${side.en}`, es: `${label.es}, ${side.es}` });

/** The plan's own rows in one list: those of the plan first, then those of today. A row's line is its place here, from 1. */
export function planRows({
  after,
  before,
}: RoutePlan): readonly (RecordedBus & { readonly side: PlanSide; readonly file: string })[] {
  const rows = (day: RecordedDay | null, side: PlanSide) =>
    (day?.buses ?? []).map((bus) => ({ ...bus, side, file: day?.file ?? '' }));
  return [...rows(after, 'after'), ...rows(before, 'before')];
}

function references(
  plan: RoutePlan,
  side: PlanSide,
  item: string,
  { unitId, fiscalYear }: PlanContext,
): RowReference[] {
  return planRows(plan).flatMap((row, at): RowReference[] =>
    row.side === side
      ? [{ batch: plan.id, file: `route-plan/${row.file}`, line: at + 1, item, label: row.bus, unitId, fiscalYear }]
      : [],
  );
}

const ROW_A_BUS: Text = {
  en: 'A row for each bus; its line is its place in the record of the plan',
  es: 'Una fila por autobús; su línea es su lugar en el registro del plan',
};

const UNPRICED: Text = {
  en: 'The files state no price for some of these buses.',
  es: 'Los archivos no dan el precio de algunos de estos autobuses.',
};
const PRICES_SHOW: Text = {
  en: 'dayDollars, hourDollars and mileDollars in vehicles.csv',
  es: 'dayDollars, hourDollars y mileDollars en vehicles.csv',
};

/** The sum of one item over a side's buses, open to each bus's row; unknown where any bus lacks it. */
export function itemFigure(plan: RoutePlan, side: PlanSide, item: PlanItem, context: PlanContext): Figure {
  const { slug, unit, label } = ITEMS[item];
  const named = { id: `${ID}-${slug}-${side}`, label: joined(label, SIDES[side]), unit };
  const values = (plan[side]?.buses ?? []).map((bus) => bus[item]);
  if (values.length === 0 || values.some((value) => value === null))
    return { ...named, value: null, because: { kind: 'unknown', reason: UNPRICED, wouldShow: PRICES_SHOW } };
  const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
  const value = unit === 'cents' ? sum : Math.round(sum * 100) / 100;
  return {
    ...named,
    value,
    because: { kind: 'observed', rows: references(plan, side, item, context), note: ROW_A_BUS },
  };
}

/** How many buses a side drives, open to the row of each. */
export function busFigure(plan: RoutePlan, side: PlanSide, context: PlanContext): Figure {
  const label = { en: 'Buses', es: 'Autobuses' };
  return {
    ...{ id: `${ID}-buses-${side}`, label: joined(label, SIDES[side]), unit: 'count' },
    value: plan[side]?.buses.length ?? null,
    because: { kind: 'observed', rows: references(plan, side, 'bus', context), note: ROW_A_BUS },
  };
}

/** Days of school as stated with the plan, else the commonest in law. */
export function schoolDayFigure(plan: RoutePlan): Figure {
  if (plan.schoolDays === null) return parameterFigure(schoolDays, 'count');
  const id = `${ID}-school-days`;
  const source = { publisher: 'District', title: 'Stated when the plan was recorded', reference: null, year: null };
  return {
    ...{ id, label: schoolDays.label, unit: 'count', value: plan.schoolDays },
    because: { kind: 'parameter', parameter: id, from: plan.madeOn, source },
  };
}
