import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { ROOT, say } from './run.mjs';

const [command = 'start', ...rest] = process.argv.slice(2);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

/** Hands over to the built program: its output is ours, its signals too. */
function leeway(args) {
  const child = spawn(process.execPath, ['--enable-source-maps', join(ROOT, 'dist', 'leeway.mjs'), ...args], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}

async function main() {
  if (major < 20 || (major === 20 && minor < 19)) {
    say(
      `Leeway needs Node 20.19 or newer, but this is ${process.versions.node}. Install a current Node and try again.`,
    );
    return 3;
  }
  await ensureInstalled();
  if (command === 'test') return (await import('./test.mjs')).testAll();
  const { ensureBuilt } = await import('./build.mjs');
  await ensureBuilt({ web: command === 'start' || rest[0] === 'serve' });
  return command === 'start' ? leeway(['serve', '--demo', ...rest]) : leeway(rest);
}

process.exitCode = await main().catch((error) => {
  say(error instanceof Error ? error.message : String(error));
  return 3;
});
