import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type SyntheticState, syntheticState } from '@leeway/testkit';
import { it } from 'vitest';
import { copyOfPattern, emptyHome } from '../../testkit/test/pattern-homes.ts';
import { type Client, createClient } from '../src/client/index.ts';
import { type Leeway, openLeeway } from '../src/index.ts';

const SHARED = join(process.env.LEEWAY_SHARED ?? resolve(import.meta.dirname, '../../../shared'), 'data');

/** Where a published file lies on this machine. */
export const published = (path: string): string => join(SHARED, path);

/** A test over published files: left out by name where they are not here. */
export const itWithData = existsSync(SHARED) ? it : it.skip;
export const hasPublishedData: boolean = existsSync(SHARED);

/** A district with drivers and no spending; it shares its name with TWIN_NAMED, so that the name means two. */
export const WITHOUT_SPENDING = 'ZZ00900';

export type Answer = {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly body: unknown;
};

/** The product open on a folder of its own, asked in process. */
export type Opened = {
  readonly leeway: Leeway;
  readonly client: Client;
  readonly home: string;
  readonly ask: (path: string, init?: RequestInit) => Promise<Answer>;
  readonly close: () => Promise<void>;
};

export async function openedAt(home: string): Promise<Opened> {
  const leeway = await openLeeway({ home });
  const inProcess = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> =>
    Promise.resolve(leeway.app.request(input as string, init));
  return {
    leeway,
    home,
    client: createClient('http://localhost', inProcess as typeof fetch),
    async ask(path, init) {
      const response = await leeway.app.request(path, init);
      const text = await response.text();
      const type = response.headers.get('content-type') ?? '';
      return { status: response.status, type, text, body: type.includes('json') ? JSON.parse(text) : null };
    },
    close: () => leeway.close(),
  };
}

/** A data folder of its own with nothing on record. */
export async function freshHome(): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'leeway-test-'));
  await emptyHome(home);
  return home;
}

/** A data folder of its own with the state of `stateWithTwin` on record, imported once a run in the ordinary way. */
export async function homeWithTwin(): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'leeway-test-'));
  await copyOfPattern('twin', home, async (unfinished) => {
    await emptyHome(unfinished);
    const opened = await openedAt(unfinished);
    await loaded(opened, stateWithTwin().state);
    await opened.close();
  });
  return home;
}

export const removeHome = (home: string): void => rmSync(home, { recursive: true, force: true });

/** The synthetic state, and in its file of drivers one district more, which has no spending. */
export function stateWithTwin(): { readonly state: SyntheticState; readonly twinNamed: string } {
  const state = syntheticState(7);
  const drivers = state.files.find(({ name }) => name.includes('drivers'));
  const last = drivers?.text.trimEnd().split('\n').at(-1) ?? '';
  const [id = '', name = ''] = last.split(',');
  const files = state.files.map((file) =>
    file === drivers ? { ...file, text: `${file.text}${last.replace(id, WITHOUT_SPENDING)}\n` } : file,
  );
  return { state: { ...state, files }, twinNamed: name };
}

/** Loads a synthetic state through the ordinary import. */
export async function loaded(opened: Opened, { files, mappings }: SyntheticState): Promise<void> {
  for (const mapping of mappings) await opened.leeway.saveMapping(mapping);
  for (const { name, text } of files)
    await opened.leeway.importBytes(new TextEncoder().encode(text), name, 'synthetic');
}
