import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLeeway } from '@leeway/api';
import type { OpportunityList } from '@leeway/api/client';
import { openStore } from '@leeway/store';
import { syntheticState } from '@leeway/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyHome } from '../../testkit/test/pattern-homes.ts';
import { type Ended, freshFolder, line, removeFolder } from './command-line.ts';

const state = syntheticState(7);
const DISTRICT = state.demoDistrictId;
const ID = 'transportation.run-the-route-plan';
const folder = freshFolder();
const home = join(folder, 'home');
const town = join(folder, 'town');
const plan = join(folder, 'plan.json');

const run = (...words: readonly string[]): Promise<Ended> => line(home, ...words);
const record = (...words: readonly string[]) =>
  run('routes', 'record', town, plan, '--district', DISTRICT, '--days', '20', ...words);
const write = (name: string, ...rows: readonly string[]): void =>
  writeFileSync(join(town, name), `${rows.join('\n')}\n`);

const NAME = 'Wilhelmina';
const VEHICLES = ['vehicleId,count,benches,dayDollars,hourDollars,mileDollars', 'BIG,4,12,200,35,1.5'];

/** Eight riders at two stops on one way to school, each stop on a bus of its own today. */
beforeAll(async () => {
  await emptyHome(home);
  const leeway = await openLeeway({ home });
  for (const mapping of state.mappings) await leeway.saveMapping(mapping);
  for (const { name, text } of state.files) await leeway.importBytes(new TextEncoder().encode(text), name, 'synthetic');
  await leeway.close();
  mkdirSync(town);
  const stop = (n: number): number => 1 + (n % 2);
  const riders = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `SECRET${n},${NAME},OAK,7,35.00${stop(n)}007,-90.0`);
  write('riders.csv', 'riderId,name,schoolId,grade,latitude,longitude', ...riders);
  write('schools.csv', 'schoolId,name,latitude,longitude,bell', 'OAK,Oak School,35.05,-90.0,8:00');
  write('stops.csv', 'stopId,name,latitude,longitude', 'S1,First,35.0015,-90.0', 'S2,Second,35.0025,-90.0');
  write('vehicles.csv', ...VEHICLES);
  write('settings.csv', 'setting,value', 'afternoon,none');
  const today = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `BIG,${stop(n)},1,1,S${stop(n)},SECRET${n},7:45`);
  write('today.csv', 'vehicleId,bus,trip,sequence,stopId,riderId,schoolTime', ...today);
  await run('routes', 'solve', town, '--iterations', '300', '--out', plan);
});

afterAll(() => removeFolder(folder));

const found = async (): Promise<OpportunityList> => JSON.parse((await run('find', DISTRICT, '--json')).out);
const engineOf = ({ opportunities }: OpportunityList) => opportunities.find(({ id }) => id === ID);

