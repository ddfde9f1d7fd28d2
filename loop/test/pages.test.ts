import { AREAS } from '@leeway/areas';
import {
  type Atlas,
  areaAnswer,
  buildAtlas,
  compareAnswer,
  countySummaries,
  districtSummaries,
  figure,
  glance,
  opportunities,
  opportunityAnswer,
  peersAnswer,
  stateSummaries,
} from '@leeway/loop';
import { fiscalYear, rowsUnder } from '@leeway/model';
import { type SyntheticState, syntheticState } from '@leeway/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { importedState } from './synthetic-record.ts';

let state: SyntheticState;
let atlas: Atlas;
let demo: string;

beforeAll(async () => {
  state = syntheticState(7);
  atlas = buildAtlas(await importedState(state), AREAS, { seed: 7 });
  demo = state.demoDistrictId;
});

function must<Value>(value: Value | null): Value {
  if (value === null) throw new Error('Nothing on record.');
  return value;
}

/** Every figure id anywhere in an answer: figures themselves and those that sentences open. */
function figureIds(answer: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(answer)) for (const one of answer) figureIds(one, found);
  else if (answer !== null && typeof answer === 'object') {
    const entries: Record<string, unknown> = { ...answer };
    if (typeof entries.figure === 'string' && 'words' in entries) found.add(entries.figure);
    if (typeof entries.id === 'string' && 'because' in entries) found.add(entries.id);
    for (const value of Object.values(entries)) figureIds(value, found);
  }
  return found;
}

