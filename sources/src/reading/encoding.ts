/** Text with the encoding in which it was written. */
export type DecodedText = { readonly text: string; readonly encoding: string };

/** Characters of Windows-1252 at 0x80 to 0x9F; a gap is a byte that the code page leaves undefined. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const UNDEFINED_IN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

function sixteenBitOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1;
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

function sixteenBit(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** Node's own 'latin1' label means Windows-1252 in some versions and not in others, so both are spelt out here. */
function eightBit(bytes: Uint8Array): DecodedText {
  let upper = false;
  let undefinedByte = false;
  for (const byte of bytes) {
    if (byte < 0x80 || byte > 0x9f) continue;
    upper = true;
    undefinedByte ||= UNDEFINED_IN_1252.has(byte);
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!upper || undefinedByte) return { text, encoding: 'iso-8859-1' };
  return {
    text: text.replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter),
    encoding: 'windows-1252',
  };
}

/** Text from bytes: a byte order mark decides, then the zeros of UTF-16, then whether the bytes are valid UTF-8, else one byte a letter. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, 0xff, 0xfe)) return sixteenBit(bytes, 'utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return sixteenBit(bytes, 'utf-16be');
  const order = sixteenBitOrder(bytes);
  if (order) return sixteenBit(bytes, order);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return eightBit(bytes);
  }
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
