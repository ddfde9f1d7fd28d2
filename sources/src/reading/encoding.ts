import { isAscii, isUtf8 } from 'node:buffer';

/** Text with the encoding in which it was written. */
export type DecodedText = { readonly text: string; readonly encoding: Encoding };

/** Characters of Windows-1252 at 0x80 to 0x9F; a gap is a byte that the code page leaves undefined. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Bytes that may show the order of UTF-16. */
const SIGN_BYTES = 4096;
const UNDEFINED_IN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

function sixteenBitOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SIGN_BYTES) & ~1;
  if (length < 4) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) evenZeros += 1;
    if (bytes[index + 1] === 0) oddZeros += 1;
  }
  const half = length / 2;
  if (oddZeros > half * 0.6 && evenZeros < half * 0.1) return 'utf-16le';
  if (evenZeros > half * 0.6 && oddZeros < half * 0.1) return 'utf-16be';
  return null;
}

/** How text is written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-1';

/** Whether bytes that come in pieces are valid UTF-8; a letter may lie across two pieces. */
function utf8Check() {
  let carried: Uint8Array = new Uint8Array(0);
  let valid = true;
  const unfinished = (bytes: Uint8Array): number => {
    for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
      const byte = bytes[bytes.length - back] ?? 0;
      if ((byte & 0xc0) === 0x80) continue;
      const letter = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
      return letter > back ? back : 0;
    }
    return 0;
  };
  return {
    add(piece: Uint8Array): void {
      if (!valid) return;
      const bytes = carried.length > 0 ? Buffer.concat([carried, piece]) : piece;
      const end = bytes.length - unfinished(bytes);
      valid = isUtf8(bytes.subarray(0, end));
      carried = Uint8Array.from(bytes.subarray(end));
    },
    isValid: (): boolean => valid && carried.length === 0,
  };
}

/** Which of the two one-byte encodings the bytes show. */
function eightBitCheck() {
  let upper = false;
  let undefinedByte = false;
  return {
    add(piece: Uint8Array): void {
      if (undefinedByte || isAscii(piece)) return;
      for (const byte of piece) {
        if (byte < 0x80 || byte > 0x9f) continue;
        upper = true;
        undefinedByte ||= UNDEFINED_IN_1252.has(byte);
      }
    },
    encoding: (): Encoding => (upper && !undefinedByte ? 'windows-1252' : 'iso-8859-1'),
  };
}

/**
 * Learns the encoding from all bytes, piece by piece: a byte order mark decides, then the zeros of UTF-16, then whether the bytes are
 * valid UTF-8, else one byte a letter.
 */
export function encodingSurvey(): { add(piece: Uint8Array): void; encoding(): Encoding } {
  const utf8 = utf8Check();
  const eightBit = eightBitCheck();
  let first: Uint8Array = new Uint8Array(0);
  return {
    add(piece) {
      if (first.length < SIGN_BYTES) first = Buffer.concat([first, piece.subarray(0, SIGN_BYTES - first.length)]);
      utf8.add(piece);
      eightBit.add(piece);
    },
    encoding() {
      if (startsWith(first, 0xff, 0xfe)) return 'utf-16le';
      if (startsWith(first, 0xfe, 0xff)) return 'utf-16be';
      return sixteenBitOrder(first) ?? (utf8.isValid() ? 'utf-8' : eightBit.encoding());
    },
  };
}

/** Turns bytes into text piece by piece, in order. Node's own 'latin1' label means Windows-1252 in some versions and not in others, so both are spelt out here. */
export function pieceDecoder(encoding: Encoding): (piece: Uint8Array, last: boolean) => string {
  if (encoding === 'iso-8859-1' || encoding === 'windows-1252') {
    return (piece) => {
      const text = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
      if (encoding === 'iso-8859-1') return text;
      return text.replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter);
    };
  }
  const decoder = new TextDecoder(encoding);
  return (piece, last) => decoder.decode(piece, { stream: !last });
}

/** Text from all its bytes. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const survey = encodingSurvey();
  survey.add(bytes);
  const encoding = survey.encoding();
  return { text: pieceDecoder(encoding)(bytes, true), encoding };
}

/** True where control characters show that bytes were never text. */
export function isBinary(text: string): boolean {
  const sample = text.slice(0, 8192);
  let controls = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index);
    if (code === 0) return true;
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c) controls += 1;
  }
  return controls > sample.length * 0.01;
}
