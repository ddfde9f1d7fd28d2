import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say } from './run.mjs';

const DEBIAN = '/usr/lib/postgresql';
const OLDEST = 15;
const OTHERS = [
  '/opt/homebrew/opt/postgresql/bin',
  '/usr/local/opt/postgresql/bin',
  '/usr/pgsql-17/bin',
  '/usr/pgsql-16/bin',
];

const complete = (folder) => ['initdb', 'pg_ctl', 'postgres'].every((name) => existsSync(join(folder, name)));

function debianFolders() {
  if (!existsSync(DEBIAN)) return [];
  return readdirSync(DEBIAN)
    .filter((version) => Number(version) >= OLDEST)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, 'bin'));
}

/** The folder with PostgreSQL's own programs, or null. LEEWAY_POSTGRES_BIN names one outright. */
export function postgresPrograms() {
  const named = process.env.LEEWAY_POSTGRES_BIN;
  if (named) return complete(named) ? named : null;
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...debianFolders(), ...onPath, ...OTHERS].find(complete) ?? null;
}

const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Finds PostgreSQL for the tests, or installs Debian's as root; else throws with the command that installs it. */
export async function ensurePostgres() {
  const found = postgresPrograms();
  if (found) return found;
  if (canInstall()) {
    say('Installing PostgreSQL (apt-get)…');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { quiet: true, env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], { quiet: true, env });
    const installed = postgresPrograms();
    if (installed) return installed;
  }
  throw new Error(
    'No PostgreSQL 15 or newer was found, so the database tests cannot run. Install one with `sudo apt-get install postgresql` (Debian, Ubuntu), `brew install postgresql` (macOS), or set LEEWAY_POSTGRES_BIN to the folder that holds initdb, pg_ctl and postgres.',
  );
}
