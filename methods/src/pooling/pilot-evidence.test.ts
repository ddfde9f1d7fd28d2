import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weighedEvidence } from './evidence-weights.ts';
import { addPilot, type EvidenceBase, NO_EVIDENCE, type PilotRecord, removePilot } from './pilot-evidence.ts';
import { type EvidenceOptions, poolEvidence, predictEvidence } from './pooled-evidence.ts';

const tau = { kind: 'half-normal', scale: 1 } as const;

function pilot(id: string, estimate: number, more: Partial<PilotRecord> = {}): PilotRecord {
  return { id, estimate, standardError: 1, design: 'randomised', context: [], year: 2024, ...more };
}

function base(...pilots: readonly PilotRecord[]): EvidenceBase {
  return pilots.reduce(addPilot, NO_EVIDENCE);
}

const arbitraryPilots = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 6 }),
    estimate: fc.double({ min: -5, max: 5, noNaN: true }),
    standardError: fc.double({ min: 0.05, max: 3, noNaN: true }),
    design: fc.constantFrom('randomised', 'matched', 'before-after'),
    context: fc.tuple(fc.double({ min: -1, max: 1, noNaN: true })),
    year: fc.integer({ min: 2010, max: 2026 }),
    selfReported: fc.boolean(),
  }),
  { minLength: 4, maxLength: 9, selector: ({ id }) => id },
);

const rules: EvidenceOptions = {
  tau,
  coefficients: [null, { mean: 0, standardDeviation: 1 }],
  bias: { 'before-after': { mean: 0.2, shared: 0.3, own: 0.4 } },
  halfLife: 8,
  asOfYear: 2026,
  selfReportedPower: 0.5,
};

describe('a base of pilots', () => {
  it('gives the same bytes in whatever order pilots came', () => {
    fc.assert(
      fc.property(arbitraryPilots, (pilots) => {
        const forwards = predictEvidence(poolEvidence(base(...pilots), rules), [0.5]);
        const backwards = predictEvidence(poolEvidence(base(...[...pilots].reverse()), rules), [0.5]);
        expect(JSON.stringify(backwards.effect)).toBe(JSON.stringify(forwards.effect));
      }),
      { numRuns: 12 },
    );
  });

  it('is restored exactly when a pilot is added and taken away again', () => {
    fc.assert(
      fc.property(arbitraryPilots, ([first, ...others]) => {
        if (first === undefined) return;
        const before = base(...others);
        expect(removePilot(addPilot(before, first), first.id)).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses the same pilot twice, an unknown one, a context of another length and an error of zero', () => {
    const one = base(pilot('a', 1));
    expect(() => addPilot(one, pilot('a', 2))).toThrow('already there');
    expect(() => removePilot(one, 'b')).toThrow('no pilot b');
    expect(() => addPilot(one, pilot('b', 1, { context: [1] }))).toThrow('has 1 values');
    expect(() => addPilot(one, pilot('b', 1, { standardError: 0 }))).toThrow('standard error of pilot b');
  });
});

describe('weighing evidence', () => {
  it('counts a pilot half after one half-life, and half again when self-reported at a power of a half', () => {
    const { powers, standardErrors } = weighedEvidence(
      [pilot('a', 1, { year: 2026 }), pilot('b', 1, { year: 2016 }), pilot('c', 1, { year: 2016, selfReported: true })],
      { halfLife: 10, asOfYear: 2026, selfReportedPower: 0.5 },
    );
    expect([...powers]).toEqual([1, 0.5, 0.25]);
    // Variance 1 over power 1, 1/2, 1/4.
    expect([...standardErrors]).toEqual([1, Math.SQRT2, 2]);
  });

  it('takes the expected bias off and adds what is unsure of it', () => {
    const weighed = weighedEvidence([pilot('a', 5, { design: 'matched', standardError: 3 })], {
      bias: { matched: { mean: 2, shared: 0, own: 4 } },
    });
    expect(weighed.estimates[0]).toBe(3);
    expect(weighed.standardErrors[0]).toBe(5);
  });

  it('cannot average away a bias that all pilots of a design share', () => {
    const many = Array.from({ length: 100 }, (_, i) =>
      pilot(`p${i}`, 1 + (i % 2) / 10, { design: 'before-after', standardError: 0.1 }),
    );
    const spread = (shared: number, own: number) =>
      predictEvidence(poolEvidence(base(...many), { tau, bias: { 'before-after': { mean: 0, shared, own } } })).average
        .standardDeviation;
    // A shared 0.5 stays 0.5; an own 0.5 of a hundred pilots becomes at least 0.05 and not much more.
    expect(spread(0.5, 0)).toBeCloseTo(0.5, 2);
    expect(spread(0, 0.5)).toBeLessThan(0.1);
  });

  it('foretells a district by its own context and counts the chance above a threshold', () => {
    const evidence = poolEvidence(
      base(
        ...[0, 0, 0, 1, 1, 1].map((poor, i) =>
          pilot(`p${i}`, 4 * poor + (i % 3) * 0.1, { context: [poor], standardError: 0.2 }),
        ),
      ),
      { tau: { kind: 'half-normal', scale: 0.2 } },
    );
    const [rich, poor] = [0, 1].map((context) => predictEvidence(evidence, [context], { threshold: 2 }));
    expect(poor?.effect.mean).toBeCloseTo(4.1, 6);
    expect(rich?.effect.mean).toBeCloseTo(0.1, 6);
    expect(poor?.chanceAboveThreshold).toBeGreaterThan(0.99);
    expect(rich?.chanceAboveThreshold).toBeLessThan(0.01);
    expect(() => predictEvidence(evidence, [])).toThrow('Context');
  });

  it('says what it takes for granted, and refuses rules that make no sense', () => {
    const evidence = poolEvidence(base(pilot('a', 1), pilot('b', 2)), { tau });
    expect(evidence.assumptions).toEqual(
      expect.arrayContaining(['no-bias-in-randomised', 'age-does-not-matter', 'standard-errors-known']),
    );
    expect(() => weighedEvidence([], { halfLife: 5 })).toThrow('as of which');
    expect(() => weighedEvidence([], { selfReportedPower: 0 })).toThrow('power of self-reports');
    expect(() => weighedEvidence([], { bias: { matched: { mean: 0, shared: -1, own: 0 } } })).toThrow(
      'bias of matched',
    );
  });
});
