import { readFile } from 'node:fs/promises';
import { UsageError } from './exit-codes.ts';

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'There is no file',
  EISDIR: 'A file is wanted, and this is a folder:',
  EACCES: 'There is no permission to read',
};

/** The bytes of a file that a person named. */
export async function bytesAt(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? UNREADABLE[String(error.code)] : undefined;
    throw why ? new UsageError(`${why} ${path}. Check the path.`) : error;
  }
}
