import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { LIMITS, unpackedBytesMax } from './limits.ts';
import { RefusedFile } from './refusal.ts';
import { damagedContainer, passwordProtected, tooLarge } from './refusals.ts';

/** An opened zip archive: its files by name, each read in pieces with its checksum verified at the end. */
export type ZipArchive = {
  readonly names: readonly string[];
  /** Bytes of all files once unpacked, as declared; reading more than a file declares is refused. */
  readonly unpackedBytes: number;
  sizeOf(entryName: string): number;
  pieces(entryName: string): AsyncGenerator<Uint8Array>;
};

const isCarriedAlong = (path: string): boolean => path.endsWith('/') || /(^|\/)(__MACOSX\/|\.)/.test(path);

async function entriesOf(archive: ZipFile, name: string, packedBytes: number): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of archive.eachEntry()) {
    unpacked += entry.uncompressedSize;
    if (unpacked > unpackedBytesMax(packedBytes) || entries.size > 10_000) {
      throw new RefusedFile(tooLarge(name, unpackedBytesMax(packedBytes)));
    }
    if (!isCarriedAlong(entry.fileName)) entries.set(entry.fileName, entry);
  }
  return entries;
}

async function* piecesOf(archive: ZipFile, entry: Entry, name: string): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw new RefusedFile(passwordProtected(name));
  let sum = 0;
  let length = 0;
  try {
    for await (const piece of await archive.openReadStreamPromise(entry)) {
      const bytes = piece as Uint8Array;
      sum = crc32(bytes, sum);
      length += bytes.length;
      if (length > LIMITS.textBytes) throw new RefusedFile(tooLarge(name, LIMITS.textBytes));
      yield bytes;
    }
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile(damagedContainer(name, 'zip'));
  }
  if (sum >>> 0 !== entry.crc32 >>> 0) throw new RefusedFile(damagedContainer(name, 'zip'));
}

/**
 * Opens a zip archive that lies in memory.
 * @throws RefusedFile when it is cut off, damaged, under a password, or declares or gives more bytes than the limit.
 */
export async function openZip(bytes: Uint8Array, name: string): Promise<ZipArchive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let archive: ZipFile;
  let entries: Map<string, Entry>;
  try {
    archive = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false });
    entries = await entriesOf(archive, name, bytes.length);
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile(damagedContainer(name, 'zip'));
  }
  async function* pieces(entryName: string): AsyncGenerator<Uint8Array> {
    const entry = entries.get(entryName);
    if (!entry) throw new RefusedFile(damagedContainer(name, 'zip'));
    yield* piecesOf(archive, entry, name);
  }
  return {
    names: [...entries.keys()],
    unpackedBytes: [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0),
    sizeOf: (entryName) => entries.get(entryName)?.uncompressedSize ?? 0,
    pieces,
  };
}
