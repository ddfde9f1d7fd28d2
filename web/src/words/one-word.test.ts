import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PACKAGES = ['model', 'methods', 'sources', 'areas', 'loop', 'store', 'api', 'cli', 'web', 'testkit'];
/** In two parts, so that this file does not hold it. */
const OTHER = new RegExp(`\\b${'estu'}${'diantes?'}\\b`, 'i');

const sources = PACKAGES.flatMap((name) =>
  readdirSync(`${ROOT}${name}/src`, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${name}/src/${path}`),
);

it('calls pupils "alumnos" in Spanish everywhere, and by no second word', () => {
  const found = sources.filter((path) => OTHER.test(readFileSync(`${ROOT}${path}`, 'utf8')));
  expect(sources.length).toBeGreaterThan(400);
  expect(found).toEqual([]);
});
