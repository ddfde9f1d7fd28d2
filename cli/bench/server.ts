import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const statusLine = (pid: number, key: string): number => {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8')
    .split('\n')
    .find((row) => row.startsWith(`${key}:`));
  return Number(/\d+/.exec(line ?? '')?.[0] ?? Number.NaN) / 1024;
};

/** Largest resident set since the process began, in megabytes (Linux). */
export const peakMegabytes = (pid: number): number => statusLine(pid, 'VmHWM');

/** Resident set now, in megabytes (Linux). */
export const residentMegabytes = (pid: number): number => statusLine(pid, 'VmRSS');

/** Starts the built server on a free port and answers when it listens. */
export function startServer(
  home: string,
  flags: readonly string[],
): Promise<{ address: string; pid: number; stop: () => Promise<void> }> {
  const child = spawn(
    process.execPath,
    [join(process.cwd(), 'dist', 'leeway.mjs'), 'serve', '--port', '0', '--no-open', '--home', home, ...flags],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      child.once('close', () => resolve());
      child.kill('SIGTERM');
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`The server ended with ${code} before it listened.`)));
    child.stdout.on('data', (chunk: Buffer) => {
      const address = /http:\/\/\S+/.exec(String(chunk))?.[0];
      if (address && child.pid !== undefined) resolve({ address, pid: child.pid, stop });
    });
  });
}
