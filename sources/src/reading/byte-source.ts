import { createReadStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { LIMITS } from './limits.ts';
import { RefusedFile } from './refusal.ts';
import { tooLarge } from './refusals.ts';

/** Bytes that can be read from the start as often as they are asked for; never all in memory unless they were given so. */
export type ByteSource = {
  /** Length where it is known before reading. */
  readonly size: number | null;
  pieces(): AsyncIterable<Uint8Array>;
};

/** Bytes of one piece. */
export const PIECE_BYTES = 256 * 1024;

/** Bytes in memory. Other work gets its turn between the pieces. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    async *pieces() {
      for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
        if (at > 0) await setImmediate();
        yield bytes.subarray(at, at + PIECE_BYTES);
      }
    },
  };
}

/** A file on disk of a known size. */
export function fileSource(path: string, size: number): ByteSource {
  return {
    size,
    async *pieces() {
      for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) yield piece as Uint8Array;
    },
  };
}

/** The first bytes of a source, at least `count` where it has so many. */
export async function firstBytes(source: ByteSource, count: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source.pieces()) {
    parts.push(piece);
    length += piece.length;
    if (length >= count) break;
  }
  return Buffer.concat(parts);
}

/** All bytes of a source, for containers that cannot be read from front to back. @throws RefusedFile beyond the limit. */
export async function heldBytes(source: ByteSource, name: string): Promise<Uint8Array> {
  const limit = LIMITS.unpackedBytes;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source.pieces()) {
    length += piece.length;
    if (length > limit) throw new RefusedFile(tooLarge(name, limit));
    parts.push(piece);
  }
  return Buffer.concat(parts);
}
