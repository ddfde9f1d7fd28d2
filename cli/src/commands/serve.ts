import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Leeway } from '@leeway/api';
import { syntheticCounties } from '@leeway/testkit';
import type { Command } from '../command.ts';
import { homeFolder } from '../connection.ts';
import { loadSyntheticState, SYNTHETIC_SEED } from '../demo.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { openInBrowser, wantsOpening } from '../open-in-browser.ts';
import { timed } from '../timed.ts';

const DEFAULT_PORT = 4321;

function portOf(value: unknown): number {
  const port = value === undefined ? Number(process.env.PORT ?? DEFAULT_PORT) : Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port takes a number from 0 to 65535, but got ${String(value)}.`);
  return port;
}

/** Until a signal says stop; then everything is closed in order. */
function untilStopped(leeway: Leeway): Promise<number> {
  return new Promise((resolve) => {
    const stop = (): void => {
      void leeway.close().then(() => resolve(EXIT.ok));
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  });
}

type Start = {
  readonly port: number;
  readonly host: string;
  readonly demo: boolean;
  readonly err: (text: string) => void;
};

/** Loads what was asked for and listens; where that fails, closes what was opened. */
async function started(leeway: Leeway, { port, host, demo, err }: Start): Promise<string> {
  try {
    if (demo) await loadSyntheticState(leeway, err);
    return await leeway.listen(port, host);
  } catch (error) {
    await leeway.close();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new UsageError(
        `Port ${port} is taken by another program, so Leeway did not start. Choose another with --port, or 0 for any free one.`,
      );
    }
    throw error;
  }
}

export const serve: Command = {
  name: 'serve',
  usage: 'serve [--port 4321] [--host 127.0.0.1] [--demo] [--no-open]',
  says: 'start the server and open the first page',
  options: [
    { name: 'port', value: 'n', says: `default ${DEFAULT_PORT}, or PORT; 0 chooses a free one` },
    { name: 'host', value: 'address', says: 'address to listen on (default 127.0.0.1: this machine only)' },
    { name: 'demo', value: null, says: 'load the synthetic state where nothing is on record yet' },
    { name: 'no-open', value: null, says: 'do not open a browser' },
  ],
  takes: [0, 0],
  async run({ options, json, out, err }) {
    const port = portOf(options.port);
    const home = homeFolder(options.home);
    const web = process.env.LEEWAY_WEB ?? join(import.meta.dirname, '..', 'web', 'dist');
    const { openLeeway } = await import('@leeway/api');
    const open = (): Promise<Leeway> =>
      openLeeway({
        home,
        databaseUrl: process.env.DATABASE_URL,
        web,
        syntheticCounties: () => syntheticCounties(SYNTHETIC_SEED),
      });
    const leeway = existsSync(home) ? await open() : await timed('Creating the database', err, open);
    const host = typeof options.host === 'string' ? options.host : '127.0.0.1';
    const address = await started(leeway, { port, host, demo: options.demo === true, err });
    out(json ? JSON.stringify({ address }) : `Leeway is at ${address}`);
    if (wantsOpening(options)) openInBrowser(address);
    return untilStopped(leeway);
  },
};
