import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { stream } from '@leeway/methods';
import { describe, expect, it } from 'vitest';
import { syntheticState } from '../src/index.ts';
import { DEMO_PLACE, placeNames } from '../src/names/place-names.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(process.env.LEEWAY_SHARED ?? join(root, '..', 'shared'), 'data', 'us_elsi');
const onRecord = existsSync(folder);
const withList = onRecord ? it : it.skip;

/** Every word that stands in the name of a real agency, lower case. */
function wordsOfRealNames(): ReadonlySet<string> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv.gz'));
  const lines = files.flatMap((name) =>
    gunzipSync(readFileSync(join(folder, name)))
      .toString('utf8')
      .split(/\r?\n/),
  );
  const names = lines.map((line) => (line.startsWith('"') ? line.split('"')[1] : line.split(',')[0]) ?? '');
  return new Set(names.flatMap((name) => name.toLowerCase().match(/[a-z]+/g) ?? []));
}

describe('invented names', () => {
  withList('name no place that a real agency is named after (needs the national list in shared/data/us_elsi)', () => {
    const real = wordsOfRealNames();
    expect(real.size).toBeGreaterThan(5000);
    const invented = [DEMO_PLACE, ...placeNames(stream(1), 1000)];
    expect(invented.filter((name) => real.has(name.toLowerCase().split(' ')[0] ?? ''))).toEqual([]);
  });

  it('call the demo district by a name that no other district bears', () => {
    const { districts } = syntheticState(7);
    expect(districts.filter(({ name }) => name.startsWith(DEMO_PLACE)).map(({ isDemo }) => isDemo)).toEqual([true]);
  });
});
