import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LARGE_DISTRICT, largeDistrict } from '@leeway/testkit';
import { peakMegabytes } from './server.ts';

const THREADS = '2';
/** Seconds for the search in each case; the rest of the goal is for reading, building, checking and writing. */
const SEARCH = { first: '45', whatIf: '16', repair: '0.5' } as const;

type Answer = {
  readonly buses: number;
  readonly violations: number;
  readonly ridersChanged?: number;
  readonly unserved: readonly string[];
};
type Ended = { readonly seconds: number; readonly peak: number; readonly answer: Answer };

/** The built program as a person runs it, from the command to its end. */
function solved(folder: string, words: readonly string[]): Promise<Ended> {
  const started = performance.now();
  const program = join(process.cwd(), 'dist', 'leeway.mjs');
  const child = spawn(
    process.execPath,
    [program, 'routes', 'solve', folder, '--threads', THREADS, '--json', ...words],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let [text, peak] = ['', 0];
  const look = setInterval(() => {
    try {
      peak = Math.max(peak, peakMegabytes(child.pid ?? 0) || 0);
    } catch {
      // It has ended between two looks.
    }
  }, 100);
  child.stdout.on('data', (chunk: Buffer) => {
    text += String(chunk);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      clearInterval(look);
      resolve({ seconds: (performance.now() - started) / 1000, peak, answer: JSON.parse(text) });
    });
  });
}

/** Says what was found on stderr; a broken promise or a rider left behind stops the bench. */
function told(name: string, { seconds, peak, answer }: Ended): Ended {
  const changed = answer.ridersChanged === undefined ? '' : `, ${answer.ridersChanged} riders changed`;
  process.stderr.write(
    `${name}: ${answer.buses} buses${changed}, ${answer.violations} promises broken, ${answer.unserved.length} left behind; ${seconds.toFixed(1)} s, ${Math.round(peak)} MB\n`,
  );
  if (answer.violations > 0 || answer.unserved.length > 0) throw new Error(`${name}: the checker found violations.`);
  return { seconds, peak, answer };
}

let prepared: { readonly folder: string; readonly plan: string; readonly first: Ended } | null = null;

function written(tables: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-large-'));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of tables) writeFileSync(join(folder, name), text);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The first plan, made once; the other cases start from it. */
async function firstPlan() {
  if (prepared) return prepared;
  const folder = written(largeDistrict(1, LARGE_DISTRICT));
  const plan = join(folder, 'plan.json');
  const first = told('first plan', await solved(folder, ['--seconds', SEARCH.first, '--out', plan]));
  prepared = { folder, plan, first };
  return prepared;
}

/** The same district with one table changed. */
async function changed(name: string, change: (text: string) => string): Promise<Ended> {
  const { plan } = await firstPlan();
  const tables = new Map(largeDistrict(1, LARGE_DISTRICT));
  const [table = ''] = name.split(':');
  tables.set(table, change(tables.get(table) ?? ''));
  return told(name, await solved(written(tables), ['--start', plan, '--seconds', SEARCH.whatIf]));
}

const WHAT_IFS = [
  { name: 'schools.csv: a bell moved from 8:00 to 8:20', change: (text: string) => text.replace(',8:00', ',8:20') },
  { name: 'riders.csv: walks of 600 m instead of 800 m', change: (text: string) => text.replaceAll(',800,', ',600,') },
  {
    name: 'settings.csv: rides of 50 min instead of 60',
    change: (text: string) => text.replace('rideMinutesMax,60', 'rideMinutesMax,50'),
  },
];

async function slowestWhatIf(): Promise<number> {
  let slowest = 0;
  for (const { name, change } of WHAT_IFS) slowest = Math.max(slowest, (await changed(name, change)).seconds);
  return slowest;
}

/** The first bus of the plan stays in the yard. */
async function withoutOneBus(): Promise<number> {
  const { folder, plan } = await firstPlan();
  const { buses } = JSON.parse(readFileSync(plan, 'utf8')) as {
    readonly buses: readonly { readonly vehicleId: string; readonly number: number }[];
  };
  const bus = `${buses[0]?.vehicleId} ${buses[0]?.number}`;
  const words = ['--start', plan, '--without', bus, '--seconds', SEARCH.repair];
  const { answer, seconds } = told(`without ${bus}`, await solved(folder, words));
  if (answer.ridersChanged === 0) throw new Error(`${bus} had no riders, so nothing was repaired.`);
  return seconds;
}

const district = 'a district of 20,000 riders, 3,000 stops, 250 schools, two threads';

/** Goals at the size of a large district: the whole command, from files to a checked plan. */
export const LARGE_DISTRICT_CASES = [
  { name: `${district}: first plan`, goal: 60, times: 1, run: async () => (await firstPlan()).first.seconds },
  {
    name: `${district}: peak memory`,
    goal: 1_500,
    unit: 'MB',
    times: 1,
    run: async () => (await firstPlan()).first.peak,
  },
  { name: `${district}: slowest of three what-ifs`, goal: 30, times: 1, run: slowestWhatIf },
  { name: `${district}: a driver missing`, goal: 5, times: 1, run: withoutOneBus },
];
