import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { freshFolder, line, removeFolder } from './command-line.ts';

const folder = freshFolder();
const district = join(folder, 'district');
const plan = join(folder, 'plan.json');
afterAll(() => removeFolder(folder));

const write = (name: string, ...rows: readonly string[]): void =>
  writeFileSync(join(district, name), `${rows.join('\n')}\n`);

/** Six riders at two stops of one school, ten minutes away; one rider without a home. */
beforeAll(() => {
  mkdirSync(district);
  const home = (stop: number): string => `35.0,-90.0${stop}`;
  const riders = [1, 2, 3, 4, 5, 6].map((n) => `R${n},Rider ${n},OAK,7,${home(1 + (n % 2))}`);
  write('riders.csv', 'riderId,name,schoolId,grade,latitude,longitude', ...riders, 'R7,Lost,OAK,7,,');
  write('schools.csv', 'schoolId,name,latitude,longitude,bell', 'OAK,Oak School,35.05,-90.0,8:00');
  write('stops.csv', 'stopId,name,latitude,longitude', `S1,First & Oak,${home(1)}`, `S2,Second <St>,${home(2)}`);
  write('vehicles.csv', 'vehicleId,count,benches,dayDollars', 'BIG,2,2,250', 'SMALL,2,1,200');
  write('settings.csv', 'setting,value', 'afternoon,none');
});

/** Reads an archive with another program than wrote it. */
function zipEntries(path: string): Promise<{ readonly entries: ReadonlyMap<string, string> }> {
  const entries = new Map<string, string>();
  return new Promise((resolve, reject) => {
    fromBuffer(readFileSync(path), { lazyEntries: true, validateEntrySizes: true }, (error, zip: ZipFile) => {
      if (error) return reject(error);
      zip.on('end', () => resolve({ entries }));
      zip.on('error', reject);
      zip.on('entry', (entry: Entry) => {
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed);
          const pieces: Buffer[] = [];
          for await (const piece of stream) pieces.push(piece as Buffer);
          entries.set(entry.fileName, Buffer.concat(pieces).toString('utf8'));
          zip.readEntry();
        });
      });
      zip.readEntry();
    });
  });
}

const solve = (...words: readonly string[]) =>
  line(folder, 'routes', 'solve', district, '--iterations', '300', ...words);

describe('routes solve', () => {
  it('gives buses, cost, violations and bound, and writes the plan', async () => {
    const { code, out, err } = await solve('--json', '--out', plan);
    const answer = JSON.parse(out);
    // Six riders of grade 7, two to a bench: two benches of one bus and one of another.
    expect([code, answer.buses, answer.violations, answer.unserved]).toEqual([0, 2, 0, []]);
    expect(answer.cases).toEqual([{ riderId: 'R7', schoolId: 'OAK', case: 'no-place' }]);
    expect(err).toContain('1 rider without a stop (no-place).');
    expect(JSON.parse(readFileSync(plan, 'utf8'))).toMatchObject({
      kind: 'leeway-route-plan',
      making: { seed: '1', iterations: 300 },
    });
  });

  it('gives the same bytes for the same words', async () => {
    const [one, two] = [join(folder, 'one.json'), join(folder, 'two.json')];
    await solve('--seed', '7', '--threads', '2', '--out', one);
    await solve('--seed', '7', '--threads', '2', '--out', two);
    expect(readFileSync(one, 'utf8')).toBe(readFileSync(two, 'utf8'));
  });

  it('plans a day on which a bus stays in the yard, and names who is left behind', async () => {
    const repaired = join(folder, 'repaired.json');
    const used = (path: string): string[] =>
      JSON.parse(readFileSync(path, 'utf8')).buses.map(
        ({ vehicleId, number }: { vehicleId: string; number: number }) => `${vehicleId} ${number + 1}`,
      );
    const [first = ''] = used(plan);
    const { code, out } = await solve('--start', plan, '--without', first, '--out', repaired, '--json');
    // Three riders of one stop board together, and no other bus has a bench and a half.
    expect([code, JSON.parse(out).unserved.length]).toEqual([1, 3]);
    expect(used(repaired)).not.toContain(first);
    const same = JSON.parse((await solve('--start', plan, '--iterations', '0', '--json')).out);
    expect([same.buses, same.ridersChanged]).toEqual([2, 0]);
    expect(await solve('--without', 'BIG 9')).toMatchObject({
      code: 2,
      err: expect.stringContaining("There is no bus 'BIG 9'"),
    });
  });

  it('changes no more riders than a person allows, and asks for a plan to count from', async () => {
    const { code, out } = await solve('--start', plan, '--change-at-most', '0', '--json');
    expect([code, JSON.parse(out).violations, JSON.parse(out).ridersChanged]).toEqual([0, 0, 0]);
    expect(await solve('--change-at-most', '0')).toMatchObject({
      code: 2,
      err: expect.stringContaining('needs a plan to count changes from'),
    });
  });

  it('ends with a refusal’s sentence, and with 2 where there is nothing', async () => {
    expect(await solve('--format', 'cvrplib')).toMatchObject({
      code: 1,
      err: expect.stringContaining('is csv, not cvrplib'),
    });
    expect((await line(folder, 'routes', 'solve', join(folder, 'none'))).code).toBe(2);
    expect((await line(folder, 'routes', 'fly', district)).err).toContain('routes takes solve|check');
  });
});

