import { RefusedFile } from './refusal.ts';
import { damagedContainer } from './refusals.ts';

/** Record types of BIFF8 that hold what a table needs ([MS-XLS] 2.3). */
export const RECORD = {
  FORMULA: 0x0006,
  EOF: 0x000a,
  FILEPASS: 0x002f,
  CONTINUE: 0x003c,
  BOUNDSHEET: 0x0085,
  MULRK: 0x00bd,
  RSTRING: 0x00d6,
  SST: 0x00fc,
  LABELSST: 0x00fd,
  NUMBER: 0x0203,
  LABEL: 0x0204,
  BOOLERR: 0x0205,
  STRING: 0x0207,
  RK: 0x027e,
  BOF: 0x0809,
} as const;

/** One record with the pieces that CONTINUE records add to it, in order. */
export type BiffRecord = { readonly type: number; readonly at: number; readonly pieces: readonly Uint8Array[] };

/** A record's content read piece by piece: strings may break across pieces, and then repeat their width flag. */
export type RecordReader = {
  readonly left: () => number;
  byte(): number;
  two(): number;
  four(): number;
  skip(count: number): void;
  characters(count: number, wide: boolean): string;
};

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * The records of a workbook stream from an offset on.
 * @throws RefusedFile where a record runs past the end of the stream.
 */
export function* biffRecords(stream: Uint8Array, from: number, name: string): Generator<BiffRecord> {
  const data = view(stream);
  let at = from;
  while (at + 4 <= stream.length) {
    const start = at;
    const type = data.getUint16(at, true);
    const pieces: Uint8Array[] = [];
    do {
      const length = data.getUint16(at + 2, true);
      if (at + 4 + length > stream.length) throw new RefusedFile(damagedContainer(name, 'XLS'));
      pieces.push(stream.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    } while (at + 4 <= stream.length && data.getUint16(at, true) === RECORD.CONTINUE);
    yield { type, at: start, pieces };
  }
}

/** Reads a record's pieces as one. @throws RefusedFile where the record ends too early. */
export function recordReader(record: BiffRecord, name: string): RecordReader {
  let piece = 0;
  let at = 0;
  const current = (): Uint8Array => record.pieces[piece] ?? new Uint8Array(0);
  const ended = (): never => {
    throw new RefusedFile(damagedContainer(name, 'XLS'));
  };
  const advance = (): void => {
    while (at >= current().length && piece < record.pieces.length) {
      piece += 1;
      at = 0;
    }
  };
  const byte = (): number => {
    advance();
    const value = current()[at];
    at += 1;
    return value ?? ended();
  };
  const two = (): number => byte() | (byte() << 8);
  return {
    left: () => record.pieces.slice(piece).reduce((sum, part) => sum + part.length, -at),
    byte,
    two,
    four: () => (two() | (two() << 16)) >>> 0,
    skip(count) {
      for (let left = count; left > 0; ) {
        advance();
        const step = Math.min(left, current().length - at);
        if (step <= 0) ended();
        at += step;
        left -= step;
      }
    },
    characters(count, wide) {
      let isWide = wide;
      let text = '';
      for (let left = count; left > 0; left -= 1) {
        if (at >= current().length) {
          advance();
          isWide = (byte() & 1) === 1;
        }
        text += String.fromCharCode(isWide ? two() : byte());
      }
      return text;
    },
  };
}

/** A BIFF8 string whose character count has been read: width flag, rich runs and phonetic part are passed over. */
export function flaggedText(reader: RecordReader, characters: number): string {
  const flags = reader.byte();
  const runs = flags & 8 ? reader.two() : 0;
  const phonetic = flags & 4 ? reader.four() : 0;
  const text = reader.characters(characters, (flags & 1) === 1);
  reader.skip(runs * 4 + phonetic);
  return text;
}
