import { describe, expect, it } from 'vitest';
import { type Area, defineArea, type Measure, type OpportunityRule } from './area-contract.ts';

const words = { en: 'x', es: 'x' };

const measure = (id: string): Measure => ({
  id,
  label: words,
  better: 'lower',
  guardrail: { notOnRecord: words },
  compute: () => ({
    id,
    label: words,
    unit: 'cents',
    value: null,
    because: { kind: 'unknown', reason: words, wouldShow: words },
  }),
});

const rule = (id: string): OpportunityRule => ({ id, kind: 'gap', propose: () => null });

const area = (measures: readonly Measure[], opportunities: readonly OpportunityRule[]): Area => ({
  id: 'athletics',
  title: words,
  question: words,
  drivesCost: words,
  costDrivers: [],
  sight: { sees: words, cannotSee: words, wouldShow: words },
  peerScore: { kind: 'not-scored', why: words },
  measures,
  keyFigures: [],
  decisions: [],
  levers: [],
  parameters: [],
  opportunities,
});

describe('defining an area', () => {
  it('takes ids that are its own, and gives the area back as it is', () => {
    const own = area([measure('athletics.cost')], [rule('athletics.close-the-gap')]);
    expect(defineArea(own)).toBe(own);
  });

  it('refuses an id of another area, in measures and in opportunities', () => {
    expect(() => defineArea(area([measure('nutrition.cost')], []))).toThrow(
      'Area athletics may not use the id nutrition.cost.',
    );
    expect(() => defineArea(area([], [rule('athleticsx.gap')]))).toThrow(RangeError);
  });

  it('refuses an id used twice, even once as a measure and once as an opportunity', () => {
    expect(() => defineArea(area([measure('athletics.cost'), measure('athletics.cost')], []))).toThrow('twice');
    expect(() => defineArea(area([measure('athletics.cost')], [rule('athletics.cost')]))).toThrow('twice');
  });
});
