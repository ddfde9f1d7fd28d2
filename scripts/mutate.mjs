import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stratifiedSample } from './mutate/draw.mjs';
import { mutantsOf } from './mutate/mutants.mjs';
import { reportText, tally } from './mutate/report.mjs';
import { testProcess } from './mutate/test-process.mjs';
import { ROOT, say } from './run.mjs';

const USAGE = `npm run mutate -- [--sample 400] [--seed 1] [--only <path below methods/src>] [--again <report.json>] [--workers 1] [--json]
  --sample 0 runs every mutant; --again runs those that an earlier report (--json) shows as not found.
  Interrupt once to see the report of what has been run.`;
const SOURCE = 'methods/src';
const FIXED_MS = 4000;
const TIMES_AS_LONG = 3;

const folderOf = ({ file }) => file.split('/')[2];

function allMutants() {
  return readdirSync(join(ROOT, SOURCE), { recursive: true })
    .map((name) => `${SOURCE}/${String(name).replaceAll('\\', '/')}`)
    .filter((file) => /\.ts$/.test(file) && !/(\.test|\/index)\.ts$/.test(file))
    .sort()
    .flatMap((file) => mutantsOf(file, readFileSync(join(ROOT, file), 'utf8')));
}

function mustPass({ modules = [], ok }) {
  const failing = modules.filter((module) => !module.ok).map(({ file }) => file);
  if (ok) return modules;
  throw new Error(
    `The tests must pass before mutants are made. Failing: ${failing.join(', ') || 'outside the tests'}.`,
  );
}

/** Which functions each test file enters, from a run of each by itself, and how long it takes where mutants are run. */
async function footprints(tests) {
  const apart = testProcess('footprints');
  const reached = new Map(mustPass(await apart.run({})).map((module) => [module.file, new Set(module.reached)]));
  apart.end();
  return mustPass(await tests.run({})).map(({ file, ms }) => ({ file, ms, reached: reached.get(file) }));
}

/** Those test files that enter the mutant's function, in stages: of its own folder, other unit tests, whole comparisons; quick ones first. */
function stagesOf(mutant, prints) {
  const own = `${SOURCE}/${folderOf(mutant)}/`;
  const distance = ({ file }) => (file.startsWith(own) ? 0 : file.startsWith(SOURCE) ? 1 : 2);
  const able = prints.filter(({ reached }) => reached.has(mutant.key)).sort((a, b) => a.ms - b.ms);
  return [0, 1, 2].map((stage) => able.filter((print) => distance(print) === stage)).filter(({ length }) => length > 0);
}

async function outcomeOf(mutant, prints, tests) {
  const stages = stagesOf(mutant, prints);
  for (const stage of stages) {
    const limitMs = FIXED_MS + TIMES_AS_LONG * stage.reduce((sum, { ms }) => sum + ms, 0);
    const { ok, ranAway } = await tests.run({ files: stage.map(({ file }) => file), change: mutant, limitMs });
    if (ranAway) return 'timed out';
    if (!ok) return 'killed';
  }
  return stages.length === 0 ? 'not covered' : 'survived';
}

function chosenMutants(all, { sample, seed, only, again }) {
  if (again) {
    const place = ({ file, start, replacement }) => `${file}:${start}:${replacement}`;
    const { results } = JSON.parse(readFileSync(again, 'utf8'));
    const missed = new Set(
      results.filter(({ outcome }) => outcome === 'survived' || outcome === 'not covered').map(place),
    );
    return all.filter((mutant) => missed.has(place(mutant)));
  }
  const within = all.filter(({ file }) => file.startsWith(`${SOURCE}/${only}`));
  return Number(sample) === 0
    ? within
    : stratifiedSample(within, { stratum: folderOf, size: Number(sample), seed: Number(seed) });
}

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    again: { type: 'string' },
    workers: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** Runs the mutants, several at a time, until all are done or the run is interrupted; `tests` is the first of the processes. */
async function runMutants(chosen, prints, tests) {
  const [waiting, results] = [[...chosen], []];
  process.once('SIGINT', () => waiting.splice(0));
  const work = async (own) => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const outcome = await outcomeOf(mutant, prints, own);
      results.push({ ...mutant, outcome });
      say(`${results.length} of ${chosen.length}  ${outcome}  ${mutant.file}:${mutant.line}  ${mutant.kind}`);
    }
    own.end();
  };
  const others = Array.from({ length: Number(values.workers) - 1 }, () => testProcess('mutants'));
  await Promise.all([tests, ...others].map(work));
  return results.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start));
}

async function main() {
  const all = allMutants();
  const chosen = chosenMutants(all, values);
  say(`${chosen.length} of ${all.length} mutants; first the tests as they are…`);
  const tests = testProcess('mutants');
  const prints = await footprints(tests);
  const results = await runMutants(chosen, prints, tests);
  const report = { seed: Number(values.seed), mutantsInAll: all.length, ...tally(results), results };
  process.stdout.write(
    values.json ? `${JSON.stringify(report, null, 1)}\n` : reportText(results, { folderOf, all: all.length }),
  );
}

if (values.help) process.stdout.write(`${USAGE}\n`);
else await main();
