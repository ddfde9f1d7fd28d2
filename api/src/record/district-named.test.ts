import { describe, expect, it } from 'vitest';
import { districtByPart } from './district-named.ts';

const district = (id: string, name: string, pupils: number) => ({ id, name, state: 'TX', pupils });
const FORT_WORTH = district('1', 'Fort Worth ISD', 70_000);
const CASTLE = district('2', 'Eagle Mountain Fort Worth Castle ISD', 900);
const APART = district('3', 'Comfort Leavenworth ISD', 300);

function refusal(districts: readonly ReturnType<typeof district>[], words: string): string {
  try {
    return `taken: ${districtByPart(districts, words)}`;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a part of a name', () => {
  it('is the only district whose name begins with it, though other names hold it', () => {
    expect(districtByPart([APART, CASTLE, FORT_WORTH], 'fort worth')).toBe('1');
  });

  it('prefers whole words at the beginning to a longer word', () => {
    expect(districtByPart([district('4', 'Fort Worthing ISD', 9), FORT_WORTH], 'Fort Worth')).toBe('1');
  });

  it('is the only district that holds it', () => {
    expect(districtByPart([FORT_WORTH, CASTLE], 'castle')).toBe('2');
    expect(districtByPart([FORT_WORTH], 'nowhere')).toBeUndefined();
  });

  it('that begins several names takes none, and counts those only', () => {
    expect(refusal([FORT_WORTH, district('5', 'Fort Worth Academy', 80), CASTLE, APART], 'Fort Worth')).toBe(
      "The names of 2 districts begin with 'Fort Worth', so none was chosen. The nearest: Fort Worth ISD, TX (1); Fort Worth Academy, TX (5).",
    );
  });

  it('that begins no name says how many hold it, not how many hold its letters', () => {
    expect(refusal([CASTLE, APART], 'Fort Worth')).toBe(
      "No name begins with 'Fort Worth', and one holds it, so none was chosen. The nearest: Eagle Mountain Fort Worth Castle ISD, TX (2).",
    );
    expect(refusal([APART, district('6', 'Worth Beaufort ISD', 5)], 'Fort Worth')).toBe(
      "No name holds 'Fort Worth', and 2 hold its parts, so none was chosen. The nearest: Comfort Leavenworth ISD, TX (3); Worth Beaufort ISD, TX (6).",
    );
  });
});
