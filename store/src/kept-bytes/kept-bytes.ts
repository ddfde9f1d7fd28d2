import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes that took long to make and can be made again: never the only copy of anything. */
export type KeptBytes = {
  /** The bytes kept under a key; null where there are none, or where they are not as they were written. */
  read(key: string): Promise<ArrayBuffer | null>;
  /** Keeps bytes under a key, whole or not at all, and lets the longest unused go where all together exceed the limit. */
  write(key: string, bytes: ArrayBuffer): Promise<void>;
};

const DIGEST_BYTES = 32;

/** Files in `kept` under a data folder, each with the digest of its content before it. `limitBytes` holds for all of them. */
export function keptBytes(home: string, limitBytes: number): KeptBytes {
  const folder = join(home, 'kept');
  const fileOf = (key: string): string => join(folder, createHash('sha256').update(key).digest('hex'));
  return {
    async read(key) {
      const path = fileOf(key);
      const file = await readFile(path).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      if (!file || file.length < DIGEST_BYTES) return null;
      const content = Uint8Array.from(file.subarray(DIGEST_BYTES)).buffer;
      if (!digestOf(content).equals(file.subarray(0, DIGEST_BYTES))) return null;
      const now = new Date();
      await utimes(path, now, now).catch(() => {});
      return content;
    },
    async write(key, bytes) {
      await mkdir(folder, { recursive: true });
      const unfinished = join(folder, `${randomUUID()}.unfinished`);
      await writeFile(unfinished, Buffer.concat([digestOf(bytes), new Uint8Array(bytes)]));
      await rename(unfinished, fileOf(key));
      await letGo(folder, limitBytes);
    },
  };
}

function digestOf(bytes: ArrayBuffer): Buffer {
  return createHash('sha256').update(new Uint8Array(bytes)).digest();
}

async function letGo(folder: string, limitBytes: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^[0-9a-f]{64}$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return { name, size, mtimeMs };
    }),
  );
  files.sort((a, b) => b.mtimeMs - a.mtimeMs || (a.name < b.name ? -1 : 1));
  let total = 0;
  for (const [place, { name, size }] of files.entries()) {
    total += size;
    if (place > 0 && total > limitBytes) await rm(join(folder, name), { force: true });
  }
}
