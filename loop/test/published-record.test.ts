import { AREAS } from '@leeway/areas';
import { type Atlas, areaFit, buildAtlas, compareAnswer, districtSummaries, glance, heldOutRanges } from '@leeway/loop';
import { fiscalYear } from '@leeway/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { dataFolder, texasRecord, threeStates } from './texas-record.ts';

const AREAS_SEEN = [
  'all',
  'curriculum',
  'staffing',
  'student-support',
  'technology',
  'transportation',
  'nutrition',
  'facilities',
  'finance',
];
const NEXT = fiscalYear(2015);

describe.skipIf(dataFolder === null)('Texas, fiscal 2012 to 2015 (published files)', () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = buildAtlas(await texasRecord(), AREAS, { seed: 7 });
  });

  /** Whether each district's fiscal 2015 lies in the range fitted and calibrated on fiscal 2012 to 2014, smallest district first. */
  function covered(area: string): boolean[] {
    const chart = atlas.ledger.charts.get('tx-peims');
    if (!chart) throw new Error('No Texas.');
    const request = { atlas, chart, year: NEXT, area, kind: 'district' as const };
    const fit = areaFit(request);
    const held = fit && heldOutRanges(request, fit);
    if (!held) throw new Error(`No fit of ${area}.`);
    return [...held].sort((a, b) => a.logPupils - b.logPupils).map(({ inside }) => inside);
  }

  const shareOf = (inside: readonly boolean[]): number => inside.filter(Boolean).length / inside.length;

  it('covers nine in ten districts of the next year, within 1.5 points over all areas', () => {
    const all = AREAS_SEEN.flatMap(covered);
    expect(all.length).toBeGreaterThan(8_000);
    expect(Math.abs(shareOf(all) - 0.9)).toBeLessThanOrEqual(0.015);
  });

  it.each(AREAS_SEEN)('covers %s within 2.5 points', (area) => {
    expect(Math.abs(shareOf(covered(area)) - 0.9)).toBeLessThanOrEqual(0.025);
  });

  it.each([0, 1, 2, 3, 4])('covers size quintile %i within 4 points over all areas', (quintile) => {
    const inQuintile = AREAS_SEEN.flatMap((area) => {
      const inside = covered(area);
      const limit = (k: number) => Math.round((k * inside.length) / 5);
      return inside.slice(limit(quintile), limit(quintile + 1));
    });
    expect(Math.abs(shareOf(inQuintile) - 0.9)).toBeLessThanOrEqual(0.04);
  });

  it('finds a state’s own number beside the national id, so that disadvantage joins', () => {
    const linked = atlas.ledger.units.filter((unit) => unit.link?.by === 'state-id');
    expect(linked.length).toBeGreaterThan(1_000);
  });

  it('lets devices and tests, which Texas does not show apart, compete for what instruction holds', () => {
    const { opportunities } = glance(atlas, '4819700', {}) ?? {};
    const shares = (id: string) => opportunities?.find((one) => one.id === id)?.sharesDollarsWith ?? [];
    expect(shares('technology.keep-devices-longer')).toContain('curriculum.retire-weak-programmes');
    expect(shares('assessment.use-state-interim-tests')).toContain('curriculum.retire-weak-programmes');
    expect(shares('transportation.plan-for-actual-riders')).not.toContain('curriculum.retire-weak-programmes');
  });

  it('says that low income of fiscal 2015 is on record for too few to adjust anyone by it, and whose poverty stands in', () => {
    const page = glance(atlas, '4819700', {});
    const chart = atlas.ledger.charts.get('tx-peims');
    if (!chart) throw new Error('No Texas.');
    const fit = areaFit({ atlas, chart, year: NEXT, area: 'all', kind: 'district' });
    expect(fit?.notUsed).toContain('economically-disadvantaged-share');
    expect(fit?.set.drivers).toContain('poverty-share');
    const said = (code: string) => page?.findings.find((one) => one.code === code)?.what.en;
    expect(said('measure.drivers-of-too-few')).toContain('pupils from low-income homes');
    expect(said('measure.drivers-of-another-year')).toContain('poverty');
  });

  it('answers for every ordinary district without a number out of place', () => {
    const some = districtSummaries(atlas)
      .filter((one) => one.hasSpending)
      .filter((_one, i) => i % 60 === 0);
    expect(some.length).toBeGreaterThan(15);
    for (const { id } of some) {
      const page = glance(atlas, id, {});
      expect(page?.answer.length).toBeGreaterThan(0);
      expect(JSON.stringify(page)).not.toMatch(/NaN|Infinity|undefined/);
      for (const { expected } of page?.areas ?? []) {
        if (expected) expect(expected.low <= expected.mid && expected.mid <= expected.high).toBe(true);
      }
    }
  });
});

describe.skipIf(dataFolder === null)('Texas beside New York and New Jersey (published files)', () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = buildAtlas(await threeStates(), AREAS, { seed: 7 });
  });

  it.each(['NY', 'NJ'])('never sets instruction of %s and Texas side by side as it is', (state) => {
    const one = (wanted: string) =>
      districtSummaries(atlas).find((unit) => unit.state === wanted && unit.hasSpending && (unit.pupils ?? 0) > 2_000)
        ?.id ?? '';
    const answer = compareAnswer(atlas, [one('TX'), one(state)]);
    const row = (area: string) => answer?.rows.find((found) => found.area === area);
    expect(row('curriculum')?.verdict).toMatch(/adjusted|refused/);
    expect(row('curriculum')?.reason?.es.length).toBeGreaterThan(20);
    expect(row('transportation')?.verdict).toBe('adjusted');
    expect(row('transportation')?.reason?.en).toContain('benefits');
  });

  it('links four in five of their districts to the national list, by unique names only', () => {
    for (const [state, prefix] of [
      ['NY', 'ny:'],
      ['NJ', 'nj:'],
    ] as const) {
      const own = new Set(atlas.record.units.filter((unit) => unit.id.startsWith(prefix)).map((unit) => unit.id));
      const links = atlas.ledger.units.filter((unit) => unit.state === state && unit.link);
      expect(links.length / own.size).toBeGreaterThan(0.8);
    }
  });
});
