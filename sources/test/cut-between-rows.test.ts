import { readFileSync } from 'node:fs';
import type { Reading } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import type { DecodedTable, ReadingContext, TableRow } from '../src/contract.ts';
import { NCES } from '../src/f33/layouts.ts';
import { sampleSurvey } from '../src/f33/sample-survey.ts';
import { decodeTable, FORMATS, readAs, recognitions } from '../src/index.ts';
import { itWithData, published } from './published-files.ts';
import { context } from './tiny-rows.ts';

async function read(table: DecodedTable, given: Partial<ReadingContext> = {}): Promise<Reading> {
  const [best] = recognitions(table, FORMATS);
  if (!best) throw new Error('No format is registered.');
  const outcome = await readAs(best.format, table, context(given));
  if (outcome.kind === 'refusal') throw new Error(outcome.finding.what.en);
  return outcome;
}

/** The same table whose text ends nine tenths of the way, cleanly between two rows. */
async function cut(table: DecodedTable): Promise<DecodedTable> {
  const rows: TableRow[] = [];
  for await (const row of table.rows()) rows.push(row);
  async function* most() {
    yield* rows.slice(0, Math.floor(rows.length * 0.9));
  }
  return { ...table, rows: most };
}

/** Codes of the findings on the number of units: of the whole file after itself, and of the cut one after the whole. */
async function unitCounts(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const table = await decodeTable(bytes, 'file');
  if ('kind' in table) throw new Error(table.finding.what.en);
  const whole = await read(table);
  const statedFiscalYear = whole.fiscalYears.at(-1) ?? null;
  const again = await read(table, { previous: whole.rows });
  const less = await read(await cut(table), { previous: whole.rows, statedFiscalYear });
  return [again, less].map(({ findings }) => [
    ...new Set(
      findings.flatMap(({ code, severity }) => (code.endsWith('.unit-count') && severity === 'weakens' ? code : [])),
    ),
  ]);
}

describe('a file cut between two rows is found against the last vintage', () => {
  itWithData.each([
    ['tx-peims', 'tx_peims/yearly-fiscal-data-by-district_fy2012-15.csv.gz'],
    ['ny-osc', 'ny_osc/leveltwo19.csv'],
    ['nj-ufb-appropriations', 'nj_ufb/approp21_minus2.csv.gz'],
    ['nj-ufb-revenues', 'nj_ufb/rev21_minus2.csv.gz'],
    ['nj-ufb-enrolment', 'nj_ufb/enroll21_minus2.csv'],
    ['nj-ufb-tax', 'nj_ufb/esttax21_minus2.csv'],
    ['us-elsi', 'us_elsi/ELSI_school year 2022_2023.csv.gz'],
    ['cwift', 'cwift/EDGE_ACS_CWIFT2021_LEA2122.txt.gz'],
    ['saipe', 'saipe/ussd22.xls.gz'],
  ])('%s', async (source, path) => {
    expect(await unitCounts(readFileSync(published(path)))).toEqual([[], [`${source}.unit-count`]]);
  });

  it('f33', async () => {
    const agencies = Array.from({ length: 100 }, (_, at) => ({
      id: String(100_001 + at).padStart(7, '0'),
      pupils: 1000,
      thousands: { E13: 6000 },
    }));
    expect(await unitCounts(Buffer.from(sampleSurvey(NCES, agencies)))).toEqual([[], ['f33.unit-count']]);
  });
});
