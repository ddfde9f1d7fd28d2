import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublicRecord } from '@leeway/loop';
import { readPublished } from '@leeway/sources';
import { tinyRecord } from '@leeway/testkit';

const root = process.env.LEEWAY_SHARED ?? join(import.meta.dirname, '../../../shared');

/** The folder of published files, or null where it is not there. */
export const dataFolder: string | null = existsSync(join(root, 'data', 'tx_peims')) ? join(root, 'data') : null;

/** The one file of a folder whose name matches. */
function fileIn(folder: string, pattern: RegExp): string {
  const name = readdirSync(join(dataFolder ?? '', folder)).find((one) => pattern.test(one));
  if (name === undefined) throw new Error(`No file like ${pattern} in ${folder}.`);
  return join(folder, name);
}

async function recordOf(
  files: readonly (readonly [path: string, statedFiscalYear: number | null])[],
): Promise<PublicRecord> {
  const readings = [];
  for (const [path, statedFiscalYear] of files) {
    const context = { previous: [], statedFiscalYear, progress: () => {} };
    const reading = await readPublished(new Uint8Array(readFileSync(join(dataFolder ?? '', path))), path, context);
    if (reading.kind === 'refusal') throw new Error(`${path}: ${reading.finding.what.en}`);
    readings.push(reading);
  }
  return tinyRecord(...readings);
}

/** Texas actuals of four years with wages, poverty and disadvantage. */
export const texasRecord = (): Promise<PublicRecord> =>
  recordOf([
    [fileIn('tx_peims', /yearly/), null],
    [fileIn('tx_peims', /demographic/), 2015],
    [fileIn('cwift', /2019/), 2020],
    [fileIn('saipe', /19/), null],
  ]);

/** Texas actuals with disadvantage alone: no wages, no poverty. */
export const texasAlone = (): Promise<PublicRecord> =>
  recordOf([
    [fileIn('tx_peims', /yearly/), null],
    [fileIn('tx_peims', /demographic/), 2015],
  ]);

/** One year of New York, New Jersey and Texas each, with the national list that links them. */
export const threeStates = (): Promise<PublicRecord> =>
  recordOf([
    [fileIn('tx_peims', /yearly/), null],
    [fileIn('ny_osc', /19/), null],
    [fileIn('nj_ufb', /approp/), 2021],
    [fileIn('nj_ufb', /enroll/), 2021],
    [fileIn('us_elsi', /2019/), null],
  ]);