describe('routes check', () => {
  const check = (path: string, ...words: readonly string[]) =>
    line(folder, 'routes', 'check', district, path, ...words);

  it('passes the plan that was solved', async () => {
    expect(await check(plan)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+ promises checked, 0 broken; 2 buses\.\n/),
    });
  });

  it('names what is broken in a plan that was tampered with', async () => {
    const file = JSON.parse(readFileSync(plan, 'utf8'));
    file.buses[0].trips[0].atSchoolSeconds = 8 * 3600 + 60;
    const late = join(folder, 'late.json');
    writeFileSync(late, JSON.stringify(file));
    const { code, out } = await check(late, '--json');
    expect([code, JSON.parse(out).violations[0].rule]).toEqual([1, 'arrival-window']);
  });

  it('refuses a plan of other files, and what is no plan', async () => {
    const other = join(folder, 'other.json');
    writeFileSync(other, readFileSync(plan, 'utf8').replaceAll('"S1"', '"S9"'));
    expect(await check(other)).toMatchObject({
      code: 1,
      err: expect.stringContaining('The plan names 1 stops that the files lack'),
    });
    expect(await check(join(district, 'riders.csv'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('is no plan'),
    });
  });
});

describe('routes simulate', () => {
  const days = (...words: readonly string[]) => line(folder, 'routes', 'simulate', district, plan, ...words);

  it('says how a plan fares on many days, the same for the same seed', async () => {
    const [one, two, other] = [
      await days('--days', '50'),
      await days('--days', '50'),
      await days('--days', '50', '--seed', '2', '--json'),
    ];
    expect(one.code).toBe(0);
    expect(one.out).toMatch(/^50 simulated days: \d+\.\d % of trips on time/);
    expect(two.out).toBe(one.out);
    expect(JSON.parse(other.out)).toMatchObject({ days: 50 });
    expect((await days('--days', '0')).code).toBe(2);
  });
});

describe('routes export', () => {
  const made = (to: string, out: string, ...words: readonly string[]) =>
    line(folder, 'routes', 'export', district, plan, '--to', to, '--out', join(folder, out), ...words);

  it.each([
    ['sheets', 'sheets.html', 'First &amp; Oak'],
    ['geojson', 'plan.geojson', '"FeatureCollection"'],
    ['costs', 'costs.csv', 'total,2,6,'],
    ['map', 'map.svg', '<polyline'],
  ])('writes %s', async (to, name, holds) => {
    expect((await made(to, name)).code).toBe(0);
    expect(readFileSync(join(folder, name), 'utf8')).toContain(holds);
  });

  it('writes GTFS as a folder, or as an archive that reads back', async () => {
    await made('gtfs', 'gtfs');
    const { out } = await made('gtfs', 'gtfs.zip', '--json');
    expect(JSON.parse(out)).toEqual({ out: [join(folder, 'gtfs.zip')], violations: 0 });
    const { entries } = await zipEntries(join(folder, 'gtfs.zip'));
    expect(entries.get('stop_times.txt')).toBe(readFileSync(join(folder, 'gtfs', 'stop_times.txt'), 'utf8'));
    expect(entries.size).toBe(6);
  });

  it('writes a roster for all, each school and each bus, and refuses what there is not', async () => {
    const { out } = await made('rosters', 'rosters');
    expect(out.trim().split('\n')).toHaveLength(4);
    expect((await made('kites', 'x')).code).toBe(2);
    expect((await made('gtfs', 'x', '--from', 'May')).code).toBe(2);
  });
});

describe('routes demo', () => {
  it('writes a town as files, solves it and tells it on a page', async () => {
    const out = join(folder, 'demo');
    const { code, out: said } = await line(
      folder,
      'routes',
      'demo',
      '--out',
      out,
      '--iterations',
      '2000',
      '--no-open',
      '--json',
    );
    const answer = JSON.parse(said);
    expect([code, answer.violations, answer.unserved]).toEqual([0, 0, 0]);
    expect(answer.buses).toBeLessThan(answer.busesToday);
    const page = readFileSync(join(out, 'report.html'), 'utf8');
    expect(page).toContain('A made-up town with made-up pupils');
    expect(page).toContain(`${answer.buses} buses instead of ${answer.busesToday}`);
    expect(page.match(/<svg /g)).toHaveLength(2);
    expect(page).not.toMatch(/NaN|undefined/);
    const feed = await line(
      folder,
      'routes',
      'export',
      out,
      join(out, 'plan.json'),
      '--to',
      'gtfs',
      '--out',
      join(folder, 'feed'),
    );
    expect([feed.code, feed.err]).toEqual([0, expect.stringMatching(/Careful: \d+ stops are homes of riders/)]);
    // Its own files go through the ordinary reading: 27 schools, and today’s routes keep every promise.
    expect(readFileSync(join(out, 'schools.csv'), 'utf8').trim().split('\n')).toHaveLength(28);
    expect(page).toContain('break 0.');
    expect(page).toContain('1000 simulated days');
  }, 120_000);
});
