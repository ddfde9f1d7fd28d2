import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { commandLine } from '../src/command-line.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** A copy beside the bundle, so that a build during the tests does not change what they run. */
const BUNDLE = join(ROOT, 'dist', `leeway-test-${process.pid}.mjs`);

export type Ended = { readonly code: number; readonly out: string; readonly err: string };

/** Builds the bundle where its sources changed, as `npm start` does. */
export async function built(): Promise<void> {
  const { ensureBuilt } = (await import(join(ROOT, 'scripts', 'build.mjs'))) as {
    ensureBuilt: (what: { web: boolean }) => Promise<void>;
  };
  await ensureBuilt({ web: false });
  copyFileSync(join(ROOT, 'dist', 'leeway.mjs'), BUNDLE);
}

export const removeBuilt = (): void => rmSync(BUNDLE, { force: true });

/** Runs one line to its end without a process of its own: starting one costs more than most lines do. */
export async function line(home: string, ...words: readonly string[]): Promise<Ended> {
  const before = process.env.LEEWAY_HOME;
  process.env.LEEWAY_HOME = home;
  const [out, err]: [string[], string[]] = [[], []];
  const code = await commandLine(words, {
    out: (text) => void out.push(`${text}\n`),
    err: (text) => void err.push(`${text}\n`),
  });
  if (before === undefined) delete process.env.LEEWAY_HOME;
  else process.env.LEEWAY_HOME = before;
  return { code, out: out.join(''), err: err.join('') };
}

/** Starts the built program, as a user does, and waits for its end. */
export function leeway(home: string, ...words: readonly string[]): Promise<Ended> {
  return new Promise((finish) => {
    const env = { ...process.env, LEEWAY_HOME: home, LEEWAY_NO_OPEN: 'yes' };
    execFile(process.execPath, [BUNDLE, ...words], { env, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) =>
      finish({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

/** As `leeway`, with nobody who reads what it puts out. */
export function leewayUnread(home: string, ...words: readonly string[]): Promise<{ code: number | null; err: string }> {
  return new Promise((finish) => {
    const env = { ...process.env, LEEWAY_HOME: home };
    const child = spawn(process.execPath, [BUNDLE, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stdout.destroy();
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.on('close', (code) => finish({ code, err }));
  });
}

/** A server that was started, once it says where it is. */
export type Running = { readonly address: string; readonly port: number; readonly stop: () => Promise<number | null> };

export function served(home: string, ...words: readonly string[]): Promise<Running> {
  return new Promise((found, failed) => {
    const env = { ...process.env, LEEWAY_HOME: home, LEEWAY_NO_OPEN: 'yes' };
    const server: ChildProcess = spawn(process.execPath, [BUNDLE, 'serve', '--no-open', '--port', '0', ...words], {
      env,
    });
    let said = '';
    const ended = new Promise<number | null>((done) => server.on('exit', done));
    void ended.then((code) => failed(new Error(`The server ended with ${code}: ${said}`)));
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /Leeway is at (\S+:(\d+))/.exec(said);
      if (!address) return;
      const stop = (): Promise<number | null> => {
        server.kill('SIGTERM');
        return ended;
      };
      found({ address: address[1] ?? '', port: Number(address[2]), stop });
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
  });
}

export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'leeway-cli-test-'));
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });
