import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { EFFECT_UNITS } from './effect-units-data.ts';

const AREAS = fileURLToPath(new URL('../../../areas/src/', import.meta.url));

it('has Spanish for every unit in which an effect is tabled', () => {
  const units = readdirSync(AREAS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('levers.ts'))
    .flatMap((path) => [...readFileSync(`${AREAS}${path}`, 'utf8').matchAll(/effectUnit:\s*'([^']*)'/g)])
    .map((found) => found[1] ?? '')
    .filter(Boolean);
  expect(units.length).toBeGreaterThan(60);
  expect(units.filter((unit) => !(unit in EFFECT_UNITS))).toEqual([]);
});
