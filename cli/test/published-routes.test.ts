import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { routingProblem } from '@leeway/areas';
import { type RoutingFormat, readRoutingFiles } from '@leeway/sources';
import { describe, expect, it } from 'vitest';
import { judged } from '../src/routes/judging.ts';
import { solveHere } from '../src/routes/solving.ts';

const shared = process.env.LEEWAY_SHARED ?? join(import.meta.dirname, '../../../shared');
const data = join(shared, 'data');
/** Needs the published instances; left out by name where they are absent. */
const itPublished = existsSync(join(shared, 'truth', 'routing.json')) ? it : it.skip;

async function solved(
  files: readonly string[],
  format: RoutingFormat,
  how: { readonly iterations: number; readonly rideLimit?: number; readonly seed?: string },
) {
  const read = await readRoutingFiles(
    files.map((path) => ({ name: path.split('/').at(-1) ?? '', bytes: new Uint8Array(readFileSync(path)) })),
    'instance',
    format,
  );
  if (read.kind !== 'routing') throw new Error('The instance could not be read.');
  const built = routingProblem(read.record, how.rideLimit === undefined ? {} : { rideLimit: how.rideLimit });
  const { iterations, seed = '1' } = how;
  const objective = format === 'cvrplib' ? 'cost' : 'buses';
  const found = solveHere({ problem: built.problem, objective, seed, seconds: 0, iterations, from: null }, () => {});
  return { ...found, ...judged(built, found.plan) };
}

const schoolBuses = (name: string, iterations: number, seed?: string) => {
  const folder = join(data, 'park_tae_kim', name);
  const files = readdirSync(folder).map((file) => join(folder, file));
  return solved(files, 'park-tae-kim', { iterations, rideLimit: 2700, ...(seed ? { seed } : {}) });
};

describe('published route instances', () => {
  for (const [name, published, iterations] of [
    ['RSRB01', 31, 20_000],
    ['RSRB02', 29, 20_000],
    ['CSCB01', 33, 10_000],
    ['CSCB02', 37, 10_000],
  ] as const)
    itPublished(`${name} needs no more buses than the best published, and the checker finds nothing`, async () => {
      const { plan, verdict, leftBehind, lowerBoundBuses } = await schoolBuses(name, iterations);
      expect([verdict.violations, leftBehind]).toEqual([[], []]);
      expect(plan.days.length).toBeLessThanOrEqual(published);
      expect(lowerBoundBuses ?? 0).toBeLessThanOrEqual(plan.days.length);
    });

  itPublished('RSRB01 is solved to its proven optimum of 31 buses', async () => {
    const { plan, lowerBoundBuses } = await schoolBuses('RSRB01', 20_000);
    expect([plan.days.length, lowerBoundBuses]).toEqual([31, 31]);
  });

  itPublished('X-n101-k25 costs at most one per cent more than the best known', async () => {
    const file = join(data, 'cvrp_x', 'X-n101-k25.vrp');
    const { cost, verdict } = await solved([file], 'cvrplib', { iterations: 300_000 });
    expect(verdict.violations).toEqual([]);
    expect(cost?.totalCents).toBeLessThanOrEqual(27_591 * 1.01);
    expect(cost?.totalCents).toBeGreaterThanOrEqual(27_591);
  });

  itPublished('the same seed and budget give the same plan, another seed another', async () => {
    const [a, b, c] = [
      await schoolBuses('CSCB01', 1000),
      await schoolBuses('CSCB01', 1000),
      await schoolBuses('CSCB01', 1000, '2'),
    ];
    expect(JSON.stringify(a.plan)).toBe(JSON.stringify(b.plan));
    expect(JSON.stringify(c.plan)).not.toBe(JSON.stringify(a.plan));
  });
});
