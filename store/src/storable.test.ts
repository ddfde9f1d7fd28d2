import { describe, expect, it } from 'vitest';
import { canonicalJson, storableJson, storableText } from './storable.ts';

describe('what Postgres can hold', () => {
  it('replaces NUL and half characters, and nothing else', () => {
    expect(storableText('a\0b\ud83dc\ude00')).toBe('a\ufffdb\ufffdc\ufffd');
    expect(storableText('ñ 学校 😀\n\t\\u0000"')).toBe('ñ 学校 😀\n\t\\u0000"');
  });

  it('does the same inside JSON, and leaves a written-out escape as the text that it is', () => {
    const value = { 'k\0': ['\ud83d', '😀', '\\u0000', '\\\0', '\u0001', '\\ud83d'] };
    expect(JSON.parse(storableJson(value))).toEqual({
      'k\ufffd': ['\ufffd', '😀', '\\u0000', '\\\ufffd', '\u0001', '\\ud83d'],
    });
  });

  it('writes the same value in the same way, whatever the order of its keys', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
  });
});
