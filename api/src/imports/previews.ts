import { createHash } from 'node:crypto';
import type { Reading } from '@leeway/model';

/** A file that has been read and checked, not yet stored. */
export type Preview = {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly reading: Reading;
};

/** Previews wait for their commit here, in memory; the oldest goes when there are too many. Nothing else knows of them. */
export function createPreviews(most: number) {
  const waiting = new Map<string, Preview>();
  return {
    keep(file: string, sha256: string, reading: Reading): Preview {
      const preview = { id: sha256.slice(0, 24), file, sha256, reading };
      waiting.delete(preview.id);
      waiting.set(preview.id, preview);
      if (waiting.size > most) {
        const [oldest] = waiting.keys();
        if (oldest !== undefined) waiting.delete(oldest);
      }
      return preview;
    },
    of: (id: string): Preview | null => waiting.get(id) ?? null,
    drop: (id: string): void => void waiting.delete(id),
  };
}

export type Previews = ReturnType<typeof createPreviews>;

export const fingerprint = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
