import {
  type AreaId,
  type DistrictView,
  type FairCost,
  type Figure,
  type FigureUnit,
  fiscalYear,
  RECORD_MEASURES,
  type RecordedBus,
  type RecordedDay,
  type RecordMeasure,
  type RoutePlan,
  unknownFigure,
} from '@leeway/model';

const NOT_HERE = { en: 'Not on record.', es: 'Sin registro.' };

/** What a test district has on record; all that is not named is unknown. Money in cents. */
export type OnRecord = {
  readonly areas?: Readonly<Record<string, number>>;
  readonly functions?: Readonly<Record<string, number>>;
  readonly measures?: Partial<Readonly<Record<RecordMeasure, number>>>;
  readonly routePlan?: RoutePlan;
  /** Gap, its standard deviation and the chance of being above, by area. */
  readonly gaps?: Readonly<
    Record<
      string,
      {
        readonly gap: number;
        readonly sd: number;
        readonly chance: number;
        readonly explained?: number;
        readonly years?: number;
        readonly beyond?: 'above' | null;
      }
    >
  >;
};

/** A bus that costs $200 a day, 4 hours at $35 and 30 miles at $1.50: $385 a day. */
export const BUS: RecordedBus = Object.freeze({
  ...{ bus: 'BIG 1', trips: 2, driverHours: 4, miles: 30, dayCents: 20_000, hourCents: 14_000, mileCents: 4_500 },
});

const dayWith = (file: string, buses: readonly RecordedBus[]): RecordedDay =>
  Object.freeze({ file, carried: 80, brokenPromises: 0, faultlessShare: 0.95, buses });

type Buses = { readonly before?: readonly RecordedBus[] | null; readonly after?: readonly RecordedBus[] };

/** A recorded plan of 180 days of school: two buses where three run, unless told otherwise. */
export function routePlanWith({ before = [BUS, BUS, BUS], after = [BUS, BUS] }: Buses): RoutePlan {
  return Object.freeze({
    ...{ id: 'route-plan-0123456789abcdef', madeOn: '2026-05-12', plan: { name: 'plan.json', sha256: 'a'.repeat(64) } },
    ...{
      files: [{ name: 'riders.csv', sha256: 'b'.repeat(64) }],
      travel: { en: 'Straight lines.', es: 'Líneas rectas.' },
    },
    ...{ promisesChecked: 900, simulatedDays: 100, leftBehind: 0, cases: 1, schoolDays: 180 },
    after: dayWith('plan.json', after),
    before: before && dayWith('today.csv', before),
  });
}

/** Frozen, so that an area that writes into its input is caught at once. */
function figureOf(id: string, unit: FigureUnit, value: number | undefined): Figure {
  const named = { id, label: Object.freeze({ en: id, es: id }), unit };
  if (value === undefined) return Object.freeze(unknownFigure(named, NOT_HERE, NOT_HERE));
  return Object.freeze({ ...named, value, because: Object.freeze({ kind: 'observed', rows: Object.freeze([]) }) });
}

/** A district as an area sees it, small enough to check by hand. */
export function districtWith(record: OnRecord): DistrictView {
  return {
    id: 'zz-1',
    name: 'Test district',
    state: 'ZZ',
    fiscalYear: fiscalYear(2024),
    synthetic: true,
    areaCost: (area) => figureOf(`${area}.cost`, 'cents', record.areas?.[area]),
    visibility: (area) => (record.areas?.[area] === undefined ? 'not-separate' : 'alone'),
    functionCost: (code) => figureOf(`function.${code}`, 'cents', record.functions?.[code]),
    measure: (name) => figureOf(name, RECORD_MEASURES[name], record.measures?.[name]),
    fairCost: (area) => fairCostOf(area, record),
    routePlan: record.routePlan ?? null,
  };
}

function fairCostOf(area: AreaId, record: OnRecord): FairCost | null {
  const gap = record.gaps?.[area];
  const pupils = record.measures?.pupils;
  if (!gap || !pupils) return null;
  const actual = (record.areas?.[area] ?? 0) / pupils;
  return Object.freeze({
    actual: figureOf(`${area}.cost-per-pupil`, 'cents-per-pupil', actual),
    expected: figureOf(`${area}.expected-per-pupil`, 'cents-per-pupil', actual - gap.gap),
    low: actual - gap.gap - 2 * gap.sd,
    high: actual - gap.gap + 2 * gap.sd,
    gap: gap.gap,
    gapSd: gap.sd,
    lasting: figureOf(`${area}.lasting-difference`, 'share', gap.gap / (actual - gap.gap)),
    years: gap.years ?? 1,
    chanceAbove: gap.chance,
    beyondChance: gap.beyond ?? null,
    explained: gap.explained ?? null,
    oddYear: null,
  });
}
