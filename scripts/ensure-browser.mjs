import { existsSync } from 'node:fs';
import { run, say } from './run.mjs';

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

/** Path of an installed Chromium, or null. LEEWAY_CHROMIUM names one outright. */
export function chromium() {
  const named = process.env.LEEWAY_CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  return PLACES.find((place) => existsSync(place)) ?? null;
}

const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Finds a browser for the tests, or installs Debian's as root; else throws with the command that installs one. */
export async function ensureBrowser() {
  const found = chromium();
  if (found) return found;
  if (canInstall()) {
    say('Installing Chromium (apt-get)…');
    await run('apt-get', ['update', '-qq'], { quiet: true });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      quiet: true,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = chromium();
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium was found, so the browser tests cannot run. Install one with `sudo apt-get install chromium` (Debian, Ubuntu), `brew install --cask chromium` (macOS), or set LEEWAY_CHROMIUM to the path of an installed Chrome.',
  );
}
