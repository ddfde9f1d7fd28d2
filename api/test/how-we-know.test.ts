import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const TABLES = join(process.env.LEEWAY_SHARED ?? resolve(ROOT, '../shared'), 'truth', 'efficiency');
const itPublished = existsSync(TABLES) ? it : it.skip;

describe('the page "How we know"', () => {
  itPublished('is what the comparisons with published results give today', () => {
    const said = execFileSync(process.execPath, ['scripts/truths.mjs'], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
    expect(said).toBe('');
  });
});
