import { type Lever, range } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { districtWith } from '../contract-fixtures.ts';
import { levers } from '../transportation/levers.ts';
import { leverNamed, leverRule } from './lever-proposal.ts';
import { dollarEffect, percentEffect } from './per-unit-base.ts';

const words = { en: 'words', es: 'palabras' };
const routing = leverNamed(levers, 'TRN-01');
const rule = leverRule({
  id: 'transportation.test',
  lever: routing,
  question: words,
  claim: { base: 'transportation', functions: ['2700'], exclusiveGroup: null },
  base: (district) => district.areaCost('transportation'),
  arises: (district) => district.name === 'Test district',
  effect: percentEffect(routing),
  claimed: words,
  scale: { share: range(0.5, 0.5, 0.5), why: words },
  cashable: 'mixed',
  oneOff: 'medium',
  serviceEffect: words,
  mustHold: { en: 'On time.', es: 'A tiempo.' },
  decision: 'D-TRN-03',
  narrow: words,
});

describe('carrying a lever over to a district', () => {
  it('touches the area’s dollars with the table’s 3, 6 and 10 %', () => {
    expect(rule.propose(districtWith({ areas: { transportation: 10_000_000 } }))).toMatchObject({
      addressable: { value: 10_000_000 },
      factors: { effectShare: { low: 0.03, mid: 0.06, high: 0.1 } },
      grade: 'B',
      monthsToEffect: 9,
    });
  });

  it('measures one-off cost in first-year savings: 0.1, 0.4 and 1 × $1,875', () => {
    // $100,000 × 6 % × 0.625 that transfers × one half = $1,875.
    expect(rule.propose(districtWith({ areas: { transportation: 10_000_000 } }))).toMatchObject({
      factors: { oneOffCents: { low: 18_750, mid: 75_000, high: 187_500 } },
    });
  });

  it('keeps the lever’s own guardrail beside the figure that must hold', () => {
    const proposal = rule.propose(districtWith({ areas: { transportation: 1 } }));
    expect(proposal).toMatchObject({ guardrail: { en: `${routing.equityGuardrail.en}. On time.` } });
  });

  it('reports a base that is not on record and asks nothing about one of zero', () => {
    expect(rule.propose(districtWith({}))).toMatchObject({ code: 'sizing.base-not-on-record' });
    expect(rule.propose(districtWith({ areas: { transportation: 0 } }))).toBeNull();
  });

  it('is silent where the question does not arise', () => {
    expect(rule.propose({ ...districtWith({ areas: { transportation: 1 } }), name: 'Other' })).toBeNull();
  });
});

describe('an effect as a share', () => {
  const inDollars: Lever = { ...routing, effect: range(3, 6, 12), effectUnit: '$ per student' };

  it('sets dollars against the price and stops at the whole of it', () => {
    expect(dollarEffect(inDollars, 600)).toMatchObject({ low: 0.5, mid: 1, high: 1 });
  });

  it('refuses to read one unit as the other', () => {
    expect(() => percentEffect(inDollars)).toThrow('Lever TRN-01 states no per cent.');
    expect(() => dollarEffect(routing, 600)).toThrow('Lever TRN-01 states no dollars.');
  });
});
