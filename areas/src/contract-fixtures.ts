import {
  type AreaId,
  type DistrictView,
  type FairCost,
  type Figure,
  type FigureUnit,
  fiscalYear,
  RECORD_MEASURES,
  type RecordMeasure,
  unknownFigure,
} from '@leeway/model';

const NOT_HERE = { en: 'Not on record.', es: 'Sin registro.' };

/** What a test district has on record; all that is not named is unknown. Money in cents. */
export type OnRecord = {
  readonly areas?: Readonly<Record<string, number>>;
  readonly functions?: Readonly<Record<string, number>>;
  readonly measures?: Partial<Readonly<Record<RecordMeasure, number>>>;
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
