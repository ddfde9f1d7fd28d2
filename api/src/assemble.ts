import { serve } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Batch } from '@leeway/model';
import type { TableMapping } from '@leeway/sources';
import { lockHolder, openStore } from '@leeway/store';
import { committed, previewed } from './imports/import-service.ts';
import { createPreviews } from './imports/previews.ts';
import { createLibrary } from './record/library.ts';
import { rememberingStore } from './record/remembering-store.ts';
import { createApp } from './server/app.ts';
import { createKeptAnswers } from './server/kept-answers.ts';
import type { Services } from './server/services.ts';

const SEED = 7;
const PREVIEWS_AT_MOST = 4;
const ANSWERS_AT_MOST = 2_000;

export type LeewayOptions = {
  readonly home: string;
  readonly databaseUrl?: string | undefined;
  /** Folder of the built web application; null serves the interface alone. */
  readonly web?: string | null;
  readonly syntheticCounties?: () => unknown;
};

/** The product in one process. */
export type Leeway = {
  readonly app: OpenAPIHono;
  /** Starts to listen and answers with the address. */
  listen(port: number, host: string): Promise<string>;
  batches(): Promise<number>;
  saveMapping(mapping: TableMapping): Promise<void>;
  importBytes(bytes: Uint8Array, file: string, importedBy: string, statedFiscalYear?: number): Promise<Batch>;
  close(): Promise<void>;
};

/** Opens the store and everything above it. */
export async function openLeeway({ home, databaseUrl, web = null, syntheticCounties }: LeewayOptions): Promise<Leeway> {
  const opened = await openStore({
    home,
    ...(databaseUrl ? { databaseUrl } : {}),
    now: () => new Date().toISOString(),
  });
  const store = rememberingStore(opened);
  const library = createLibrary(store, SEED);
  const previews = createPreviews(PREVIEWS_AT_MOST);
  const services: Services = {
    store,
    library,
    previews,
    keep: createKeptAnswers(ANSWERS_AT_MOST),
    seed: SEED,
    syntheticCounties: syntheticCounties ?? null,
  };
  const hosts: string[] = [];
  const app = createApp(services, { web, allowedHosts: hosts });
  let server: ReturnType<typeof serve> | null = null;
  return {
    app,
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server = serve({ fetch: app.fetch, port, hostname: host }, (info) => {
          const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
          hosts.push(`${host}:${info.port}`);
          store.announce(info.port);
          resolve(`http://${shown}:${info.port}`);
        });
        server.on('error', reject);
      }),
    batches: async () => (await store.batches()).length,
    saveMapping: (mapping) => store.saveMapping(mapping, 'local'),
    async importBytes(bytes, file, importedBy, statedFiscalYear) {
      const preview = await previewed(services, bytes, file, statedFiscalYear ?? null);
      return committed(services, preview, importedBy);
    },
    async close() {
      await new Promise<void>((resolve) => {
        if (server) server.close(() => resolve());
        else resolve();
      });
      await store.close();
    },
  };
}

const STARTING_MILLISECONDS = 60_000;
const BETWEEN_LOOKS_MILLISECONDS = 200;

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/api/openapi.json`, { signal: AbortSignal.timeout(20_000) })).ok;
  } catch {
    return false;
  }
}

/**
 * The address of the server that holds this data folder, or null where nobody does. Waits for one that is just starting.
 * @throws StoreLocked by the store where the holder never listens.
 */
export async function runningServer(home: string): Promise<string | null> {
  const until = Date.now() + STARTING_MILLISECONDS;
  for (let holder = lockHolder(home); holder !== null && Date.now() < until; holder = lockHolder(home)) {
    const address = `http://127.0.0.1:${holder.port}`;
    if (holder.port !== null && (await answers(address))) return address;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MILLISECONDS));
  }
  return null;
}
