import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { districtTable, readPublished, type TableMapping } from '@leeway/sources';

const MEGABYTE = 1024 * 1024;
const FILLER_COLUMNS = 280;
const DISTRICTS = 20_000;
const HEADINGS = ['LEAID', 'Name', 'Year', 'Pupils', 'Instruction'];

const WIDE: TableMapping = {
  id: 'wide',
  title: { en: 'A wide table', es: 'Una tabla ancha' },
  publisher: 'Generated',
  licence: null,
  synthetic: false,
  state: 'TX',
  basis: 'actual',
  unitKind: 'district',
  idColumn: 'LEAID',
  idScheme: 'leaid',
  nameColumn: 'Name',
  countyColumn: null,
  sheet: null,
  parentColumn: null,
  year: { column: 'Year' },
  columns: [
    { column: 'Pupils', unit: 'count', target: { kind: 'measure', measure: 'pupils' }, note: null },
    {
      column: 'Instruction',
      unit: 'dollars',
      target: { kind: 'function', functions: ['1000'], home: null },
      note: null,
    },
  ],
  treatment: {
    benefits: 'inside-functions',
    foodFund: 'inside',
    debt: 'apart',
    transfers: 'apart',
    basisOfAccounting: { en: 'accrual', es: 'devengo' },
  },
};

/** A table as wide as the federal survey, of which a mapping reads five columns. */
function* wideTable(bytes: number): Generator<string> {
  const fillers = Array.from({ length: FILLER_COLUMNS }, (_, at) => `V${at}`);
  yield `${[...HEADINGS, ...fillers].join(',')}\n`;
  const filler = fillers.map((_, at) => 1_000_000 + at * 7919).join(',');
  let written = 0;
  for (let row = 0; written < bytes; row += 1) {
    const id = String(4_800_000 + (row % DISTRICTS)).padStart(7, '0');
    const line = `${id},District number ${row % DISTRICTS},${2000 + Math.floor(row / DISTRICTS)},${500 + (row % 90)},${4_000_000 + row},${filler}\n`;
    written += line.length;
    yield line;
  }
}

/** Reads a file alone in this process. Answers its rows, and the most memory that the process ever held, in MB. */
export async function readAlone(path: string): Promise<{ rows: number; peak: number }> {
  const context = { previous: [], statedFiscalYear: null, progress: () => {} };
  const read = await readPublished({ path }, 'wide.csv', context, { formats: [districtTable(WIDE)] });
  if (read.kind === 'refusal') throw new Error(read.finding.what.en);
  return { rows: read.rows.length, peak: process.resourceUsage().maxRSS / 1024 };
}

/** Peak memory, in MB, of a process of its own that imports a wide table of this size from disk. */
export async function peakOf(bundle: string, megabytes: number): Promise<number> {
  const path = join(tmpdir(), `leeway-wide-${process.pid}-${megabytes}.csv`);
  await pipeline(Readable.from(wideTable(megabytes * MEGABYTE)), createWriteStream(path));
  const program = `const { readAlone } = await import(process.argv[1]);
    console.log(JSON.stringify(await readAlone(process.argv[2])));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program, bundle, path], {
    encoding: 'utf8',
  });
  await rm(path);
  if (!stdout) throw new Error(stderr);
  return (JSON.parse(stdout) as { peak: number }).peak;
}
