import { describe, expect, it } from 'vitest';
import { decodeText, isBinary } from './encoding.ts';

const bytes = (...parts: (number[] | string)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('the encoding of text', () => {
  it.each([
    ['UTF-8', bytes('Piñon,1'), 'Piñon,1', 'utf-8'],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], 'Piñon,1'), 'Piñon,1', 'utf-8'],
    ['UTF-16LE with a mark', bytes([0xff, 0xfe], [...Buffer.from('Piñon,1', 'utf16le')]), 'Piñon,1', 'utf-16le'],
    ['UTF-16LE without one', Buffer.from('Piñon,1', 'utf16le'), 'Piñon,1', 'utf-16le'],
    ['UTF-16BE with a mark', bytes([0xfe, 0xff], [...bigEndian('Piñon,1')]), 'Piñon,1', 'utf-16be'],
    ['UTF-16BE without one', bigEndian('Piñon,1'), 'Piñon,1', 'utf-16be'],
    ['Windows-1252', bytes('It', [0x92], 's ', [0x80], '5'), 'It’s €5', 'windows-1252'],
    ['ISO 8859-1', bytes('Pi', [0xf1], 'on'), 'Piñon', 'iso-8859-1'],
  ])('is known from the bytes: %s', (_, input, text, encoding) => {
    expect(decodeText(input)).toEqual({ text, encoding });
  });

  it('takes bytes that Windows-1252 leaves undefined as ISO 8859-1', () => {
    expect(decodeText(bytes('a', [0x81], 'b')).encoding).toBe('iso-8859-1');
  });

  it('tells bytes that were never text', () => {
    expect([isBinary('a\u0000b'), isBinary('\u0001\u0002\u0003'), isBinary('a,b\r\n\tc')]).toEqual([true, true, false]);
  });
});
