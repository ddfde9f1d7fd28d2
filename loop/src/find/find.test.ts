import { type Figure, type OpportunityKind, type Proposal, range } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { combined } from './combining.ts';
import { commonFactor, DRAWS, drawsOf, sliceOrders, summaryOf } from './draws.ts';
import { plausibility } from './plausibility.ts';
import { type Sized, sized } from './sizing.ts';

const orders = sliceOrders(7);
const from = { seed: 7, orders, districtId: 'ZZ00001', fiscalYear: 2024, common: null };
const words = { en: 'x', es: 'x' };
const known = (value: number) => range(value, value, value, 'bounds');

const dollars = (value: number | null): Figure => ({
  id: 'base',
  label: words,
  unit: 'cents',
  value,
  because: { kind: 'observed', rows: [] },
});

type Wanted = {
  readonly kind?: OpportunityKind;
  readonly base?: string;
  readonly group?: string | null;
  readonly oneOff?: number;
  readonly addressable?: number | null;
  readonly functions?: readonly string[];
};

function proposal(id: string, effect: number, wanted: Wanted = {}): Proposal {
  const { kind = 'lever', base = 'transportation', group = null, oneOff = 0, addressable = 100_000 } = wanted;
  return {
    id,
    area: 'transportation',
    kind,
    question: words,
    beyondChance: null,
    addressable: dollars(addressable),
    claim: {
      base,
      functions: wanted.functions ?? [base === 'transportation' ? '2700' : '2600'],
      exclusiveGroup: group,
    },
    factors: {
      effectShare: known(effect),
      transferShare: known(0.5),
      scaleShare: known(1),
      cashableShare: known(0.8),
      oneOffCents: known(oneOff),
    },
    sizing: [],
    evidence: [],
    grade: 'C',
    serviceEffect: words,
    guardrail: words,
    risks: [],
    decision: 'D-TRN-01',
    narrow: words,
    monthsToEffect: null,
  };
}

function sizedOf(one: Proposal): Sized {
  const found = sized(one, from);
  if (!found) throw new Error(`${one.id} has no size.`);
  return found;
}

/** $1,000 on buses and $1,000 on buildings. */
const POOLS = [
  { name: 'Buses', area: 'transportation', functions: ['2700'], cents: 100_000 },
  { name: 'Plant', area: 'facilities', functions: ['2600'], cents: 100_000 },
];
const medianOf = (net: Float64Array): number => summaryOf(net).estimate.p50;

describe('sizing', () => {
  it('multiplies: $1,000 × 20 % × 50 % × 80 % less $50 over five years is $70 a year', () => {
    const { saving } = sizedOf(proposal('a', 0.2, { oneOff: 5_000 }));
    expect(saving.gross.p50).toBe(10_000);
    expect(saving.cashable.p50).toBe(8_000);
    expect(saving.net).toEqual({ p10: 7_000, p50: 7_000, p90: 7_000 });
    expect(saving.chanceOfAny).toBe(1);
  });

  it('shows what was claimed elsewhere before transfer: $1,000 × 20 %; a gap claims nothing', () => {
    expect(sizedOf(proposal('a', 0.2)).claimedElsewhere?.p50).toBe(20_000);
    expect(sizedOf(proposal('a', 0.2, { kind: 'gap' })).claimedElsewhere).toBeNull();
  });

  it('has no size without dollars to touch', () => {
    expect(sized(proposal('a', 0.2, { addressable: null }), from)).toBeNull();
    expect(sized(proposal('a', 0.2, { addressable: 0 }), from)).toBeNull();
  });

  it('never saves more than it could touch, even where the effect is stated above one', () => {
    const greedy = { ...proposal('a', 1), factors: { ...proposal('a', 1).factors, effectShare: range(0.5, 1, 3) } };
    expect(Math.max(...sizedOf(greedy).grossShare)).toBeLessThanOrEqual(1);
  });

  it('gives the same draws twice, and other draws to another district', () => {
    const wide = {
      ...proposal('a', 0.2),
      factors: { ...proposal('a', 0.2).factors, effectShare: range(0.1, 0.2, 0.4) },
    };
    expect(sizedOf(wide).saving).toEqual(sizedOf(wide).saving);
    expect(sized(wide, { ...from, districtId: 'ZZ00002' })?.grossShare).not.toEqual(sizedOf(wide).grossShare);
  });
});

