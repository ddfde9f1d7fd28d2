import { AREAS } from '@leeway/areas';
import { type Atlas, areaFit, buildAtlas, foundFor, glance, subjectOf } from '@leeway/loop';
import { fiscalYear } from '@leeway/model';
import { syntheticNation } from '@leeway/testkit';

/** One thing worth timing; `goal` is in seconds for one `run`. */
export type BenchCase<Prepared = unknown> = {
  readonly name: string;
  readonly goal: number;
  readonly times?: number;
  readonly prepare?: () => Prepared;
  readonly run: (prepared: Prepared) => unknown;
};

const DISTRICTS = 13_000;
const AREA_IDS = ['all', ...AREAS.map(({ id }) => id)];

let nation: ReturnType<typeof syntheticNation> | null = null;

function record() {
  nation ??= syntheticNation(7, DISTRICTS);
  const { units, rows, crosswalk } = nation;
  const { source } = crosswalk;
  const batch = {
    id: 'nation',
    source,
    vintage: 1,
    file: 'nation.csv',
    sha256: '',
    importedAt: '',
    importedBy: '',
    fiscalYears: [],
    units: units.length,
    rows: { read: rows.length, accepted: rows.length, quarantined: 0 },
    synthetic: true,
  };
  return {
    batches: [batch],
    units,
    rows: rows.map((row) => ({ ...row, batch: 'nation', source })),
    crosswalks: { [source]: crosswalk },
  };
}

function measureAndFind(atlas: Atlas, position: number): unknown {
  const subject = subjectOf(atlas, atlas.ledger.units[position]?.id ?? '');
  if (!subject) throw new Error('No such district.');
  return foundFor(atlas, subject);
}

let next = 0;
/** Another district each time, of ordinary size. */
const another = (): number => {
  next += 37;
  return next % DISTRICTS;
};

const cold: BenchCase<ReturnType<typeof record>> = {
  name: 'index the record, measure and find, one of 13,000 districts, cold',
  goal: 1,
  prepare: record,
  run: (facts) => measureAndFind(buildAtlas(facts, AREAS, { seed: 7 }), another()),
};

const warm: BenchCase<Atlas> = {
  name: 'measure and find, another of 13,000 districts, warm',
  goal: 0.1,
  times: 9,
  prepare: () => {
    const atlas = buildAtlas(record(), AREAS, { seed: 7 });
    measureAndFind(atlas, another());
    return atlas;
  },
  run: (atlas) => measureAndFind(atlas, another()),
};

const page: BenchCase<Atlas> = {
  name: 'the whole glance page, another of 13,000 districts, warm',
  goal: 0.3,
  times: 9,
  prepare: () => {
    const atlas = buildAtlas(record(), AREAS, { seed: 7 });
    glance(atlas, atlas.ledger.units[0]?.id ?? '', {});
    return atlas;
  },
  run: (atlas) => glance(atlas, atlas.ledger.units[another()]?.id ?? '', {}),
};

const quantiles: BenchCase<ReturnType<typeof record>> = {
  name: 'conditional quantiles of 13,000 districts, all areas and their total',
  goal: 5,
  prepare: record,
  run: (facts) => {
    const atlas = buildAtlas(facts, AREAS, { seed: 7 });
    const [chart] = atlas.ledger.charts.values();
    if (!chart) throw new Error('No chart.');
    return AREA_IDS.map((area) => areaFit({ atlas, chart, year: fiscalYear(2025), area, kind: 'district' }));
  },
};

/** Timed by the bench runner at the root. */
export const CASES = [cold, warm, page, quantiles];
