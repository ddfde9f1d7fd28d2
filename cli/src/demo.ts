import type { Leeway } from '@leeway/api';
import { syntheticState } from '@leeway/testkit';

/** The seed of the synthetic state that opens with `npm start`. */
export const SYNTHETIC_SEED = 7;

/** Loads the synthetic state through the ordinary import, once: only into a store that holds nothing yet. */
export async function loadSyntheticState(leeway: Leeway, say: (words: string) => void): Promise<void> {
  if ((await leeway.batches()) > 0) return;
  say('Making the synthetic state…');
  const { files, mappings } = syntheticState(SYNTHETIC_SEED);
  for (const mapping of mappings) await leeway.saveMapping(mapping);
  for (const { name, text } of files) await leeway.importBytes(new TextEncoder().encode(text), name, 'synthetic');
}
