import { spawn } from 'node:child_process';

/** Opens an address or file with what the desktop has for it; where there is none, nothing happens. */
export function openInBrowser(address: string): void {
  const command = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open';
  spawn(command, [address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

/** Whether a person sits at the screen and has not asked to be left alone. */
export const wantsOpening = (options: Readonly<Record<string, string | boolean | undefined>>): boolean =>
  !options['no-open'] &&
  process.env.LEEWAY_NO_OPEN === undefined &&
  process.env.CI === undefined &&
  process.stdout.isTTY === true;
