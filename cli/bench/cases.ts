import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLeeway } from '@leeway/api';
import { firstLoadKilobytes, firstPageSeconds, interactionMilliseconds, startPageKilobytes } from './browser.ts';
import { LARGE_DISTRICT_CASES } from './large-district.ts';
import { manyReads } from './many-reads.ts';
import { ROUTING_CASES } from './routing.ts';
import { peakMegabytes, residentMegabytes, startServer } from './server.ts';

const shared = process.env.LEEWAY_SHARED ?? join(process.cwd(), '..', 'shared');
const TEXAS = join(shared, 'data', 'tx_peims', 'yearly-fiscal-data-by-district_fy2012-15.csv.gz');

const temporaryHome = (): string => mkdtempSync(join(tmpdir(), 'leeway-bench-'));

async function texasImportSeconds(): Promise<number> {
  const home = temporaryHome();
  const leeway = await openLeeway({ home });
  const bytes = new Uint8Array(readFileSync(TEXAS));
  const started = performance.now();
  await leeway.importBytes(bytes, 'texas.csv.gz', 'bench');
  const seconds = (performance.now() - started) / 1000;
  await leeway.close();
  rmSync(home, { recursive: true, force: true });
  return seconds;
}

async function firstStartMegabytes(): Promise<number> {
  const home = temporaryHome();
  const server = await startServer(home, ['--demo']);
  await fetch(`${server.address}/api/status`);
  const peak = peakMegabytes(server.pid);
  await server.stop();
  rmSync(home, { recursive: true, force: true });
  return peak;
}

/** With Texas stored, a second start; a glance asked for. */
async function withTexas<Result>(work: (address: string, pid: number) => Promise<Result>): Promise<Result> {
  const home = temporaryHome();
  const leeway = await openLeeway({ home });
  await leeway.importBytes(new Uint8Array(readFileSync(TEXAS)), 'texas.csv.gz', 'bench');
  await leeway.close();
  const server = await startServer(home, []);
  const result = await work(server.address, server.pid);
  await server.stop();
  rmSync(home, { recursive: true, force: true });
  return result;
}

const HOUSTON = '4823640';

const texasCases = [
  { name: 'import the four Texas years, 4,766 district-years', goal: 3, times: 3, run: texasImportSeconds },
  {
    name: 'resident memory after a second start with Texas loaded and a page read',
    goal: 600,
    unit: 'MB',
    times: 1,
    run: () =>
      withTexas(async (address, pid) => {
        await fetch(`${address}/api/districts/${HOUSTON}/glance`).then((response) => response.text());
        return residentMegabytes(pid);
      }),
  },
  {
    name: 'glances a second, signed out, 16 at a time, 40 districts read once before',
    goal: 150,
    unit: '/s',
    better: 'higher',
    times: 1,
    run: () => withTexas(async (address) => (await manyReads(address)).perSecond),
  },
  {
    name: 'the same: 95th percentile',
    goal: 150,
    unit: 'ms',
    times: 1,
    run: () => withTexas(async (address) => (await manyReads(address)).p95Milliseconds),
  },
];

/** Speed goals of the whole product. */
export const CASES = [
  {
    name: 'peak memory of the very first start, synthetic state made and imported',
    goal: 1_000,
    unit: 'MB',
    times: 1,
    run: firstStartMegabytes,
  },
  {
    name: 'first load of the web application without fonts, gzipped',
    goal: 300,
    unit: 'KB',
    times: 1,
    run: async () => firstLoadKilobytes(),
  },
  {
    name: 'all that the first page brings untouched, fonts and answers with it, over the wire',
    goal: 300,
    unit: 'KB',
    times: 1,
    run: startPageKilobytes,
  },
  { name: 'first page in a cold Chromium, until its content shows', goal: 1, times: 3, run: firstPageSeconds },
  {
    name: 'interaction: from click to answer on the page, median',
    goal: 100,
    unit: 'ms',
    times: 1,
    run: interactionMilliseconds,
  },
  ...(existsSync(TEXAS) ? texasCases : []),
  ...(existsSync(join(shared, 'truth', 'routing.json')) ? ROUTING_CASES : []),
  ...LARGE_DISTRICT_CASES,
];
