import type { Mapping, MappingSuggestion } from '@leeway/api/client';
import { COMMON_FUNCTIONS } from '@leeway/model';

export type MeaningChoice = MappingSuggestion['choices']['meanings'][number];
export type MappedColumn = Mapping['columns'][number];
export type Target = MappedColumn['target'];
export type MappedUnit = MappedColumn['unit'];

/** Meanings that say where or when; a table has one column of each. */
export const PLACES = ['id', 'name', 'county', 'year'] as const;
export type Place = (typeof PLACES)[number];

const FIELDS = { id: 'idColumn', name: 'nameColumn', county: 'countyColumn' } as const;

/** A target as the value of a choice. */
export function keyOf(target: Target): string {
  if (target.kind === 'function') return `function:${target.functions.join('+')}`;
  if (target.kind === 'measure') return `measure:${target.measure}`;
  return target.kind === 'outside' ? `outside:${target.what}` : target.kind;
}

const sameHeading = (one: string, other: string): boolean =>
  one.replace(/\s+/g, ' ').trim().toLowerCase() === other.replace(/\s+/g, ' ').trim().toLowerCase();

export const columnOf = (draft: Mapping, heading: string): MappedColumn | undefined =>
  draft.columns.find(({ column }) => sameHeading(column, heading));

/** The heading that has a place; null where none has. */
export function placeColumn(draft: Mapping, place: Place): string | null {
  if (place === 'year') return 'column' in draft.year ? draft.year.column : null;
  return draft[FIELDS[place]] || null;
}

/** What a column means in the draft: a place, the key of a target, or 'none'. */
export function meaningIn(draft: Mapping, heading: string): string {
  const place = PLACES.find((one) => sameHeading(placeColumn(draft, one) ?? '', heading));
  const column = columnOf(draft, heading);
  return place ?? (column ? keyOf(column.target) : 'none');
}

function without(draft: Mapping, heading: string): Mapping {
  const place = PLACES.find((one) => sameHeading(placeColumn(draft, one) ?? '', heading));
  const columns = draft.columns.filter(({ column }) => !sameHeading(column, heading));
  return withPlace({ ...draft, columns }, place, null);
}

function withPlace(draft: Mapping, place: Place | undefined, heading: string | null): Mapping {
  if (place === undefined) return draft;
  if (place === 'year') return { ...draft, year: heading === null ? { stated: true } : { column: heading } };
  return { ...draft, [FIELDS[place]]: heading ?? (place === 'county' ? null : '') };
}

const isPlace = (meaning: string): meaning is Place => PLACES.some((place) => place === meaning);

/** The draft with another meaning for a column. A place moves: the column that had it before is no longer used. */
export function withMeaning(
  draft: Mapping,
  heading: string,
  meaning: string,
  choices: readonly MeaningChoice[],
): Mapping {
  const was = columnOf(draft, heading);
  const rest = without(draft, heading);
  if (isPlace(meaning)) return withPlace(rest, meaning, heading);
  const choice = choices.find(({ target }) => keyOf(target) === meaning);
  if (!choice) return rest;
  const unit = was && choice.units.includes(was.unit) ? was.unit : choice.units[0];
  return unit === undefined
    ? rest
    : { ...rest, columns: [...rest.columns, { column: heading, unit, target: choice.target, note: null }] };
}

export const withColumn = (draft: Mapping, heading: string, change: Partial<MappedColumn>): Mapping => ({
  ...draft,
  columns: draft.columns.map((column) => (sameHeading(column.column, heading) ? { ...column, ...change } : column)),
});

const functionsOf = (target: Target): readonly string[] => (target.kind === 'function' ? target.functions : []);

const above = (code: string): readonly string[] => {
  const broad = COMMON_FUNCTIONS.find((entry) => entry.code === code)?.within ?? null;
  return broad === null ? [] : [broad, ...above(broad)];
};

/** Whether a part of this column's function has a column of its own, so that this one must hold only the rest. */
export function hasPartsOfItsOwn(draft: Mapping, column: MappedColumn): boolean {
  const own = functionsOf(column.target);
  return draft.columns.some(
    (other) =>
      other !== column && functionsOf(other.target).some((code) => above(code).some((broad) => own.includes(broad))),
  );
}
