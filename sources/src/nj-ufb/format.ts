import type { SourceFormat } from '../contract.ts';
import type { LineTable } from './line-table.ts';
import { readLines } from './read.ts';
import { recogniseLines } from './recognise.ts';
import { LINE_TABLES } from './tables.ts';
import { njUfbTax } from './tax.ts';

const formatOf = (kind: LineTable): SourceFormat => ({
  id: kind.id,
  description: kind.description,
  crosswalk: kind.crosswalk,
  recognise: (table) => recogniseLines(kind, table),
  read: (table, context) => readLines(kind, table, context),
});

/** New Jersey's user-friendly budgets: appropriations, revenues, enrolment and tax, each a source of its own. */
export const NJ_UFB_FORMATS: readonly SourceFormat[] = [...LINE_TABLES.map(formatOf), njUfbTax];
