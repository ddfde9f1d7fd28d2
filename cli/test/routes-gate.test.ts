import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshFolder, line, removeFolder } from './command-line.ts';

const folder = freshFolder();
const district = join(folder, 'district');
const [plan, signed] = [join(folder, 'plan.json'), join(folder, 'signed.csv')];
afterAll(() => removeFolder(folder));

const write = (path: string, ...rows: readonly string[]): void => writeFileSync(path, `${rows.join('\n')}\n`);
const inDistrict = (name: string, ...rows: readonly string[]): void => write(join(district, name), ...rows);

type PlanFile = {
  buses: {
    vehicleId: string;
    number: number;
    trips: { atSchoolSeconds: number; visits: { stopId: string; riderIds: string[] }[] }[];
  }[];
};
const readPlan = (): PlanFile => JSON.parse(readFileSync(plan, 'utf8'));

/** Six riders at two stops of one school, ten minutes away; ridership counted, a river drawn, nobody ever late. */
beforeAll(async () => {
  mkdirSync(district);
  const riders = [1, 2, 3, 4, 5, 6].map((n) => `R${n},OAK,7,35.0,-90.0${1 + (n % 2)},0.${n}`);
  inDistrict('riders.csv', 'riderId,schoolId,grade,latitude,longitude,ridesShare', ...riders);
  inDistrict('schools.csv', 'schoolId,latitude,longitude,bell,bellChoices', 'OAK,35.05,-90.0,8:00,8:00');
  inDistrict('stops.csv', 'stopId,latitude,longitude', 'S1,35.0005,-90.01', 'S2,35.0005,-90.02');
  inDistrict('vehicles.csv', 'vehicleId,count,benches,dayDollars', 'BIG,2,2,250', 'SMALL,2,1,200');
  inDistrict('settings.csv', 'setting,value', 'afternoon,none', 'travelLogSpread,0');
  const river = {
    type: 'LineString',
    coordinates: [
      [-90.5, 36],
      [-90.4, 36],
    ],
  };
  const features = [{ type: 'Feature', properties: { name: 'River' }, geometry: river }];
  inDistrict('river.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
  await line(folder, 'routes', 'solve', district, '--iterations', '300', '--out', plan);
  const { buses } = readPlan();
  const rows = buses.flatMap(({ vehicleId, number, trips }) =>
    trips.flatMap(({ atSchoolSeconds, visits }, trip) => {
      const minutes = Math.floor(atSchoolSeconds / 60);
      const time = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
      return visits.flatMap(({ stopId, riderIds }, at) =>
        riderIds.map((id) => [vehicleId, number, trip + 1, at + 1, stopId, id, time].join(',')),
      );
    }),
  );
  inDistrict('today.csv', 'vehicleId,bus,trip,sequence,stopId,riderId,schoolTime', ...rows);
  await line(folder, 'routes', 'export', district, plan, '--to', 'dry-runs', '--out', signed);
  writeFileSync(signed, readFileSync(signed, 'utf8').replaceAll(',,,', ',A. Driver,2026-08-03,'));
});

const gate = async (...words: readonly string[]) => {
  const { code, out, err } = await line(folder, 'routes', 'gate', district, plan, '--days', '20', ...words);
  return { code, out, err };
};
/** Conditions that are not passed, and how. */
async function shut(...words: readonly string[]) {
  const { code, out } = await gate('--json', ...words);
  const { ready, conditions } = JSON.parse(out) as {
    ready: boolean;
    conditions: { id: string; state: string }[];
  };
  expect(code).toBe(ready ? 0 : 1);
  return conditions.filter(({ state }) => state !== 'passed').map(({ id, state }) => `${id} ${state}`);
}
// A driver is missing on one day in fifty, so a trip is on time on fewer than all days.
const HANDED_IN = ['--dry-runs', signed, '--roll-back', 'today', '--on-time-least', '0.5'] as const;

describe('routes gate', () => {
  it('is passed where all is on file, signed, old and punctual, and says what it rests on', async () => {
    expect(await shut(...HANDED_IN)).toEqual([]);
    const { code, out } = await gate(...HANDED_IN);
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      'Launch readiness of plan.json: ready. Of 8 conditions 8 passed, 0 failed, 0 unknown.',
    ]);
    expect(out).toContain('passed   Dry runs: All 2 buses have been driven to the clock by this plan, and signed.');
    expect((await gate(...HANDED_IN, '--language', 'es')).out).toContain(
      'Preparación de plan.json para empezar: listo.',
    );
  });

  it('is not passed by what nobody has handed in', async () => {
    expect(await shut('--on-time-least', '0.5')).toEqual(['dry-runs unknown', 'roll-back unknown']);
  });

  it('counts a row without driver or date as unsigned, and names the cell of a bus that there is not', async () => {
    const rows = readFileSync(signed, 'utf8').trim().split('\n');
    const other = join(folder, 'other.csv');
    write(other, ...rows.slice(0, -1), (rows.at(-1) ?? '').replace('2026-08-03', ''));
    expect(await shut(...HANDED_IN, '--dry-runs', other)).toEqual(['dry-runs failed']);
    write(other, ...rows.slice(0, -1), 'BIG,9,A. Driver,2026-08-03,');
    const { code, err } = await gate(...HANDED_IN, '--dry-runs', other);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('other.csv, line 3, column bus: “9” is no number of such a bus'),
    ]);
  });

  it('tells a dry run of another plan from one of this plan, however its file is written', async () => {
    const file = readPlan();
    const [same, later] = [join(folder, 'same.json'), join(folder, 'later.json')];
    write(same, JSON.stringify({ ...file, buses: [...file.buses].reverse(), making: {} }, null, 4));
    const buses = file.buses.map((bus) => ({
      ...bus,
      trips: bus.trips.map((trip) => ({ ...trip, atSchoolSeconds: trip.atSchoolSeconds - 1 })),
    }));
    write(later, JSON.stringify({ ...file, buses }));
    const dryRuns = async (path: string, table: string) => {
      const words = ['--days', '5', '--json', '--dry-runs', table];
      const { out } = await line(folder, 'routes', 'gate', district, path, ...words);
      const { conditions, plan: print } = JSON.parse(out);
      return { ...conditions.find(({ id }: { id: string }) => id === 'dry-runs'), print };
    };
    const [first, second, third] = [
      await dryRuns(plan, signed),
      await dryRuns(same, signed),
      await dryRuns(later, signed),
    ];
    expect([first.state, second.state, third.state]).toEqual(['passed', 'passed', 'failed']);
    expect(second.print).toBe(first.print);
    expect(third.print).not.toBe(first.print);
    expect(third.sentence.en).toContain('(2 were driven by another plan)');
    const unnamed = join(folder, 'unnamed.csv');
    const rows = readFileSync(signed, 'utf8').trim().split('\n');
    write(unnamed, ...rows.map((row) => row.split(',').slice(0, 4).join(',')));
    expect(await dryRuns(plan, unnamed)).toMatchObject({ state: 'unknown', evidence: { open: 0, unsaid: 2 } });
    write(unnamed, ...rows.map((row) => row.replace(/[0-9a-f]{4}$/, 'E+11')));
    const { err } = await line(folder, 'routes', 'gate', district, plan, '--dry-runs', unnamed);
    expect(err).toContain('unnamed.csv, line 2, column plan: “');
  });

  it('prints the fingerprint that a person signs for, as the check and the form do', async () => {
    const print = JSON.parse((await gate('--json')).out).plan as string;
    const short = (print.slice(0, 12).match(/..../g) ?? []).join('-');
    const says = `Fingerprint of this plan: ${short}. Sign-offs name it in the column plan.`;
    expect((await gate()).out.trim().split('\n').at(-1)).toBe(says);
    const check = (...words: readonly string[]) => line(folder, 'routes', 'check', district, plan, ...words);
    expect((await check()).out.split('\n')[1]).toBe(says);
    expect((await check('--language', 'es')).out).toContain(`Huella de este plan: ${short}.`);
    expect(JSON.parse((await check('--json')).out).plan).toBe(print);
    expect(readFileSync(signed, 'utf8').split('\n')[1]).toMatch(new RegExp(`,${short}$`));
  });

  it('fails where bells and routes are new on one day, and not where either is', async () => {
    const file = readPlan();
    const moved = join(folder, 'moved.json');
    const bells = [{ schoolId: 'OAK', todaySeconds: 28_800, bellSeconds: 28_860, riders: 6 }];
    write(moved, JSON.stringify({ ...file, bells }));
    const conditions = async (path: string) =>
      JSON.parse((await line(folder, 'routes', 'gate', district, path, '--days', '5', '--json')).out).conditions.find(
        ({ id }: { id: string }) => id === 'one-change-at-a-time',
      );
    expect(await conditions(moved)).toMatchObject({ state: 'passed', evidence: { bells: 1, newRoutes: 0 } });
    const [first, second] = file.buses.map(({ trips }) => trips);
    const swapped = file.buses.map((bus, at) => ({ ...bus, number: 3 - bus.number, trips: at === 0 ? first : second }));
    write(moved, JSON.stringify({ ...file, buses: swapped }));
    expect(await conditions(moved)).toMatchObject({ state: 'passed', evidence: { bells: 0, newRoutes: 1 } });
    write(moved, JSON.stringify({ ...file, bells, buses: swapped }));
    const both = await conditions(moved);
    expect([both.state, both.sentence.en]).toEqual([
      'failed',
      expect.stringContaining('bells (1 school), routes (another bus for 6 of 6 riders)'),
    ]);
  });

  it('is compared by its own bells with routes of today by theirs', async () => {
    const moved = join(folder, 'moved.json');
    const bells = [{ schoolId: 'OAK', todaySeconds: 28_800, bellSeconds: 28_860, riders: 6 }];
    write(moved, JSON.stringify({ ...readPlan(), bells }));
    const { out } = await line(folder, 'routes', 'compare', district, moved, '--days', '5');
    expect(out).toContain('1 of 1 school starts at another time, for 6 riders.');
    expect(out).toContain('  OAK: 8:00 → 8:01 (6)');
  });

  it('refuses a time of day and a share that are none', async () => {
    expect(await gate('--home-by', '25:00')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--home-by takes'),
    });
    expect((await gate('--on-time-least', '95')).code).toBe(2);
  });
});
