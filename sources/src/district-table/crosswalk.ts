import { type Crosswalk, type CrosswalkItem, RECORD_MEASURES } from '@leeway/model';
import type { MappedColumn, TableMapping } from './mapping.ts';

/** The format's own id: it starts every finding's code, whatever the mapping. */
export const DISTRICT_TABLE = 'district-table';

/** The id of the source that a mapping makes. */
export const sourceIdOf = (mapping: TableMapping): string => `${DISTRICT_TABLE}:${mapping.id}`;

/** The unit in which a mapped column is stored: money in cents, per cent as printed, counts by what is counted. */
function storedUnit({ unit, target }: MappedColumn): CrosswalkItem['unit'] {
  if (unit === 'dollars' || unit === 'thousands-of-dollars') return 'cents';
  if (unit !== 'count') return unit;
  return target.kind === 'measure' ? RECORD_MEASURES[target.measure] : 'count';
}

/** The crosswalk that a mapping states: its version follows from its content, so that a mended mapping is a new version. */
export function crosswalkOf(mapping: TableMapping): Crosswalk {
  return {
    source: sourceIdOf(mapping),
    version: contentVersion(mapping),
    items: mapping.columns.map((entry) => ({
      item: entry.column,
      label: entry.column,
      unit: storedUnit(entry),
      target: entry.target,
      note: entry.note,
    })),
    treatment: mapping.treatment,
    notes: [],
  };
}

/** FNV-1a over the mapping's JSON: eight hexadecimal digits. */
function contentVersion(mapping: TableMapping): string {
  let hash = 0x811c9dc5;
  for (const unit of JSON.stringify([mapping.columns, mapping.treatment])) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
