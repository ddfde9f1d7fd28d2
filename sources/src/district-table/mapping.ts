import type { Basis, CrosswalkTarget, Text, Treatment, Unit } from '@leeway/model';

/** What the cells of a mapped column are, as printed. Both kinds of dollars become cents. */
export const MAPPED_UNITS = ['dollars', 'thousands-of-dollars', 'count', 'percent', 'share', 'index'] as const;

export type MappedUnit = (typeof MAPPED_UNITS)[number];

/** One column of a table that a person (or `suggestMapping`) has given a meaning. */
export type MappedColumn = {
  /** The heading as printed. Compared without regard to case and surplus spaces. */
  readonly column: string;
  readonly unit: MappedUnit;
  readonly target: CrosswalkTarget;
  /** What is not one-to-one; null where it is. */
  readonly note: Text | null;
};

/** Where the fiscal year is read: from a column, the same for the whole file, or as the person who imports the file states it. */
export type MappedYear = { readonly column: string } | { readonly fixed: number } | { readonly stated: true };

/**
 * How ids become unit ids. `leaid`: seven digits, zeros put back; `state`: '<state>:<id>' in lower case;
 * `as-printed`: taken as they stand.
 */
export type IdScheme = 'leaid' | 'state' | 'as-printed';

/** How to read one agency's table of districts by year. Plain JSON: kept by the store and used again for files with these headings. */
export type TableMapping = {
  /** Kebab-case; the source is 'district-table:<id>'. */
  readonly id: string;
  readonly title: Text;
  readonly publisher: string;
  /** The licence or terms as stated; null where none is. */
  readonly licence: string | null;
  /** True only for data made by our own generator. */
  readonly synthetic: boolean;
  /** Two-letter postal code; 'ZZ' for the synthetic state. */
  readonly state: string;
  readonly basis: Basis;
  readonly unitKind: Unit['kind'];
  /** The sheet of a workbook that is read; null for the first. A file that is no workbook has none. */
  readonly sheet: string | null;
  readonly idColumn: string;
  readonly idScheme: IdScheme;
  readonly nameColumn: string;
  readonly countyColumn: string | null;
  /** For schools: the column with the district's id, read by the same scheme; null otherwise. */
  readonly parentColumn: string | null;
  readonly year: MappedYear;
  readonly columns: readonly MappedColumn[];
  readonly treatment: Treatment;
};

/** The headings without which the mapping cannot be used. */
export function requiredHeadings(mapping: TableMapping): readonly string[] {
  const year = 'column' in mapping.year ? [mapping.year.column] : [];
  const places = [mapping.countyColumn, mapping.parentColumn].filter((column) => column !== null);
  return [mapping.idColumn, mapping.nameColumn, ...year, ...places, ...mapping.columns.map((entry) => entry.column)];
}
