import { describe, expect, it } from 'vitest';
import { districtWith } from '../contract-fixtures.ts';
import { gapRule } from './gap-proposal.ts';

const words = { en: 'words', es: 'palabras' };
const rule = gapRule({
  area: 'transportation',
  id: 'transportation.run-buses-like-fair-peers',
  question: words,
  questionIfChance: { en: 'perhaps', es: 'quizá' },
  cashable: 'mixed',
  serviceEffect: words,
  guardrail: words,
  decision: 'D-TRN-02',
  narrow: words,
});

/** 1,000 pupils and $900 a pupil on buses. */
const district = (gap: number, sd: number, chance: number) =>
  districtWith({
    areas: { transportation: 90_000_000 },
    measures: { pupils: 1000 },
    gaps: { transportation: { gap, sd, chance } },
  });

describe('asking about a gap', () => {
  it('touches the lasting gap of every pupil: $200 × 1,000 pupils', () => {
    expect(rule.propose(district(20_000, 5_000, 0.99))).toMatchObject({ addressable: { value: 20_000_000 } });
  });

  it('carries the uncertainty of the gap downwards and never sizes above its middle', () => {
    // 20,000 − 1.2816 × 10,000 = 7,184 cents, that is 0.3592 of the gap.
    const proposal = rule.propose(district(20_000, 10_000, 0.97));
    expect(proposal).toMatchObject({ factors: { effectShare: { mid: 1, high: 1 } } });
    expect(proposal && 'factors' in proposal && proposal.factors.effectShare.low).toBeCloseTo(0.3592, 10);
  });

  it('starts at nothing where the gap is less than its uncertainty', () => {
    expect(rule.propose(district(5_000, 10_000, 0.69))).toMatchObject({ factors: { effectShare: { low: 0 } } });
  });

  it.each([
    ['cost is below fair peers', -1, 10_000, 0.5],
    ['cost is exactly fair', 0, 10_000, 0.5],
    ['the gap is more likely chance than not', 5_000, 10_000, 0.49],
  ])('does not arise where %s', (_, gap, sd, chance) => {
    expect(rule.propose(district(gap, sd, chance))).toBeNull();
  });

  it('arises at even odds', () => {
    expect(rule.propose(district(5_000, 10_000, 0.5))).toMatchObject({ kind: 'gap' });
  });

  it('is the expected cost times what lasts: $700 × 2/7 is $200, and says over how many years', () => {
    const proposal = rule.propose(
      districtWith({
        areas: { transportation: 90_000_000 },
        measures: { pupils: 1000 },
        gaps: { transportation: { gap: 20_000, sd: 5_000, chance: 0.99, years: 3 } },
      }),
    );
    if (!proposal || !('addressable' in proposal)) throw new Error('No proposal.');
    const { because } = proposal.addressable;
    if (because.kind !== 'formula') throw new Error('No formula.');
    const [lasting] = because.of;
    expect(lasting?.label.en).toContain('over 3 years');
    const parts = lasting?.because.kind === 'formula' ? lasting.because.of.map(({ value }) => value) : [];
    expect(parts[0]).toBe(70_000);
    expect((parts[0] ?? 0) * (parts[1] ?? 0)).toBeCloseTo(20_000, 6);
  });

  it.each([
    ['above', true, 'words'],
    [null, false, 'perhaps'],
  ] as const)('asks why only where the difference is beyond chance: %s', (beyond, beyondChance, question) => {
    const gaps = { transportation: { gap: 20_000, sd: 5_000, chance: 0.99, beyond } };
    const proposal = rule.propose(
      districtWith({ areas: { transportation: 90_000_000 }, measures: { pupils: 1000 }, gaps }),
    );
    expect(proposal).toMatchObject({ beyondChance, question: { en: question } });
  });

  it('says so where the record does not separate the area', () => {
    expect(rule.propose(districtWith({ measures: { pupils: 1000 } }))).toMatchObject({
      code: 'sizing.area-not-separate',
    });
  });

  it('says so where too few districts compare', () => {
    const alone = districtWith({ areas: { transportation: 1 }, measures: { pupils: 1000 } });
    expect(rule.propose(alone)).toMatchObject({ code: 'sizing.too-few-comparable' });
  });
});

describe('asking about a gap where drivers explain little', () => {
  const explaining = (explained: number) =>
    rule.propose(
      districtWith({
        areas: { transportation: 90_000_000 },
        measures: { pupils: 1000 },
        gaps: { transportation: { gap: 20_000, sd: 5_000, chance: 0.99, explained } },
      }),
    );

  it.each([
    [0.31, 'D', 1],
    [0.3, 'D', 1],
    [0.29, 'E', 2],
  ])('at an R² of %d grades the evidence %s and names %i risks', (explained, grade, risks) => {
    const proposal = explaining(explained);
    expect(proposal).toMatchObject({ grade });
    expect(proposal && 'risks' in proposal && proposal.risks.length).toBe(risks);
  });
});