describe('drawing from a range', () => {
  it('hits its 10th, 50th and 90th percentile', () => {
    const { estimate } = summaryOf(drawsOf(range(1, 2, 5), orders, randomFor('p'), [-100, 100]), (value) => value);
    expect(estimate.p10).toBeCloseTo(1, 2);
    expect(estimate.p50).toBeCloseTo(2, 2);
    expect(estimate.p90).toBeCloseTo(5, 2);
  });

  it('stays between bounds', () => {
    const draws = drawsOf(range(1, 2, 5, 'bounds'), orders, randomFor('b'), [-100, 100]);
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...draws)).toBeLessThanOrEqual(5);
  });

  it('leaves factors independent: the correlation of any two of thirty is small', () => {
    const all = Array.from({ length: 30 }, (_, i) => drawsOf(range(-1, 0, 1), orders, randomFor(`f${i}`), [-9, 9]));
    const worst = Math.max(...all.flatMap((a, i) => all.slice(i + 1).map((b) => Math.abs(correlation(a, b)))));
    expect(worst).toBeLessThan(0.08);
  });
});

function randomFor(name: string) {
  let state = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 17);
  const bits = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
  return { bits, branch: () => randomFor(`${name}.`) };
}

function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / DRAWS;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((value, i) => {
    const other = (b[i] ?? 0) - meanB;
    ab += (value - meanA) * other;
    aa += (value - meanA) ** 2;
    bb += other ** 2;
  });
  return ab / Math.sqrt(aa * bb);
}

