import { crc32, deflateRawSync } from 'node:zlib';

/** Every file has the first day that the format knows, so that the same files give the same bytes. */
const FIRST_DAY = 0x21;

type Entry = { readonly name: Buffer; readonly packed: Buffer; readonly size: number; readonly crc: number };

function header(
  signature: number,
  { name, packed, size, crc }: Entry,
  before: readonly number[],
  after: readonly number[],
): Buffer {
  const fields = Buffer.alloc(4 + 2 * before.length + 12 + 12 + 2 * after.length);
  let at = fields.writeUInt32LE(signature, 0);
  for (const word of before) at = fields.writeUInt16LE(word, at);
  for (const word of [20, 0x800, 8, 0, FIRST_DAY]) at = fields.writeUInt16LE(word, at);
  for (const word of [crc, packed.length, size]) at = fields.writeUInt32LE(word, at);
  at = fields.writeUInt16LE(name.length, at);
  for (const word of after) at = fields.writeUInt16LE(word, at);
  return fields.subarray(0, at);
}

/** A zip archive of text files (PKWARE APPNOTE 6.3, deflate, UTF-8 names). */
export function zipOf(files: ReadonlyMap<string, string>): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [title, text] of files) {
    const content = Buffer.from(text, 'utf8');
    const entry: Entry = {
      name: Buffer.from(title, 'utf8'),
      packed: deflateRawSync(content),
      size: content.length,
      crc: crc32(content),
    };
    const local = Buffer.concat([header(0x04034b50, entry, [], [0]), entry.name, entry.packed]);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(offset, 0);
    directory.push(Buffer.concat([header(0x02014b50, entry, [20], [0, 0, 0, 0, 0, 0]), place, entry.name]));
    bodies.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}
