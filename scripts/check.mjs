import { run } from './run.mjs';

export const STEPS = [
  ['types', ['node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.json']],
  ['lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']],
  ['law', ['scripts/law.mjs']],
  ['lock', ['scripts/lock-check.mjs']],
];

/** Runs one step quietly; its output is shown only where it fails. */
export async function step([name, args]) {
  const started = Date.now();
  const { code, output } = await run(process.execPath, args, { quiet: true });
  process.stdout.write(
    `${code === 0 ? 'ok  ' : 'FAIL'} ${name} ${((Date.now() - started) / 1000).toFixed(1)} s\n${code === 0 ? '' : `${output}\n`}`,
  );
  return code === 0;
}

if (process.argv[1]?.endsWith('check.mjs')) {
  const unit = ['unit', ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--reporter', 'dot']];
  const first = await Promise.all(STEPS.map(step));
  const passed = [...first, await step(unit)];
  process.exit(passed.every(Boolean) ? 0 : 1);
}
