import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { unpackedBytesMax } from './limits.ts';
import { RefusedFile } from './refusal.ts';
import { damagedContainer, tooLarge } from './refusals.ts';

const inflate = promisify(gunzip);

/**
 * The content of a gzip file.
 * @throws RefusedFile when it is cut off, damaged, or unpacks beyond the limit.
 */
export async function gunzipped(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const maxOutputLength = unpackedBytesMax(bytes.length);
  try {
    return await inflate(bytes, { maxOutputLength });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    throw new RefusedFile(
      code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(name, maxOutputLength) : damagedContainer(name, 'gzip'),
    );
  }
}