describe('the pages of the demo district', () => {
  it('say where the planted excess is, and nothing else', () => {
    const { areas, answer } = must(glance(atlas, demo, {}));
    expect(areas.filter((area) => area.beyondChance === 'above').map((area) => area.id)).toEqual([
      'transportation',
      'facilities',
    ]);
    expect(areas.filter((area) => area.beyondChance === 'below')).toEqual([]);
    expect(answer).toHaveLength(3);
  });

  it('keep the two areas that the record does not separate', () => {
    const { areas } = must(glance(atlas, demo, {}));
    const dark = areas.filter((area) => area.visibility === 'not-separate');
    expect(dark.map((area) => area.id)).toEqual(['assessment', 'talent']);
    expect(dark.every((area) => area.cost.value === null && area.expected === null && area.wouldShow.es !== '')).toBe(
      true,
    );
  });

  it('are the same bytes for the same facts and seed, and other ranges for another seed', async () => {
    const again = buildAtlas(await importedState(syntheticState(7)), AREAS, { seed: 7 });
    const first = JSON.stringify(glance(atlas, demo, {}));
    expect(JSON.stringify(glance(again, demo, {})) === first).toBe(true);
    const other = buildAtlas(atlas.record, AREAS, { seed: 8 });
    expect(JSON.stringify(glance(other, demo, {})) === first).toBe(false);
  });

  it('show no figure that cannot be opened down to its rows', () => {
    const own = [
      glance(atlas, demo, {}),
      ...AREAS.map((area) => ({ ...must(areaAnswer(atlas, demo, area.id, {})), history: [] })),
      ...must(opportunities(atlas, demo, {})).opportunities.map(({ id }) => opportunityAnswer(atlas, demo, id, {})),
      peersAnswer(atlas, demo, { area: 'transportation' }),
    ];
    const ids = [...figureIds(own)];
    expect(ids.length).toBeGreaterThan(80);
    expect(ids.filter((id) => figure(atlas, demo, id, {}) === null)).toEqual([]);
    const cost = must(figure(atlas, demo, 'transportation.cost-per-pupil', {}));
    expect(rowsUnder(cost.figure).map((row) => row.item).length).toBeGreaterThanOrEqual(2);
  });

  it('give figures of earlier years too, and none of an unknown id', () => {
    const then = must(figure(atlas, demo, 'all.cost-per-pupil', { fiscalYear: fiscalYear(2021) }));
    expect(then.figure.value).toBe(must(glance(atlas, demo, { fiscalYear: fiscalYear(2021) })).costPerPupil.value);
    expect(figure(atlas, demo, 'no.such-figure', {})).toBeNull();
  });

  it('sort opportunities by their median net saving, those that may be chance and those too small after the others', () => {
    const { opportunities: all } = must(glance(atlas, demo, {}));
    expect(all.length).toBeGreaterThan(10);
    const place = ({ belowFloor, beyondChance }: (typeof all)[number]) =>
      belowFloor ? 2 : beyondChance === false ? 1 : 0;
    const sorted = all.toSorted((a, b) => place(a) - place(b) || b.net.p50 - a.net.p50);
    expect(all.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
  });

  it('have means that add up to the total’s to the cent', () => {
    const { opportunities: all, total } = must(glance(atlas, demo, {}));
    expect(all.reduce((sum, { meanInTotal }) => sum + meanInTotal, 0)).toBe(total.mean);
    expect(total.mean).toBeGreaterThan(0);
    expect(all.filter(({ standsAside, meanInTotal }) => standsAside && meanInTotal !== 0)).toEqual([]);
  });

  it('show a lasting gap as the product of its tree, the years that went in beside it', () => {
    const area = must(glance(atlas, demo, {})).opportunities.find(({ kind }) => kind === 'gap')?.area ?? '';
    const lasting = must(figure(atlas, demo, `${area}.lasting-difference`, {})).figure;
    const parts = (id: string) => must(figure(atlas, demo, id, {})).figure;
    const [middle, kept, size] = ['mean-difference', 'kept-share', 'middle-of-size-class'].map((one) =>
      Math.log1p(parts(`${area}.${one}`).value ?? Number.NaN),
    ) as [number, number, number];
    const share = Math.expm1(kept);
    // Where drivers explain enough, the whole of it is the district’s own.
    expect(Math.log1p(lasting.value ?? 0)).toBeCloseTo(size + share * (middle - size), 9);
    const { because } = parts(`${area}.mean-difference`);
    const years = 'of' in because ? because.of.map(({ value }) => Math.log1p(value ?? Number.NaN)) : [];
    expect(years.length).toBeGreaterThan(1);
    expect(middle).toBeCloseTo(years.reduce((a, b) => a + b, 0) / years.length, 9);
  });

  it('count no dollar twice: the total’s high end stays below the sum of the standing ones’', () => {
    const { opportunities: all, total } = must(glance(atlas, demo, {}));
    const standing = all.filter((one) => !one.standsAside);
    expect(standing.length).toBeLessThan(all.length);
    expect(total.net.p90).toBeLessThanOrEqual(standing.reduce((sum, one) => sum + one.net.p90, 0));
  });

  it('let the operating model decide who decides, and change no dollar', () => {
    const [enterprise, portfolio] = (['enterprise', 'portfolio'] as const).map((name) =>
      must(glance(atlas, demo, { operatingModel: { default: name, exceptions: {} } })),
    );
    expect(enterprise?.total).toEqual(portfolio?.total);
    expect(enterprise?.opportunities.map((one) => one.decider)).not.toEqual(
      portfolio?.opportunities.map((one) => one.decider),
    );
  });

  it('list every lever, decision and key figure of the area', () => {
    for (const area of AREAS) {
      const page = must(areaAnswer(atlas, demo, area.id, {}));
      expect(page.levers).toHaveLength(area.levers.length);
      expect(page.decisions).toHaveLength(area.decisions.length);
      expect(page.keyFigures).toHaveLength(area.keyFigures.length);
      expect(page.history.length).toBe(page.card.visibility === 'not-separate' ? 0 : 6);
    }
  });

  it('say what each driver adds against the typical fair peer, size in one row, and nothing at that peer’s own value', () => {
    const { drivers, card } = must(areaAnswer(atlas, demo, 'transportation', {}));
    expect(drivers.map(({ driver }) => driver)).not.toContain('log-pupils-squared');
    const density = must(drivers.find(({ driver }) => driver === 'log-density') ?? null);
    const effect = must(density.effect);
    if (effect.because.kind !== 'model') throw new Error('Not a model.');
    const [expected, own, typical] = effect.because.of;
    expect(expected?.value).toBe(card.expected?.mid);
    // Sparse districts cost more: the effect is above zero exactly where this one is sparser than its typical peer.
    expect(Math.sign(effect.value ?? 0)).toBe(Math.sign((typical?.value ?? 0) - (own?.value ?? 0)));
    expect(JSON.stringify(density.words)).toMatch(/adds|takes away/);
  });

  it('show last year’s range holding nine in ten districts this year, within three points', () => {
    const { fit } = must(areaAnswer(atlas, demo, 'transportation', {}));
    expect(Math.abs((fit?.coverage ?? 0) - 0.9)).toBeLessThan(0.03);
    expect(fit?.r2).toBeGreaterThan(0);
  });

  it('choose other peers when a weight is moved', () => {
    const plain = must(peersAnswer(atlas, demo, { area: 'transportation' }));
    const dense = must(peersAnswer(atlas, demo, { area: 'transportation', weights: { 'log-density': 10 } }));
    expect(plain.peers).toHaveLength(25);
    expect(dense.peers.map(({ district }) => district.id)).not.toEqual(plain.peers.map(({ district }) => district.id));
    expect(plain.drivers.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
  });

  it('compare two districts of one state fairly, and give null for one that is not on record', () => {
    const [one, two] = districtSummaries(atlas);
    const answer = must(compareAnswer(atlas, [one?.id ?? '', two?.id ?? '']));
    expect(answer.rows.find(({ area }) => area === 'transportation')?.verdict).toBe('fair');
    expect(compareAnswer(atlas, ['nowhere'])).toBeNull();
    expect(glance(atlas, 'nowhere', {})).toBeNull();
  });

  it('add up to a state of 40 counties', () => {
    expect(stateSummaries(atlas)).toMatchObject([{ code: 'ZZ', districts: 500, synthetic: true, hasSpending: true }]);
    expect(countySummaries(atlas, 'ZZ').length).toBeGreaterThan(30);
    expect(districtSummaries(atlas).every(({ synthetic }) => synthetic)).toBe(true);
  });
});
