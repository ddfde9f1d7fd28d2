import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { copyOfPattern } from '../../testkit/test/pattern-homes.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_MS = 150_000;

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function installedChromium(): string {
  const named = process.env.LEEWAY_CHROMIUM;
  const found = named ?? PLACES.find((place) => existsSync(place));
  if (found && existsSync(found)) return found;
  throw new Error(
    'No Chromium was found, so the browser tests cannot run. Install one with `sudo apt-get install chromium` (Debian, Ubuntu) or `brew install --cask chromium` (macOS), or set LEEWAY_CHROMIUM to the path of an installed Chrome.',
  );
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: installedChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export type Running = { readonly base: string; stop(): Promise<void> };

function buildWhereStale(): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', "await (await import('./scripts/build.mjs')).ensureBuilt();"],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The product could not be built.\n${stderr}`);
}

/** Starts the product as a user does, with the synthetic state. */
async function served(home: string): Promise<Running> {
  const child = spawn(
    process.execPath,
    ['dist/leeway.mjs', 'serve', '--demo', '--no-open', '--port', '0', '--home', home],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  };
  try {
    return { base: await addressOf(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The product, built where stale, on a free port with a home of its own, which is a copy of the one that its first start made. */
export async function startProduct(): Promise<Running> {
  const home = mkdtempSync(join(tmpdir(), 'leeway-browser-'));
  const removeHome = (): void => rmSync(home, { recursive: true, force: true });
  try {
    await copyOfPattern('demo', home, async (unfinished) => {
      buildWhereStale();
      await (await served(unfinished)).stop();
    });
    const { base, stop } = await served(home);
    return { base, stop: () => stop().finally(removeHome) };
  } catch (error) {
    removeHome();
    throw error;
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(
      () => reject(new Error(`The server did not start in ${START_MS / 1000} s.\n${said}`)),
      START_MS,
    );
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /https?:\/\/[^\s]+/.exec(said)?.[0];
      if (!address) return;
      clearTimeout(late);
      resolve(address.replace(/\/$/, ''));
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`The server ended with ${code} before it listened.\n${said}`));
    });
  });
}
