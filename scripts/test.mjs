import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { STEPS, step } from './check.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { ensurePostgres } from './ensure-postgres.mjs';
import { run } from './run.mjs';

async function vitest(project, folder, env) {
  const report = join(folder, `${project}.json`);
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--reporter',
    'default',
    '--reporter',
    'json',
    `--outputFile.json=${report}`,
  ];
  const { code } = await run(process.execPath, args, { env });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = Math.max(numFailedTests, numFailedTestSuites > 0 && numFailedTests === 0 ? numFailedTestSuites : 0);
  return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** Everything: types, lint, law, lock, units, databases, real files, the browser. The last line counts it. */
export async function testAll() {
  const env = { LEEWAY_CHROMIUM: await ensureBrowser(), LEEWAY_POSTGRES_BIN: await ensurePostgres() };
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'leeway-test-'));
  const steps = [];
  for (const one of STEPS) steps.push(await step(one));
  const results = [{ passed: steps.filter(Boolean).length, failed: steps.filter((ok) => !ok).length }];
  for (const project of ['unit', 'integration', 'browser']) results.push(await vitest(project, folder, env));
  rmSync(folder, { recursive: true, force: true });
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  process.stdout.write(`\n${total('passed')} passed, ${total('failed')} failed\n`);
  return total('failed') === 0 && total('passed') > 0 ? 0 : 1;
}
