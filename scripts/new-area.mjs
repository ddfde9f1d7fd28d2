import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { areaFiles } from './new-area-files.mjs';

const USAGE = `Usage: npm run new:area -- <id> [--title <English>] [--titulo <Spanish>] [--remove] [--root <folder>]
  <id>      kebab-case, such as athletics
  --remove  takes the area out again: its folder and its two lines in the registry
  --root    the project to change (default: this one)`;

const OPTIONS = {
  title: { type: 'string' },
  titulo: { type: 'string' },
  remove: { type: 'boolean', default: false },
  root: { type: 'string' },
};

/** The areas that the model itself names: they stay. */
const FIRST_AREAS = 12;

const camelCase = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const importLine = (id) => `import { area as ${camelCase(id)} } from './${id}/area.ts';`;
const entryLine = (id) => `  ${camelCase(id)},`;
const pathOf = (line) => line.slice(line.indexOf("'"));

/** The registry with one import (where the linter sorts it, by path) and one entry (last) more. */
function withArea(registry, id) {
  const lines = registry.split('\n');
  const later = lines.findIndex((line) => /^import .* from '\.\//.test(line) && pathOf(line) > pathOf(importLine(id)));
  const last = lines.findLastIndex((line) => line.startsWith('import '));
  lines.splice(later === -1 ? last + 1 : later, 0, importLine(id));
  const opens = lines.findIndex((line) => line.startsWith('export const AREAS'));
  const closes = lines.indexOf('];', opens);
  lines.splice(closes, 0, entryLine(id));
  return lines.join('\n');
}

/** The registry without the area's import and entry. */
function withoutArea(registry, id) {
  const lines = registry.split('\n');
  return lines.filter((line) => line !== importLine(id) && line !== entryLine(id)).join('\n');
}

function entries(registry) {
  const list = registry.slice(registry.indexOf('export const AREAS'));
  return list
    .slice(0, list.indexOf('];'))
    .split('\n')
    .slice(1)
    .filter((line) => line.trim());
}

function refusal(id, folder, registry, remove) {
  if (!/^[a-z]+(-[a-z]+)*$/.test(id)) return USAGE;
  const position = entries(registry).indexOf(entryLine(id));
  if (!remove) return position >= 0 || existsSync(folder) ? `There is an area or a folder ${id} already.` : null;
  if (position < 0) return `There is no area ${id} in areas/src/registry.ts.`;
  return position < FIRST_AREAS ? `${id} is one of the twelve areas of the model, so it stays.` : null;
}

function add(id, title, folder) {
  for (const [name, text] of Object.entries(areaFiles(id, title))) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

function titleOf(id, { title, titulo }) {
  const words = id.replace(/-/g, ' ');
  const en = title ?? words.charAt(0).toUpperCase() + words.slice(1);
  return { en, es: titulo ?? en };
}

function main(args) {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const root = resolve(values.root ?? join(dirname(fileURLToPath(import.meta.url)), '..'));
  const [id = ''] = positionals;
  const registryPath = join(root, 'areas/src/registry.ts');
  const registry = readFileSync(registryPath, 'utf8');
  const folder = join(root, 'areas/src', id);
  const refused = refusal(id, folder, registry, values.remove);
  if (refused) {
    process.stderr.write(`${refused}\n`);
    return 2;
  }
  if (values.remove) {
    rmSync(folder, { recursive: true });
    writeFileSync(registryPath, withoutArea(registry, id));
    process.stdout.write(`Removed areas/src/${id} and its lines in areas/src/registry.ts.\n`);
    return 0;
  }
  add(id, titleOf(id, values), folder);
  writeFileSync(registryPath, withArea(registry, id));
  process.stdout.write(
    `Made areas/src/${id} and registered it. Fill about.ts, measures.ts, decisions.ts and levers.ts, then run npm run check.\n`,
  );
  return 0;
}

function exitCode(args) {
  try {
    return main(args);
  } catch (error) {
    if (!(error instanceof TypeError && String(error.code).startsWith('ERR_PARSE_ARGS'))) throw error;
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    return 2;
  }
}

process.exit(exitCode(process.argv.slice(2)));
