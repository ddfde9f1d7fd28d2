import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { STEPS, step } from './check.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { ensurePostgres } from './ensure-postgres.mjs';
import { ROOT, run } from './run.mjs';
import { outcome, summary } from './test-report.mjs';

/**
 * Integration and browser tests share the cores: a browser file often waits, and then a database test works. One worker more than
 * cores, so that none idles while two wait.
 */
const RUNS = [
  { projects: ['unit'], workers: availableParallelism() },
  { projects: ['integration', 'browser'], workers: availableParallelism() + 1 },
];

async function vitest({ projects, workers }, folder, env) {
  const name = projects.join(' and ');
  const report = join(folder, `${projects.join('-')}.json`);
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    `--maxWorkers=${workers}`,
    '--reporter',
    'default',
    '--reporter',
    'json',
    `--outputFile.json=${report}`,
  ];
  const { code } = await run(process.execPath, args, { env });
  if (!existsSync(report)) return { passed: 0, failed: [`${name}: ended with ${code} and no report`], leftOut: [] };
  const found = outcome(JSON.parse(readFileSync(report, 'utf8')), ROOT);
  const unnamed = code !== 0 && found.failed.length === 0 ? [`${name}: ended with ${code}; see its output above`] : [];
  return { ...found, failed: [...found.failed, ...unnamed] };
}

async function checked(one) {
  const ok = await step(one);
  return { passed: ok ? 1 : 0, failed: ok ? [] : [one[0]], leftOut: [] };
}

/** Everything: types, lint, law, lock, units, databases, real files, the browser. The last line counts it. */
export async function testAll() {
  const env = { LEEWAY_CHROMIUM: await ensureBrowser(), LEEWAY_POSTGRES_BIN: await ensurePostgres() };
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'leeway-test-'));
  const outcomes = await Promise.all(STEPS.map(checked));
  for (const one of RUNS) outcomes.push(await vitest(one, folder, env));
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(summary(outcomes));
  return outcomes.every(({ failed }) => failed.length === 0) && outcomes.some(({ passed }) => passed > 0) ? 0 : 1;
}
