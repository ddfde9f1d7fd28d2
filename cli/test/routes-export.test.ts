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

/** Four riders at two corners, one served at the door, one whose home is not known. */
beforeAll(async () => {
  mkdirSync(district);
  const riders = [1, 2, 3, 4].map((n) => `R${n},Rider ${n},OAK,7,35.0,-90.0${1 + (n % 2)},`);
  write(
    'riders.csv',
    'riderId,name,schoolId,grade,latitude,longitude,doorToDoor',
    ...riders,
    'R88001,Ada Door,OAK,7,35.012345,-90.034567,yes',
    'R88002,Lost,OAK,7,,,',
  );
  write('schools.csv', 'schoolId,name,latitude,longitude,bell', 'OAK,Oak School,35.05,-90.0,8:00');
  write(
    'stops.csv',
    'stopId,name,latitude,longitude',
    'S1,First & Oak,35.0005,-90.01',
    'S2,Second <St>,35.0005,-90.02',
  );
  write('vehicles.csv', 'vehicleId,count,benches,dayDollars', 'BIG,2,9,250');
  await line(folder, 'routes', 'solve', district, '--iterations', '300', '--out', plan);
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

const AGENCY = ['--agency', 'Oak Schools', '--agency-url', 'https://oak.example.org'] as const;
const made = (to: string, out: string, ...words: readonly string[]) =>
  line(folder, 'routes', 'export', district, plan, '--to', to, '--out', join(folder, out), ...words);
const text = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('routes export', () => {
  it.each([
    ['sheets', 'sheets', '.html', 'First &amp; Oak'],
    ['geojson', 'plan', '.geojson', '"FeatureCollection"'],
    ['dry-runs', 'signed', '.csv', 'vehicleId,bus,driver,drivenOn,plan\nBIG,1,,,'],
    ['costs', 'costs', '.csv', 'total,2,5,'],
    ['map', 'map', '.svg', '<polyline'],
    ['cases', 'cases', '.csv', 'R88002,Lost,OAK,Oak School,7,no-place,'],
  ])('writes %s, and gives the file an ending where it has none', async (to, name, ending, holds) => {
    const { code, out } = await made(to, name);
    expect([code, out.trim()]).toEqual([0, join(folder, `${name}${ending}`)]);
    expect(text(`${name}${ending}`)).toContain(holds);
    expect((await made(to, `${name}.own`)).out.trim()).toBe(join(folder, `${name}.own`));
  });

  it('keeps riders and their homes out of what may leave the office, and says so', async () => {
    const files = { gtfs: ['feed', ...AGENCY], geojson: ['open.geojson'], map: ['open.svg'] } as const;
    for (const [to, [name, ...words]] of Object.entries(files)) {
      const { code, err } = await made(to, name, ...words);
      expect([code, err]).toEqual([0, expect.stringContaining('Left out: 1 stop at riders’ homes, and 0 trips')]);
    }
    const open = ['feed/stops.txt', 'feed/stop_times.txt', 'feed/trips.txt', 'open.geojson', 'open.svg'].map(text);
    for (const file of open) expect(file).not.toMatch(/R88001|R[1-4]\b|Ada|Lost|35\.0123|90\.0345/);
    const kept = await made('gtfs', 'inside', ...AGENCY, '--with-homes');
    expect(kept.err).toContain('Careful: 1 stop is a rider’s home. For the office only');
    expect(text('inside/stops.txt')).toContain('door-1,At the door,35.012345,-90.034567');
    expect((await made('cases', 'cases.csv')).err).toContain('For the office only: it names riders.');
  });

  it('writes GTFS as a folder, or as an archive that reads back', async () => {
    await made('gtfs', 'gtfs', ...AGENCY);
    const { out, err } = await made('gtfs', 'gtfs.zip', ...AGENCY, '--days-off', '20261126, 20261127', '--json');
    expect(JSON.parse(out)).toEqual({ out: [join(folder, 'gtfs.zip')], violations: 0 });
    expect(err).toContain('Service: Monday to Friday from 20260801 to 20270630, 2 days off, America/Chicago.');
    const { entries } = await zipEntries(join(folder, 'gtfs.zip'));
    expect(entries.get('stop_times.txt')).toBe(text('gtfs/stop_times.txt'));
    expect([...entries.keys()]).toContain('calendar_dates.txt');
    expect(entries.get('agency.txt')).toContain('district,Oak Schools,https://oak.example.org,America/Chicago,en');
  });

  it.each([
    [[], 'Give --agency'],
    [['--agency', 'Oak'], 'Give --agency'],
    [['--agency', 'Oak', '--agency-url', 'oak'], 'takes a full address'],
    [[...AGENCY, '--from', 'May'], '--from takes dates'],
    [[...AGENCY, '--days-off', '20260231'], '--days-off takes dates'],
    [[...AGENCY, '--from', '20270101', '--until', '20260101'], 'must not come before'],
    [[...AGENCY, '--time-zone', 'Mars/Olympus'], '--time-zone takes names'],
  ])('refuses a feed that nobody could read: %j', async (words, why) => {
    expect(await made('gtfs', 'none', ...words)).toMatchObject({ code: 2, err: expect.stringContaining(why) });
  });

  it('writes a roster for all, each school and each bus, draws one bus, and refuses what there is not', async () => {
    expect((await made('rosters', 'rosters')).out.trim().split('\n')).toHaveLength(3);
    expect((await made('map', 'one.svg', '--by', 'bus', '--only', 'BIG 1')).code).toBe(0);
    expect(text('one.svg')).toContain('class="number"');
    expect((await made('map', 'one.svg', '--by', 'bus', '--only', 'BIG 7')).err).toContain("There is no bus 'BIG 7'");
    expect((await made('kites', 'x')).code).toBe(2);
  });
});
