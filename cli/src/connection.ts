import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@leeway/api/client';

/** Where the data lie: --home, else LEEWAY_HOME, else ~/.leeway. */
export function homeFolder(option: string | boolean | undefined): string {
  return typeof option === 'string' ? option : (process.env.LEEWAY_HOME ?? join(homedir(), '.leeway'));
}

export type Connection = { readonly client: Client; readonly close: () => Promise<void> };

/** Through the server that has the data folder open, where there is one; else in this process, with the same interface. */
export async function connect(home: string): Promise<Connection> {
  // Loaded here, so that commands on files alone start without the database and the server.
  const { openLeeway, runningServer } = await import('@leeway/api');
  const address = await runningServer(home);
  if (address) return { client: createClient(address), close: async () => {} };
  const leeway = await openLeeway({ home, databaseUrl: process.env.DATABASE_URL });
  const inProcess = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> =>
    Promise.resolve(leeway.app.request(input as string, init));
  return { client: createClient('http://localhost', inProcess as typeof fetch), close: leeway.close };
}
