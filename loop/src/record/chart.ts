import {
  type AreaId,
  COMMON_FUNCTIONS,
  type Crosswalk,
  commonFunction,
  RECORD_MEASURES,
  type RecordMeasure,
  type Treatment,
  type Visibility,
} from '@leeway/model';

/** An item of money that counts as current spending: of functions, or benefits on a line of their own. */
export type SpendingItem = {
  readonly item: string;
  readonly label: string;
  readonly functions: readonly string[];
  readonly area: AreaId | null;
  readonly isBenefit: boolean;
};

export type MeasureItem = { readonly item: string; readonly label: string; readonly factor: number };

/** A source's crosswalk, ready to be asked. */
export type Chart = {
  readonly source: string;
  readonly spending: readonly SpendingItem[];
  readonly functions: readonly string[];
  readonly measures: ReadonlyMap<RecordMeasure, readonly MeasureItem[]>;
  readonly treatment: Treatment;
  readonly hasSpending: boolean;
};

const OUTSIDE_CURRENT = new Set(['3200', '4000', '5000']);

function areaOf(functions: readonly string[], home: AreaId | null): AreaId | null {
  if (home !== null) return home;
  const areas = new Set(functions.map((code) => commonFunction(code).area));
  const [only] = areas;
  return areas.size === 1 ? (only ?? null) : null;
}

/** True where `code` is `within` or lies inside it. */
export function liesWithin(code: string, within: string): boolean {
  for (let at: string | null = code; at !== null; at = commonFunction(at).within) if (at === within) return true;
  return false;
}

function spendingItems(crosswalk: Crosswalk): SpendingItem[] {
  return crosswalk.items.flatMap((entry): SpendingItem[] => {
    const { item, label, target } = entry;
    if (target.kind === 'benefits') return [{ item, label, functions: [], area: null, isBenefit: true }];
    if (target.kind !== 'function' || target.functions.every((code) => OUTSIDE_CURRENT.has(code))) return [];
    return [
      { item, label, functions: target.functions, area: areaOf(target.functions, target.home), isBenefit: false },
    ];
  });
}

function measureItems(crosswalk: Crosswalk): Map<RecordMeasure, MeasureItem[]> {
  const found = new Map<RecordMeasure, MeasureItem[]>();
  for (const entry of crosswalk.items) {
    if (entry.target.kind !== 'measure') continue;
    const { measure } = entry.target;
    const factor = entry.unit === 'percent' && RECORD_MEASURES[measure] === 'share' ? 0.01 : 1;
    const items = found.get(measure) ?? [];
    items.push({ item: entry.item, label: entry.label, factor });
    found.set(measure, items);
  }
  return found;
}

export function chartOf(crosswalk: Crosswalk): Chart {
  const spending = spendingItems(crosswalk);
  return {
    source: crosswalk.source,
    spending,
    functions: [...new Set(spending.flatMap((entry) => entry.functions))].sort(),
    measures: measureItems(crosswalk),
    treatment: crosswalk.treatment,
    hasSpending: spending.some((entry) => !entry.isBenefit),
  };
}

/** Items whose dollars lie in the area. */
export function areaItems(chart: Chart, area: AreaId): readonly SpendingItem[] {
  return chart.spending.filter((entry) => entry.area === area);
}

/** Items that hold the dollars of one function, its parts included; or of several left undivided, joined by '+'. */
export function functionItems(chart: Chart, code: string): readonly SpendingItem[] {
  const wanted = code.split('+');
  return chart.spending.filter(
    (entry) =>
      !entry.isBenefit &&
      (wanted.length === 1
        ? entry.functions.length > 0 && entry.functions.every((one) => liesWithin(one, code))
        : [...entry.functions].sort().join('+') === [...wanted].sort().join('+')),
  );
}

/** Whether an item also holds dollars of other areas: a function of theirs, or a part of its own that the source does not show apart. */
function isMixed(entry: SpendingItem, chart: Chart): boolean {
  return COMMON_FUNCTIONS.some((candidate) => {
    if (candidate.area === null || candidate.area === entry.area) return false;
    if (entry.functions.includes(candidate.code)) return true;
    const inside = (code: string): boolean => entry.functions.some((own) => own !== code && liesWithin(code, own));
    const shownApart = chart.functions.some((shown) => inside(shown) && liesWithin(candidate.code, shown));
    return inside(candidate.code) && !shownApart;
  });
}

/** What the source lets the area see. */
export function visibilityOf(chart: Chart, area: AreaId): Visibility {
  const own = areaItems(chart, area);
  if (own.length === 0) return 'not-separate';
  return own.some((entry) => isMixed(entry, chart)) ? 'with-others' : 'alone';
}