describe('routes record', () => {
  it('refuses a plan that leaves a rider behind, in one sentence of either language, and records nothing', async () => {
    const whole = readFileSync(plan, 'utf8');
    writeFileSync(plan, whole.replace(/"SECRET8"/, '"SECRET7"'));
    const broken = await record();
    writeFileSync(plan, whole);
    expect([broken.code, broken.err]).toEqual([1, expect.stringContaining('Nothing was recorded')]);
    expect(engineOf(await found())).toBeUndefined();
  });

  it('makes an opportunity that stands where gap and range stood, and leaves every other sum as it was', async () => {
    const before = await found();
    const { code, out } = await record('--school-days', '180', '--made-on', '2026-05-12');
    expect([code, out]).toEqual([0, expect.stringContaining('1 bus instead of 2.')]);
    const after = await found();
    const engine = engineOf(after);
    expect([engine?.kind, engine?.standsAside]).toEqual(['engine', false]);
    const replaced = ['transportation.run-buses-like-fair-peers', 'transportation.route-buses-as-one-system'];
    expect(
      after.opportunities
        .filter(({ id }) => replaced.includes(id))
        .map(({ standsAside, meanInTotal }) => [standsAside, meanInTotal]),
    ).toEqual([
      [true, 0],
      [true, 0],
    ]);
    // Buying together touches a little of every area's dollars, those of buses among them, so it gets what the plan leaves.
    const onBuses = (id: string, area: string): boolean => area === 'transportation' || id === 'finance.buy-together';
    const others = ({ opportunities }: OpportunityList) =>
      Object.fromEntries(
        opportunities.flatMap(({ id, area, meanInTotal }) => (onBuses(id, area) ? [] : [[id, meanInTotal]])),
      );
    expect(others(after)).toEqual(others(before));
    const sum = after.opportunities.reduce((all, { meanInTotal }) => all + meanInTotal, 0);
    expect(sum).toBe(after.total.mean);
  });

  it('opens down to a row for each bus: $200 a day for each of today’s two', async () => {
    const { out } = await run('why', DISTRICT, 'transportation.route-plan-bus-cost-before', '--json');
    const { figure } = JSON.parse(out);
    expect([
      figure.value,
      figure.because.rows.map((row: { file: string; line: number }) => [row.file, row.line]),
    ]).toEqual([
      40_000,
      [
        ['route-plan/today.csv', 2],
        ['route-plan/today.csv', 3],
      ],
    ]);
    const [{ batch }] = figure.because.rows;
    const leeway = await openLeeway({ home });
    const rowAt = async (at: number, unit: string): Promise<Response> =>
      leeway.app.request(`http://localhost/api/batches/${batch}/rows/${at}?unit=${unit}`);
    const row = (await (await rowAt(2, DISTRICT)).json()) as { items: { item: string; value: number }[] };
    const statuses = [await rowAt(4, DISTRICT), await rowAt(2, 'ZZ00001')].map(({ status }) => status);
    await leeway.close();
    expect(row.items.find(({ item }) => item === 'dayCents')?.value).toBe(20_000);
    expect(statuses).toEqual([404, 404]);
  });

  it('says of a year gone by nothing of the plan', async () => {
    const earlier = JSON.parse((await run('find', DISTRICT, '--json', '--year', '2024')).out);
    expect(engineOf(earlier)).toBeUndefined();
  });

  it('keeps no rider, stop or place, in the record or in the log', async () => {
    const store = await openStore({ home, now: () => new Date().toISOString() });
    const own = store.forDistrict(DISTRICT, 'test');
    const kept = JSON.stringify([await own.routePlan(), await own.auditLog()]);
    await store.close();
    expect(kept).toContain('today.csv');
    for (const secret of ['SECRET', NAME, '35.00', '-90', 'S1', 'Oak']) expect(kept).not.toContain(secret);
  });

  it('refuses from anybody a plan with more in it than sums', async () => {
    const leeway = await openLeeway({ home });
    const address = `http://localhost/api/districts/${DISTRICT}/route-plan`;
    const now = (await (await leeway.app.request(address)).json()) as Record<string, unknown>;
    expect(now.standby).toEqual({ drivers: 0, dayCents: 0 });
    const { id: _id, ...body } = now;
    const put = async (value: object): Promise<number> =>
      (
        await leeway.app.request(address, {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(value),
        })
      ).status;
    const statuses = [await put({ ...body, riders: ['SECRET1'] }), await put({ ...body, leftBehind: 1 })];
    expect(await (await leeway.app.request(address)).json()).toEqual(now);
    await leeway.close();
    expect(statuses).toEqual([400, 422]);
  });

  it('is replaced by the next, which has no dollars where a price is not on file and says so', async () => {
    write('vehicles.csv', 'vehicleId,count,benches,dayDollars,mileDollars', 'BIG,4,12,200,1.5');
    expect((await record()).code).toBe(0);
    expect(engineOf(await found())).toBeUndefined();
    const leeway = await openLeeway({ home });
    const page = await (
      await leeway.app.request(`http://localhost/api/districts/${DISTRICT}/areas/transportation`)
    ).text();
    await leeway.close();
    write('vehicles.csv', ...VEHICLES);
    expect(page).toContain('unknown is the price of a driver’s hour.');
    const store = await openStore({ home, now: () => new Date().toISOString() });
    const log = await store.forDistrict(DISTRICT, 'test').auditLog();
    await store.close();
    expect(log.map(({ action }) => action)).toEqual(['record-route-plan', 'record-route-plan']);
  });

  it('can be taken off the record', async () => {
    expect((await record()).code).toBe(0);
    expect(engineOf(await found())).toBeDefined();
    expect((await run('routes', 'forget', '--district', DISTRICT)).code).toBe(0);
    expect(engineOf(await found())).toBeUndefined();
  });
});
