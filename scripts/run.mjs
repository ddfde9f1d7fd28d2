import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command to its end; standard output of ours stays free for results. Resolves with { code, output }. */
export function run(command, args, { quiet = false, env = {}, cwd = ROOT } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
      if (!quiet) process.stderr.write(chunk);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

export const say = (words) => process.stderr.write(`${words}\n`);

const SECONDS_BETWEEN = 5;

/** Says what is being done, every few seconds how long it has taken so far, and at its end how long it took. */
export async function timed(words, work) {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  say(`${words}…`);
  const beat = setInterval(() => say(`${words}… ${seconds()} s`), SECONDS_BETWEEN * 1000);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    say(`${words}: ${seconds()} s`);
  }
}
