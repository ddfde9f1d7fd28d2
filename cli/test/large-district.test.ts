import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { largeDistrict, SMALL_DISTRICT } from '@leeway/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshFolder, line, removeFolder } from './command-line.ts';

const home = freshFolder();
afterAll(() => removeFolder(home));
const plan = join(home, 'plan.json');

/** The district of the bench in a hundredth of its riders, one table of it changed. */
function district(name: string, table = '', change = (text: string): string => text): string {
  const folder = join(home, name);
  mkdirSync(folder);
  for (const [file, text] of largeDistrict(1, SMALL_DISTRICT))
    writeFileSync(join(folder, file), file === table ? change(text) : text);
  return folder;
}

async function solved(folder: string, ...words: readonly string[]) {
  const { code, out } = await line(home, 'routes', 'solve', folder, '--iterations', '2000', '--json', ...words);
  return { code, ...JSON.parse(out) };
}
const clean = { code: 0, violations: 0, unserved: [] };

describe('a large district, small', () => {
  beforeAll(async () => {
    expect(await solved(district('first'), '--out', plan)).toMatchObject(clean);
  });

  it('is the same bytes for the same seed and sizes, and another for another seed', () => {
    expect(largeDistrict(1, SMALL_DISTRICT)).toEqual(largeDistrict(1, SMALL_DISTRICT));
    expect(largeDistrict(2, SMALL_DISTRICT).get('riders.csv')).not.toBe(
      largeDistrict(1, SMALL_DISTRICT).get('riders.csv'),
    );
    expect(largeDistrict(1, SMALL_DISTRICT).get('riders.csv')?.trim().split('\n')).toHaveLength(241);
  });

  it.each([
    ['a bell moved', 'schools.csv', (text: string) => text.replace(/,8:00$/m, ',8:20').replace(/,8:05$/m, ',8:20')],
    ['shorter walks', 'riders.csv', (text: string) => text.replaceAll(',800,', ',600,')],
    ['shorter rides', 'settings.csv', (text: string) => text.replace('rideMinutesMax,60', 'rideMinutesMax,40')],
  ])('keeps every promise from the plan that is there after %s', async (name, table, change) => {
    const folder = district(name, table, change);
    expect(readFileSync(join(folder, table), 'utf8')).not.toBe(readFileSync(join(home, 'first', table), 'utf8'));
    expect(await solved(folder, '--start', plan)).toMatchObject(clean);
  });

  it('does without one bus that the plan used, and leaves nobody behind', async () => {
    const repaired = join(home, 'repaired.json');
    const buses = (path: string): string[] =>
      JSON.parse(readFileSync(path, 'utf8')).buses.map(
        ({ vehicleId, number }: { vehicleId: string; number: number }) => `${vehicleId} ${number}`,
      );
    const [bus = ''] = buses(plan);
    const words = ['--start', plan, '--without', bus, '--out', repaired];
    expect(await solved(join(home, 'first'), ...words)).toMatchObject(clean);
    expect(buses(repaired)).not.toContain(bus);
  });
});