describe('putting opportunities together', () => {
  it('lets each take its share of what the one before left: 1,000 × (50 % + 50 % of half) × 80 %', () => {
    const two = [sizedOf(proposal('a', 1)), sizedOf(proposal('b', 1))];
    expect(medianOf(combined(two, POOLS).net)).toBeCloseTo(100_000 * 0.75 * 0.8, 6);
  });

  it('adds claims on different dollars', () => {
    const two = [sizedOf(proposal('a', 1)), sizedOf(proposal('b', 1, { base: 'facilities' }))];
    expect(medianOf(combined(two, POOLS).net)).toBeCloseTo(80_000, 6);
  });

  it('takes only the better of two that exclude one another', () => {
    const two = [sizedOf(proposal('a', 0.2, { group: 'bells' })), sizedOf(proposal('b', 0.4, { group: 'bells' }))];
    const { stands, net } = combined(two, POOLS);
    expect([...stands]).toEqual(['b']);
    expect(medianOf(net)).toBeCloseTo(16_000, 6);
  });

  it('lets levers stand before a smaller gap', () => {
    const both = [sizedOf(proposal('gap', 0.3, { kind: 'gap' })), sizedOf(proposal('lever', 0.4))];
    const { stands, sharesDollarsWith } = combined(both, POOLS);
    expect([...stands]).toEqual(['lever']);
    expect(sharesDollarsWith.get('gap')).toEqual(['lever']);
  });

  it('lets a gap stand that is larger than all levers together: they are how to close it', () => {
    const all = [
      sizedOf(proposal('gap', 0.9, { kind: 'gap' })),
      sizedOf(proposal('a', 0.2)),
      sizedOf(proposal('b', 0.2)),
    ];
    const { stands, net } = combined(all, POOLS);
    expect([...stands]).toEqual(['gap']);
    expect(medianOf(net)).toBeCloseTo(36_000, 6);
  });

  it('lets a computed one replace gap and lever of its group, whatever their size, and leaves other sums as they were', () => {
    const engine = sizedOf(proposal('plan', 0.2, { kind: 'engine', group: 'routes' }));
    const range = sizedOf(proposal('range', 0.4, { group: 'routes' }));
    const gap = sizedOf(proposal('gap', 0.9, { kind: 'gap' }));
    const plant = sizedOf(proposal('plant', 0.2, { base: 'facilities' }));
    const without = combined([range, gap, plant], POOLS);
    expect([...without.stands].sort()).toEqual(['gap', 'plant']);
    const found = combined([range, gap, engine, plant], POOLS);
    expect([...found.stands].sort()).toEqual(['plan', 'plant']);
    // $1,000 × 20 % × 50 % × 80 % of buses, and as much of buildings as before.
    expect([found.meanInTotal.get('plan'), found.meanInTotal.get('plant'), found.mean]).toEqual([8_000, 8_000, 16_000]);
    expect(without.meanInTotal.get('plant')).toBe(8_000);
    expect(found.sharesDollarsWith.get('plan')).toEqual(['gap', 'range']);
  });

  it('lets a computed one take its share first, and a larger lever what it left: 30 % of $1,000, then half of $700', () => {
    const engine = sizedOf(proposal('plan', 0.6, { kind: 'engine' }));
    const lever = sizedOf(proposal('lever', 1));
    const { meanInTotal } = combined([lever, engine], POOLS);
    expect([meanInTotal.get('plan'), meanInTotal.get('lever')]).toEqual([24_000, 28_000]);
  });

  it('gives way to what stood before where its median saves nothing', () => {
    const idle = sizedOf(proposal('plan', 0.1, { kind: 'engine', group: 'routes', oneOff: 1_000_000 }));
    const range = sizedOf(proposal('range', 0.4, { group: 'routes' }));
    expect([...combined([idle, range], POOLS).stands]).toEqual(['range']);
  });

  it('leaves out what costs more than it saves', () => {
    const { stands, net } = combined([sizedOf(proposal('a', 0.1, { oneOff: 1_000_000 }))], POOLS);
    expect(stands.size).toBe(0);
    expect(medianOf(net)).toBe(0);
  });

  it('never saves more than the base, however many claim it', () => {
    const many = Array.from({ length: 30 }, (_, i) => sizedOf(proposal(`a${i}`, 1)));
    expect(Math.max(...combined(many, POOLS).net)).toBeLessThanOrEqual(80_000);
  });

  it('competes where the record keeps its dollars: devices not shown apart take from what instruction’s gap left', () => {
    const teaching = { name: 'Support', area: 'curriculum', functions: ['2210'], cents: 100_000 };
    const gap = sizedOf(proposal('gap', 0.4, { kind: 'gap', base: 'curriculum', functions: ['2200'] }));
    const devices = sizedOf(proposal('devices', 0.2, { base: 'technology', functions: ['2230'] }));
    expect([...combined([gap, devices], [teaching]).stands]).toEqual(['gap']);
    const apart = { name: 'Systems', area: 'technology', functions: ['2230'], cents: 100_000 };
    expect(combined([gap, devices], [teaching, apart]).stands.size).toBe(2);
  });

  it('takes no more of any function than it has, and says how much: 1 − half × half', () => {
    const two = [sizedOf(proposal('a', 1)), sizedOf(proposal('b', 1))];
    expect(combined(two, POOLS).mostTaken.get('Buses')).toBeCloseTo(0.75, 9);
  });

  it('has means that add up to the total’s mean, each what it adds after those before it: $400, $200', () => {
    const { mean, meanInTotal } = combined([sizedOf(proposal('a', 1)), sizedOf(proposal('b', 1))], POOLS);
    expect([meanInTotal.get('a'), meanInTotal.get('b'), mean]).toEqual([40_000, 20_000, 60_000]);
  });

  it('is wider where a common factor stands under the gaps, and each gap stays as it was', () => {
    const wide = (id: string, base: string, functions: string[], share: number) => {
      const one = proposal(id, 0.2, { kind: 'gap', base, functions });
      const common = commonFactor(share, orders, randomFor('common'));
      const factors = { ...one.factors, effectShare: range(0.1, 0.2, 0.3) };
      const found = sized({ ...one, factors }, { ...from, common: { gap: common, transfer: common } });
      if (!found) throw new Error('No size.');
      return found;
    };
    const both = (share: number) => [
      wide('a', 'transportation', ['2700'], share),
      wide('b', 'facilities', ['2600'], share),
    ];
    const width = (share: number) => {
      const { p10, p90 } = summaryOf(combined(both(share), POOLS).net).estimate;
      return p90 - p10;
    };
    // Two equal ranges add by √2 where independent, by √3 with half of the variance in common.
    expect(width(0.5) / width(0)).toBeCloseTo(Math.sqrt(1.5), 1);
    expect(both(0.5)[0]?.saving.net).toEqual(both(0)[0]?.saving.net);
  });

  it('is nothing where there is nothing', () => {
    expect(medianOf(combined([], []).net)).toBe(0);
  });
});

describe('plausibility', () => {
  it.each([
    ['above 2 %', 0.03, true, 'above that'],
    ['at 2 %', 0.02, false, 'within'],
    ['at half a per cent', 0.005, false, 'within'],
    ['below half a per cent', 0.004, false, 'below that'],
    ['unknown', null, false, 'not on record'],
  ])('says so for a total %s', (_name, share, above, phrase) => {
    const said = plausibility(share);
    expect(said.aboveBaseRate).toBe(above);
    expect(said.plausibility.en).toContain(phrase);
    expect(said.plausibility.es.length).toBeGreaterThan(40);
  });
});
