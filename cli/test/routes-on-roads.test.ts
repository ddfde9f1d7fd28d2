import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { osmPbf, SMALL_COUNTY, syntheticCounty } from '@leeway/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshFolder, line, removeFolder } from './command-line.ts';

const folder = freshFolder();
const district = join(folder, 'district');
const plan = join(folder, 'plan.json');
afterAll(() => removeFolder(folder));

const map = syntheticCounty(SMALL_COUNTY);
const write = (name: string, ...rows: readonly string[]): void =>
  writeFileSync(join(district, name), `${rows.join('\n')}\n`);
const readPlan = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** Stops at every seventh junction of the large town, a home 30 m north of each; two schools with the same bell, either may move. */
beforeAll(() => {
  mkdirSync(district);
  const [middle = { lon: 0, lat: 0 }] = map.nodes.slice(230, 231);
  const near = map.nodes.filter(({ lon, lat }) => Math.hypot(lon - middle.lon, lat - middle.lat) < 0.008);
  const stops = near.filter((_, at) => at % 7 === 0);
  const spot = ({ lat, lon }: { lat: number; lon: number }, up = 0): string => `${lat + up},${lon}`;
  write('stops.csv', 'stopId,latitude,longitude', ...stops.map((stop, at) => `S${at},${spot(stop)}`), 'LOST,10,10');
  const rider = (stop: { lat: number; lon: number }, at: number) =>
    `R${at},${at % 2 === 0 ? 'OAK' : 'ELM'},7,${spot(stop, 0.00025)}`;
  write('riders.csv', 'riderId,schoolId,grade,latitude,longitude', ...stops.map(rider));
  const school = (id: string, node: { lat: number; lon: number }) =>
    `${id},${id} School,${spot(node)},8:00,7:15 8:00 8:45,8`;
  write(
    'schools.csv',
    'schoolId,name,latitude,longitude,bell,bellChoices,arriveMinutesMax',
    school('OAK', near[3] ?? middle),
    school('ELM', near.at(-3) ?? middle),
  );
  write('vehicles.csv', 'vehicleId,count,benches,dayDollars', 'BIG,9,3,250');
  write(
    'settings.csv',
    'setting,value',
    'afternoon,own-trips',
    'walkMetersMax,700',
    'morningSpeedRatio,0.7',
    'afternoonSpeedRatio,0.9',
  );
  writeFileSync(join(district, 'county.osm.pbf'), osmPbf(map));
});

const run = (...words: readonly string[]) => line(folder, 'routes', ...words, '--home', join(folder, 'home'));
const solve = (...words: readonly string[]) => run('solve', district, '--iterations', '400', '--json', ...words);

describe('routes on a road file in the folder', () => {
  it('are solved on it, keep every promise, and say which roads', async () => {
    const { code, out, err } = await solve('--out', plan);
    const answer = JSON.parse(out);
    expect([code, answer.violations, answer.unserved, answer.cases]).toEqual([0, 0, [], []]);
    expect(readPlan(plan).travelBasis).toMatchObject({ kind: 'roads', file: 'county.osm.pbf' });
    expect(err).toContain('1 stop lies by no street that a bus can use: LOST.');
    expect((await run('check', district, plan)).code).toBe(0);
    expect(readdirSync(join(folder, 'home', 'kept')).length).toBe(4);
  });

  it('are printed with turns by street name and side', async () => {
    const sheets = join(folder, 'sheets.html');
    expect((await run('export', district, plan, '--to', 'sheets', '--out', sheets)).code).toBe(0);
    expect(readFileSync(sheets, 'utf8')).toMatch(/<li>(Left|Right) onto (Street|Avenue) \d+, \d\.\d\d mi<\/li>/);
  });

  it('are refused on other roads, in one sentence', async () => {
    const other = await run('check', district, plan, '--roads', 'none');
    expect([
      other.code,
      other.err.includes('made on the roads of county.osm.pbf, and the times at hand are from straight lines'),
    ]).toEqual([1, true]);
    const traces = join(district, 'traces.csv');
    const [a, b] = map.nodes.slice(230, 232);
    writeFileSync(
      traces,
      `tripId,time,latitude,longitude\nT1,7:00:00,${a?.lat},${a?.lon}\nT1,7:00:30,${b?.lat},${b?.lon}\n`,
    );
    const simulated = await run('simulate', district, plan);
    writeFileSync(traces, 'tripId,time,latitude,longitude\n');
    expect([simulated.code, simulated.err.includes('another state of the roads of county.osm.pbf')]).toEqual([1, true]);
  });

  it('name the riders who cannot reach their school in time, in minutes on the road', async () => {
    const { out, err } = await solve('--max-ride', '61');
    const cases = JSON.parse(out).cases.filter((one: { case: string }) => one.case === 'ride-limit-too-short');
    expect(cases.length).toBeGreaterThan(0);
    const oak = cases.filter(({ schoolId }: { schoolId: string }) => schoolId === 'OAK').length;
    expect(err).toContain(`${oak} riders cannot reach OAK School in 1 minute.`);
  });
});

