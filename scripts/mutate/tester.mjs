import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createVitest } from 'vitest/node';
import { ROOT } from '../run.mjs';
import { marked, mutated } from './mutants.mjs';

// A process of its own that keeps the transformed modules warm. It swaps texts in memory as modules are loaded and writes no file,
// and it ends itself when a mutant runs away, since a thread in a loop cannot be stopped gently.

const CHECK_MS = 250;
const isSource = (file) => /^methods\/src\/.*\.ts$/.test(file) && !file.endsWith('.test.ts');
const fileOf = (id) => relative(ROOT, id.split('?')[0]).replaceAll('\\', '/');

class AsGiven {
  shard(files) {
    return files;
  }
  sort(files) {
    return files;
  }
}

let mutant = null;
const mapping = process.argv[2] === 'footprints';
const swapText = {
  name: 'mutants',
  enforce: 'pre',
  load(id) {
    const file = fileOf(id);
    if (!isSource(file)) return null;
    const text = () => readFileSync(join(ROOT, file), 'utf8');
    if (mapping) return marked(file, text());
    return mutant?.file === file ? mutated(text(), mutant) : null;
  },
};

const stopAtFirst = {
  onTestModuleEnd(module) {
    if (!mapping && !module.ok()) vitest.cancelCurrentRun('test-failure');
  },
};

const vitest = await createVitest(
  'test',
  {
    root: ROOT,
    config: false,
    watch: false,
    cache: false,
    include: ['methods/src/**/*.test.ts', 'methods/test/**/*.test.ts'],
    pool: 'threads',
    isolate: mapping,
    maxWorkers: 1,
    sequence: { sequencer: AsGiven },
    setupFiles: ['testkit/test/same-draws.ts', ...(mapping ? ['scripts/mutate/footprint.mjs'] : [])],
    testTimeout: 600_000,
    bail: mapping ? 0 : 1,
    reporters: [stopAtFirst],
    silent: true,
  },
  { plugins: [swapText], clearScreen: false, logLevel: 'silent' },
);
await vitest.standalone();

function summaryOf(module) {
  const tests = [...module.children.allTests()];
  const reached = new Set(tests.flatMap((test) => test.meta().reached ?? []));
  return { file: fileOf(module.moduleId), ok: module.ok(), ms: module.diagnostic().duration, reached: [...reached] };
}

async function runTests(files) {
  const specifications = files.map((file) => vitest.projects[0].createSpecification(join(ROOT, file)));
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  return {
    modules: testModules.map(summaryOf),
    ok: unhandledErrors.length === 0 && testModules.every((module) => module.ok()),
  };
}

const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Processor time, not the clock: a busy machine must not make a mutant look as if it ran away. */
function watched(limitMs) {
  const until = processorMs() + limitMs;
  return setInterval(() => {
    if (processorMs() > until) process.send({ ranAway: true }, () => process.exit(0));
  }, CHECK_MS);
}

process.on('message', async ({ files, change, limitMs }) => {
  mutant = change;
  if (mutant) vitest.invalidateFile(join(ROOT, mutant.file));
  const watch = limitMs ? watched(limitMs) : null;
  const result = files
    ? await runTests(files)
    : await runTests((await vitest.globTestSpecifications()).map(({ moduleId }) => fileOf(moduleId)));
  clearInterval(watch);
  if (mutant) vitest.invalidateFile(join(ROOT, mutant.file));
  process.send(result);
});
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
