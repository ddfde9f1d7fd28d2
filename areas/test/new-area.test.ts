import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'leeway-new-area-'));
  mkdirSync(join(root, 'areas/src'), { recursive: true });
  cpSync(join(projectRoot, 'areas/src/registry.ts'), join(root, 'areas/src/registry.ts'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const newArea = (...args: string[]) => {
  const script = join(projectRoot, 'scripts/new-area.mjs');
  return spawnSync(process.execPath, [script, ...args, '--root', root], { encoding: 'utf8' });
};
const registry = () => readFileSync(join(root, 'areas/src/registry.ts'), 'utf8');
const file = (name: string) => readFileSync(join(root, 'areas/src/athletics', name), 'utf8');
const filesUnder = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

describe('making a thirteenth area', () => {
  it('writes every file of an area and one import and one entry in the registry, nothing else', () => {
    const before = registry();
    expect(newArea('athletics', '--titulo', 'Deportes').status).toBe(0);
    const files = readdirSync(join(root, 'areas/src/athletics'), { recursive: true });
    expect(files.map(String).toSorted()).toEqual([
      'README.md',
      'about.ts',
      'area.test.ts',
      'area.ts',
      'decisions.ts',
      'key-figures.ts',
      'levers.ts',
      'measures.ts',
      'opportunities',
      join('opportunities', 'spend-like-fair-peers.ts'),
    ]);
    const added = registry()
      .split('\n')
      .filter((line) => !before.split('\n').includes(line));
    expect(added).toEqual(["import { area as athletics } from './athletics/area.ts';", '  athletics,']);
    expect(filesUnder(root)).toBe(10);
    expect(file('about.ts')).toContain("title: { en: 'Athletics', es: 'Deportes' }");
    expect(file('decisions.ts')).toContain("id: 'D-ATH-01'");
  });

  it('stands last on every page, with its import where the linter sorts it', () => {
    newArea('athletics');
    const lines = registry().split('\n');
    expect(lines.indexOf('  athletics,')).toBe(lines.indexOf('];') - 1);
    const imports = lines.filter((line) => line.startsWith('import') && line.includes("'./"));
    const paths = imports.map((line) => line.slice(line.indexOf("'")));
    expect(paths).toEqual(paths.toSorted());
  });

  it('leaves no trace once removed', () => {
    const before = registry();
    newArea('after-school');
    expect(registry()).toContain('  afterSchool,');
    expect(newArea('after-school', '--remove').status).toBe(0);
    expect(registry()).toBe(before);
    expect(existsSync(join(root, 'areas/src/after-school'))).toBe(false);
  });

  it.each([
    ['no id', []],
    ['an id that is not kebab-case', ['Athletics']],
    ['an area that exists', ['transportation']],
    ['taking out one of the twelve', ['transportation', '--remove']],
    ['taking out what is not there', ['athletics', '--remove']],
    ['an unknown option', ['athletics', '--colour']],
  ])('refuses %s with one clear message and changes nothing', (_, args) => {
    const before = registry();
    const { status, stderr } = newArea(...args);
    expect(status).toBe(2);
    expect(stderr.trim()).not.toBe('');
    expect(stderr).not.toContain('    at ');
    expect(registry()).toBe(before);
    expect(filesUnder(root)).toBe(1);
  });
});