describe('what-ifs and bells', () => {
  const whatIf = (...rows: readonly (readonly [string, string, string])[]): string => {
    const path = join(folder, 'what-if.json');
    writeFileSync(path, JSON.stringify(rows.map(([change, of, value]) => ({ change, of, value }))));
    return path;
  };

  it('give before and after in one command, and a plan that is read back under the same what-if', async () => {
    const after = join(folder, 'after.json');
    const file = whatIf(['bell', 'ELM', '8:45'], ['driversMissing', '', '1']);
    const { out } = await solve('--start', plan, '--what-if', file, '--out', after);
    const buses = JSON.parse(out).changes.find(({ id }: { id: string }) => id === 'buses');
    expect(buses).toMatchObject({ before: readPlan(plan).buses.length, after: readPlan(after).buses.length });
    expect(readPlan(after).whatIf).toContainEqual({ change: 'buses', of: 'BIG', value: String(buses.before - 1) });
    expect((await run('check', district, after)).code).toBe(0);
  });

  it('are refused with a sentence where they name what there is not', async () => {
    const { code, err } = await solve('--what-if', whatIf(['bell', 'ASH', '8:45']));
    expect([code, err.includes('bell names the school “ASH”, which the files lack.')]).toEqual([1, true]);
  });

  it('move bells where that saves buses, in a plan that every reader takes with its bells', async () => {
    const moved = join(folder, 'moved.json');
    const { code, out } = await solve('--choose-bells', '--out', moved);
    const { bells, oneChangeAtATime, changes, violations } = JSON.parse(out);
    expect([code, violations]).toEqual([0, 0]);
    // Nobody drives for both schools within the three minutes in which buses may arrive; apart, one bus drives for both.
    expect(bells).toHaveLength(1);
    const riders = readFileSync(join(district, 'riders.csv'), 'utf8').split(`,${bells[0].schoolId},`).length - 1;
    expect(bells[0].riders).toBe(riders);
    const buses = changes.find(({ id }: { id: string }) => id === 'buses');
    expect(buses.after).toBeLessThan(buses.before);
    expect(oneChangeAtATime).toMatchObject({
      passed: false,
      sentence: { en: expect.stringContaining('Bells move (1 school)') },
    });
    expect((await run('check', district, moved)).code).toBe(0);
    // Everybody at the moved school has another time: where fewer may change, no bell moves.
    const few = JSON.parse(
      (await solve('--choose-bells', '--start', plan, '--change-at-most', String(riders - 1))).out,
    );
    expect([few.bells, few.violations]).toEqual([[], 0]);
    const alone = await solve('--choose-bells', '--without', 'BIG 1');
    expect([alone.code, alone.err]).toEqual([2, expect.stringContaining('a bell moves for a year')]);
    const withoutBells = readPlan(moved);
    writeFileSync(moved, JSON.stringify({ ...withoutBells, bells: [] }));
    expect((await run('check', district, moved)).code).toBe(1);
  });
});
