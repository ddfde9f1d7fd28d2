import { inflateSync } from 'node:zlib';
import { RefusedFile } from '../reading/index.ts';
import { cutMap, unreadableMap } from './refusals.ts';
import { Wire } from './wire.ts';

/** A packed block of a file: where it lies and what it holds. */
export type Blob = { readonly type: string; readonly start: number; readonly end: number };

/** The format's own limits: no header over 64 KiB, no blob over 32 MiB, packed or unpacked. */
const HEADER_BYTES_MAX = 64 * 1024;
const BLOB_BYTES_MAX = 32 * 1024 * 1024;

/** True where bytes start as an OpenStreetMap PBF file does: a length, and a header that names the kind. */
export function isPbf(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(4, 24));
  return bytes[0] === 0 && bytes[1] === 0 && start.includes('OSMHeader');
}

/** The blobs of a file in order. @throws RefusedFile where the file breaks off. */
export function blobsOf(bytes: Uint8Array, name: string): Blob[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const blobs: Blob[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 4 > bytes.length) throw new RefusedFile(cutMap(name));
    const length = view.getUint32(at);
    const start = at + 4;
    if (length > HEADER_BYTES_MAX || start + length > bytes.length) throw new RefusedFile(cutMap(name));
    const header = new Wire(bytes, start, start + length);
    let type = '';
    let size = -1;
    while (header.next()) {
      if (header.field === 1) type = header.text();
      else if (header.field === 3) size = header.varint();
      else header.skip();
    }
    at = start + length + size;
    if (size < 0 || size > BLOB_BYTES_MAX || at > bytes.length) throw new RefusedFile(cutMap(name));
    blobs.push({ type, start: start + length, end: at });
  }
  return blobs;
}

const PACKINGS: Readonly<Record<number, string>> = { 4: 'LZMA', 5: 'bzip2', 6: 'LZ4', 7: 'Zstandard' };

/** The content of a blob. @throws RefusedFile where it is damaged or packed in a way that is not read. */
export function unpacked(bytes: Uint8Array, blob: Blob, name: string): Uint8Array {
  const wire = new Wire(bytes, blob.start, blob.end);
  let content: Uint8Array | null = null;
  while (wire.next()) {
    if (wire.field === 1) content = wire.slice();
    else if (wire.field === 3) content = inflateSync(wire.slice(), { maxOutputLength: BLOB_BYTES_MAX });
    else if (PACKINGS[wire.field]) throw new RefusedFile(unreadableMap(name, `${PACKINGS[wire.field]}`));
    else wire.skip();
  }
  if (!content) throw new RefusedFile(cutMap(name));
  return content;
}
