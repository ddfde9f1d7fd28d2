import { fiscalYear, type RecordRow, type Unit } from '@leeway/model';
import type { DecodedTable, ReadingContext } from '../src/contract.ts';
import { decodeTable } from '../src/reading/index.ts';

/** A table from lines of comma-separated text. */
export async function tinyTable(...lines: readonly string[]): Promise<DecodedTable> {
  const table = await decodeTable(new TextEncoder().encode(lines.join('\n')), 'tiny.csv');
  if ('kind' in table) throw new Error(table.finding.what.en);
  return table;
}

/** A context with nothing known from before. */
export const context = (given: Partial<ReadingContext> = {}): ReadingContext => ({
  previous: [],
  statedFiscalYear: null,
  progress: () => {},
  ...given,
});

/** One row of a record. */
export const tinyRow = (unitId: string, year: number, values: RecordRow['values'], line = 2): RecordRow => ({
  unitId,
  fiscalYear: fiscalYear(year),
  basis: 'actual',
  line,
  values,
});

/** One unit. */
export const tinyUnit = (id: string, name = id): Unit => ({
  id,
  kind: 'district',
  name,
  state: 'TX',
  county: null,
  parent: null,
});
