import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { openStore } from '@leeway/store';

function patternFolder(): string {
  const folder = process.env.LEEWAY_TEST_PATTERNS;
  if (folder) return folder;
  throw new Error('LEEWAY_TEST_PATTERNS is not set; patterns-folder.ts, the set-up of the test run, sets it.');
}

/** True for the one process that may make it; false for one that comes while another does. */
function claimed(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Makes `home` a copy of the pattern of that name. Creating a database takes 10 s of a core, copying one 0.1 s, so the pattern is
 * made once a run, by whichever test file comes first; the others wait for it. `make` must leave nothing open.
 */
export async function copyOfPattern(
  name: string,
  home: string,
  make: (unfinished: string) => Promise<void>,
): Promise<void> {
  const pattern = join(patternFolder(), name);
  const [claim, unfinished] = [`${pattern}.claim`, `${pattern}.unfinished`];
  while (!existsSync(pattern)) {
    if (!claimed(claim)) {
      await after(50);
      continue;
    }
    try {
      if (existsSync(pattern)) break;
      await make(unfinished);
      renameSync(unfinished, pattern);
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
      rmSync(claim, { recursive: true, force: true });
    }
  }
  cpSync(pattern, home, { recursive: true });
}

/** Makes `home` a data folder with an empty database in it. */
export const emptyHome = (home: string): Promise<void> =>
  copyOfPattern('empty', home, async (unfinished) => {
    await (await openStore({ home: unfinished, now: () => new Date().toISOString() })).close();
  });
