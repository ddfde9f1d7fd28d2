import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { cruise } from 'dependency-cruiser';
import config, { LAW, PURE } from '../.dependency-cruiser.mjs';
import { ROOT } from './run.mjs';

const LINES_MAX = 300;
const BEGIN = '<!-- the law: written by `npm run law -- --write` -->';
const END = '<!-- end of the law -->';

function sourceFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => /\.tsx?$/.test(path) && statSync(path).isFile());
}

/** The import table as ARCHITECTURE.md shows it. */
export function table() {
  const rows = Object.entries(LAW).map(([name, { may, npm, is }]) => {
    const imports = [
      ...may.map((other) => (other.includes('/') ? `${other.split('/')[0]} (client)` : other)),
      ...(npm ?? []).map((other) => `${other}*`),
    ];
    return `| \`${name}\` | ${is} | ${imports.join(', ') || 'nothing'} |`;
  });
  return [BEGIN, '| package | what it is | may import |', '|---|---|---|', ...rows, END].join('\n');
}

function architectureProblem(write) {
  const path = join(ROOT, 'ARCHITECTURE.md');
  const text = readFileSync(path, 'utf8');
  const now = text.replace(new RegExp(`${BEGIN}[\\s\\S]*${END}`), () => table());
  if (write) writeFileSync(path, now);
  return write || now === text ? [] : ['ARCHITECTURE.md does not show the law as it is. Run npm run law -- --write.'];
}

/** Data tables and numeric kernels are exempt by what they are named or where they lie; see CONTRIBUTING.md. */
const isExempt = (path) =>
  /(^|\/)(levers|decisions|key-figures|crosswalk|layouts?|columns|words|[a-z-]*-data)\.ts$/.test(path) ||
  /^(methods\/src|web\/src\/words)\//.test(path);

function longFiles(paths) {
  return paths
    .map((path) => [relative(ROOT, path).split(sep).join('/'), readFileSync(path, 'utf8').split('\n').length])
    .filter(([path, lines]) => lines > LINES_MAX && !isExempt(path) && !/\.test\.tsx?$/.test(path))
    .map(([path, lines]) => `${path} has ${lines} lines; ${LINES_MAX} is the limit. Split it by subject.`);
}

/** Clock, chance and machine, which the pure packages are handed and never reach for. */
const IMPURE = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bconsole\.|\bperformance\.now\b/;

function impure(paths) {
  return paths
    .filter((path) => !/\.test\.tsx?$/.test(path) && IMPURE.test(readFileSync(path, 'utf8')))
    .map((path) => `${relative(ROOT, path)} reaches for the clock, chance or the machine; have it passed in.`);
}

const packages = Object.keys(LAW);
const onDisk = packages.flatMap((name) => sourceFiles(join(ROOT, name, 'src')));
const { forbidden, options } = config;
const { output } = await cruise(
  packages.map((name) => `${name}/src`),
  {
    ...options,
    baseDir: ROOT,
    ruleSet: { forbidden },
    validate: true,
  },
  {},
  { tsConfig: JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')) },
);

const seen = new Set(
  output.modules.map((module) => module.source).filter((source) => /^[a-z]+\/src\/.*\.tsx?$/.test(source)),
);
const unseen = onDisk.map((path) => relative(ROOT, path).split(sep).join('/')).filter((path) => !seen.has(path));
const problems = [
  ...output.summary.violations.map(
    ({ rule, from, to }) =>
      `${rule.name}: ${from} → ${to}. ${forbidden.find((entry) => entry.name === rule.name)?.comment ?? ''}`,
  ),
  ...unseen.map((path) => `${path} was not read, so the law was not applied to it.`),
  ...(seen.size < 100 && onDisk.length >= 100 ? [`Only ${seen.size} modules were seen.`] : []),
  ...longFiles(onDisk),
  ...impure(PURE.flatMap((name) => sourceFiles(join(ROOT, name, 'src')))),
  ...architectureProblem(process.argv.includes('--write')),
];
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`${seen.size} of ${onDisk.length} modules under the law, ${problems.length} problems\n`);
process.exit(problems.length === 0 ? 0 : 1);
