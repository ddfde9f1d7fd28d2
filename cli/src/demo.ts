import type { Leeway } from '@leeway/api';
import { syntheticState } from '@leeway/testkit';
import { timed } from './timed.ts';

/** The seed of the synthetic state that opens with `npm start`. */
export const SYNTHETIC_SEED = 7;

/** Loads the synthetic state through the ordinary import, once: only into a store that holds nothing yet. */
export async function loadSyntheticState(leeway: Leeway, say: (words: string) => void): Promise<void> {
  if ((await leeway.batches()) > 0) return;
  const { files, mappings } = await timed('Making the synthetic state', say, async () =>
    syntheticState(SYNTHETIC_SEED),
  );
  for (const mapping of mappings) await leeway.saveMapping(mapping);
  for (const [at, { name, text }] of files.entries()) {
    const words = `Reading the synthetic state, file ${at + 1} of ${files.length}`;
    await timed(words, say, () => leeway.importBytes(new TextEncoder().encode(text), name, 'synthetic'));
  }
}
