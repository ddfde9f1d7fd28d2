import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type ByteSource, PIECE_BYTES } from './byte-source.ts';
import { unpackedBytesMax } from './limits.ts';
import { RefusedFile } from './refusal.ts';
import { damagedContainer, tooLarge } from './refusals.ts';

const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');

/**
 * The content of a gzip file, unpacked as it is read. Where the packed size is not known, the bytes read so far stand for it.
 * Reading throws RefusedFile when it is cut off, damaged, or unpacks beyond the limit.
 */
export function gunzipped(packed: ByteSource, name: string): ByteSource {
  return {
    size: null,
    async *pieces() {
      let packedBytes = 0;
      async function* counted(): AsyncGenerator<Uint8Array> {
        for await (const piece of packed.pieces()) {
          packedBytes += piece.length;
          yield piece;
        }
      }
      const gunzip = createGunzip({ chunkSize: PIECE_BYTES });
      // An error on either side reaches the loop below, because the pipeline destroys the stream with it.
      pipeline(Readable.from(counted(), { objectMode: false }), gunzip, () => {});
      let length = 0;
      try {
        for await (const piece of gunzip) {
          const bytes = piece as Uint8Array;
          length += bytes.length;
          const limit = unpackedBytesMax(packed.size ?? packedBytes);
          if (length > limit) throw new RefusedFile(tooLarge(name, limit));
          yield bytes;
        }
      } catch (error) {
        throw isDamage(error) ? new RefusedFile(damagedContainer(name, 'gzip')) : error;
      }
    },
  };
}
