import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, timed } from './run.mjs';

/** Installs exactly what the lock names, when what is installed is not that. */
export async function ensureInstalled() {
  const stamp = join(ROOT, 'node_modules', '.leeway-lock');
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { code, output } = await timed('Installing packages (npm ci)', () =>
    // What npm has kept is held to the lock's digests like what it fetches, so it need not ask again.
    run(npm, ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true }),
  );
  if (code !== 0)
    throw new Error(
      `npm ci failed, so nothing was started. Check the network to the npm registry and try again.\n${output}`,
    );
  writeFileSync(stamp, wanted);
}
