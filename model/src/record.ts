import type { AreaId } from './area.ts';
import type { RecordMeasure } from './common-chart.ts';
import type { Finding } from './finding.ts';
import type { FiscalYear } from './school-year.ts';
import type { SourceDescription } from './source.ts';
import type { Text } from './text.ts';

/** A reporting unit as its publisher names it. */
export type Unit = {
  /** NCES LEAID (7 characters) where the source carries it, else '<state>:<the source's own id>' in lower case, such as 'ny:460700200100'. */
  readonly id: string;
  readonly kind: 'district' | 'charter' | 'service-agency' | 'state-agency' | 'school' | 'other';
  readonly name: string;
  /** Two-letter postal code; 'ZZ' for the synthetic state. */
  readonly state: string;
  /** County name without the word 'County', or null. */
  readonly county: string | null;
  /** The district of a school; null otherwise. */
  readonly parent: string | null;
};

/** What a published amount is: audited or reported actuals, a budget, or a statistical estimate. */
export type Basis = 'actual' | 'budget' | 'estimate';

/**
 * One unit in one fiscal year as one file states it: the source's own items, untranslated. The crosswalk translates on reading,
 * so that a mended crosswalk needs no new import. Money is whole cents; other items are in the item's own unit; null is unknown.
 */
export type RecordRow = {
  readonly unitId: string;
  readonly fiscalYear: FiscalYear;
  readonly basis: Basis;
  /** 1-based line in the decoded file. */
  readonly line: number;
  readonly values: Readonly<Record<string, number | null>>;
  /** Where items of one unit-year stand on lines of their own: item → line. */
  readonly lines?: Readonly<Record<string, number>>;
};

/** A row that could not be used: kept, shown, downloadable, never counted. */
export type QuarantinedRow = {
  readonly line: number;
  /** The column or item concerned; null where the whole row is. */
  readonly column: string | null;
  /** The offending text, at most 200 characters. */
  readonly value: string;
  readonly reason: Text;
  /** The raw line or cells, at most 2,000 characters. */
  readonly raw: string;
};

/** A total that a file states about itself or that its publisher states elsewhere, set beside what the rows add up to. */
export type ControlTotal = {
  readonly label: string;
  readonly fiscalYear: FiscalYear | null;
  readonly stated: number | null;
  readonly computed: number;
  readonly unit: 'cents' | 'count' | 'pupils';
};

/** What reading a recognised file gave. Whole or not at all: a file that cannot be used is a Refusal. */
export type Reading = {
  readonly kind: 'reading';
  /** The format's id, or '<format>:<mapping>' for a mapped table. */
  readonly source: string;
  readonly description: SourceDescription;
  readonly crosswalk: Crosswalk;
  readonly fiscalYears: readonly FiscalYear[];
  readonly units: readonly Unit[];
  readonly rows: readonly RecordRow[];
  readonly quarantined: readonly QuarantinedRow[];
  readonly rowsRead: number;
  readonly controlTotals: readonly ControlTotal[];
  readonly findings: readonly Finding[];
};

/** A file that is not taken, with the one sentence that says why. */
export type Refusal = { readonly kind: 'refusal'; readonly finding: Finding };

/** What an item of a source means in the common chart. */
export type CrosswalkTarget =
  /** Money of these functions, undivided. `home` is the area that holds it when they belong to more than one. */
  | { readonly kind: 'function'; readonly functions: readonly string[]; readonly home: AreaId | null }
  /** Employee benefits kept outside the functions. */
  | { readonly kind: 'benefits' }
  | { readonly kind: 'measure'; readonly measure: RecordMeasure }
  /** Money outside the twelve areas. */
  | { readonly kind: 'outside'; readonly what: 'capital' | 'debt' | 'transfers' | 'enterprise' | 'tuition' | 'other' }
  /** Kept as published, used by checks or not at all. */
  | { readonly kind: 'kept'; readonly why: Text };

/** One item of a source. `multiplier` turns the stored value to the target's unit where they differ (0.01 for per cent to share). */
export type CrosswalkItem = {
  readonly item: string;
  readonly label: string;
  readonly unit: 'cents' | 'count' | 'pupils' | 'fte' | 'share' | 'percent' | 'index' | 'code';
  readonly target: CrosswalkTarget;
  /** What is not one-to-one; null where it is. */
  readonly note: Text | null;
};

/** How a source treats what others treat differently: read by the comparability guard. */
export type Treatment = {
  readonly benefits: 'inside-functions' | 'own-lines' | 'partly-inside';
  readonly foodFund: 'inside' | 'outside' | 'partly';
  readonly debt: 'apart' | 'inside';
  readonly transfers: 'apart' | 'inside';
  readonly basisOfAccounting: Text;
};

/** A source's items in terms of the common chart: versioned data. */
export type Crosswalk = {
  readonly source: string;
  readonly version: string;
  readonly items: readonly CrosswalkItem[];
  readonly treatment: Treatment;
  readonly notes: readonly Text[];
};
