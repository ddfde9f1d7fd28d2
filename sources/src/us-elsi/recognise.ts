import type { DecodedTable, Recognition } from '../contract.ts';
import { IDENTITY, PUPILS } from './columns.ts';
import { elsiColumns } from './heading.ts';

/** Sure when an NCES agency id, a name and at least one item with its year are headed as the table builder heads them. */
export function recogniseUsElsi(table: DecodedTable): Recognition {
  const columns = elsiColumns(table);
  if (!columns) return { confidence: 0, why: 'no heading of an NCES agency id', missing: [IDENTITY.id] };
  const missing = [
    ...(columns.name === null ? [IDENTITY.name] : []),
    ...(columns.items.length === 0 ? [`${PUPILS} [District] 2022-23`] : []),
  ];
  const why = `an agency id and ${columns.items.length} items with their years`;
  return { confidence: missing.length === 0 ? 0.95 : 0.5, why, missing };
}
