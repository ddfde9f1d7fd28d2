import { describe, expect, it } from 'vitest';
import { digitsOf, fingerprintOf, shortPrint } from './fingerprint.ts';

describe('the fingerprint of a plan', () => {
  it('is the SHA-256 of what is driven: of no text at all for a plan without buses', () => {
    expect(fingerprintOf({ version: 2, buses: [] })).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it('is read as it is printed, whole, and in whatever case or grouping a person writes it', () => {
    const print = `A1B2c3d4e5f6${'0'.repeat(52)}`;
    expect(shortPrint(print.toLowerCase())).toBe('a1b2-c3d4-e5f6');
    expect(digitsOf('a1b2-c3d4-e5f6')).toBe('a1b2c3d4e5f6');
    expect(digitsOf(' A1B2 C3D4 E5F6 ')).toBe('a1b2c3d4e5f6');
    expect(digitsOf(print)).toBe(print.toLowerCase());
    // Eleven digits, 65, a letter that is no digit, a number as a spreadsheet writes it.
    expect([print.slice(0, 11), `${print}0`, 'a1b2-c3d4-e5fg', '1.23E+11'].map(digitsOf)).toEqual([
      ...[null, null, null, null],
    ]);
  });
});
