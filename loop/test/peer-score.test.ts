import { AREAS } from '@leeway/areas';
import { type Atlas, buildAtlas, figure, peerScore, type ScoreAnswer, scoreAnswer, subjectOf } from '@leeway/loop';
import { rankCorrelation } from '@leeway/methods';
import { fiscalYear, rowsUnder, wordsOf } from '@leeway/model';
import { type SyntheticState, syntheticState } from '@leeway/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { importedState } from './synthetic-record.ts';
import { dataFolder, texasAlone, texasRecord } from './texas-record.ts';

const SCORED = AREAS.filter(({ peerScore: rule }) => rule.kind === 'scored').map(({ id }) => id);
const YEAR = fiscalYear(2025);

function must<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('Nothing on record.');
  return value;
}

/** Ids of all figures of a score's page. */
function idsOf(answer: ScoreAnswer): string[] {
  const found = [
    answer.score,
    answer.certainty?.low ?? null,
    ...answer.secondOpinions.map(({ share }) => share),
    ...answer.inputs.flatMap(({ spent, target, less }) => [spent, target, must(less).least, must(less).most]),
    must(answer.less).least,
    must(answer.less).most,
    answer.each,
    ...answer.outputs.flatMap(({ amount, blend, ratio, credit }) => [amount, blend, ratio, credit]),
    ...answer.lookAlikes.map(({ weight }) => weight),
    ...answer.changes.flatMap(({ index, catchingUp, frontierShift, cost }) => [
      index,
      catchingUp,
      frontierShift,
      ...Object.values(cost),
    ]),
  ];
  const opened = [
    ...answer.answer,
    must(answer.certainty).sure,
    must(answer.certainty).place,
    ...answer.secondOpinions.map(({ words }) => words),
    must(answer.counts),
    ...(answer.beside ? [answer.beside] : []),
    must(answer.blended),
    must(answer.settle),
    ...(answer.reconciled ? [answer.reconciled] : []),
    ...answer.dollarRows.flatMap(({ share, dollars }) => (share === null ? [dollars] : [share, dollars])),
    must(answer.changed),
  ].flatMap(({ en, es }) => [...en, ...es]);
  return [
    ...found.flatMap((one) => (one === null ? [] : [one.id])),
    ...opened.flatMap((segment) => (typeof segment === 'string' ? [] : [segment.figure])),
  ];
}

describe('peer-fair scores of the synthetic state, whose truth is known', () => {
  let state: SyntheticState;
  let atlas: Atlas;
  beforeAll(async () => {
    state = syntheticState(7);
    atlas = buildAtlas(await importedState(state), AREAS, { seed: 7 });
  });

  it.each(SCORED)('%s: districts that lastingly spend more than their drivers ask for score lower', (area) => {
    const rows = state.lastingGaps
      .filter((truth) => truth.area === area)
      .flatMap((truth) => {
        const subject = subjectOf(atlas, truth.unitId, YEAR);
        const found = subject && peerScore(atlas, subject, area);
        const [gap, fair] = [truth.lastingGapCentsPerPupil[YEAR], truth.fairCentsPerPupil[YEAR]];
        return found?.kind !== 'scored' || gap === undefined || fair === undefined
          ? []
          : [{ score: found.scored.score, excess: gap / fair }];
      });
    expect(rows.length).toBeGreaterThanOrEqual(450);
    const correlation = rankCorrelation(
      rows.map(({ score }) => score),
      rows.map(({ excess }) => excess),
    );
    expect(correlation).toBeLessThan(-0.7);
  });

  it.each(['all', ...SCORED])('%s: every figure of the demo district’s score opens to rows', (area) => {
    const answer = must(scoreAnswer(atlas, state.demoDistrictId, area, {}));
    expect(answer.score).not.toBeNull();
    for (const id of new Set(idsOf(answer))) {
      expect(rowsUnder(must(figure(atlas, state.demoDistrictId, id, {})).figure).length, id).toBeGreaterThan(0);
    }
  });

  it.each(['all', ...SCORED])(
    '%s: look-alikes add up to one, and to a target that is the score’s part or less',
    (area) => {
      const { score, inputs, lookAlikes } = must(scoreAnswer(atlas, state.demoDistrictId, area, {}));
      expect(lookAlikes.reduce((sum, { weight }) => sum + (weight.value ?? 0), 0)).toBeCloseTo(1, 9);
      const total = (of: 'spent' | 'target') => inputs.reduce((sum, one) => sum + (one[of].value ?? 0), 0);
      expect(total('target') / total('spent')).toBeCloseTo(must(score?.value), inputs.length === 1 ? 4 : 0);
      inputs.forEach(({ target }, j) => {
        const mixed = lookAlikes.reduce(
          (sum, { weight, inputs: spent }) => sum + (weight.value ?? 0) * (spent[j] ?? 0),
          0,
        );
        expect(Math.abs(mixed - must(target.value))).toBeLessThanOrEqual(50 + 1e-9 * mixed);
      });
    },
  );

  it.each(['all', ...SCORED])('%s: the dollars are the size of a question, unless the answer is yes', (area) => {
    const { answer, verdict, whyDollarsDiffer, findings } = must(scoreAnswer(atlas, state.demoDistrictId, area, {}));
    const first = wordsOf(must(answer[0]).en);
    const size = {
      firm: 'the size of what to look into',
      agreed: 'the size of the question',
      question: 'the size of the question',
    };
    if (verdict === 'none') expect(first).not.toContain('the size of');
    else expect(first).toContain(size[must(verdict)]);
    expect(first.startsWith('Yes')).toBe(verdict === 'firm');
    expect(whyDollarsDiffer?.en).toMatch(/^Why the dollars differ/);
    // Readers know them as the districts of the blend.
    expect(JSON.stringify(findings)).not.toMatch(/look-alike|parecidos/);
  });

  it.each(['all', ...SCORED])(
    '%s: the range ends at the score, and the place is a range within those compared',
    (area) => {
      const { score, certainty, compared } = must(scoreAnswer(atlas, state.demoDistrictId, area, {}));
      const { low, best, worst, of } = must(certainty);
      expect(must(low.value)).toBeLessThan(must(score?.value));
      expect(must(low.value)).toBeGreaterThan(0.5 * must(score?.value));
      expect(of).toBe(must(compared).districts + 1);
      expect(must(best.value)).toBeGreaterThanOrEqual(1);
      expect(must(best.value)).toBeLessThan(must(worst.value));
      expect(must(worst.value)).toBeLessThanOrEqual(of);
    },
  );

  it.each(['all', ...SCORED])('%s: the dollars less are a range that the score and its far end give', (area) => {
    const { score, certainty, inputs, less } = must(scoreAnswer(atlas, state.demoDistrictId, area, {}));
    const { least, most } = must(less);
    const sum = (of: 'spent' | 'target') => inputs.reduce((all, one) => all + must(one[of].value), 0);
    const stretch = must(must(certainty).low.value) / must(must(score).value);
    expect(must(least.value) - (sum('spent') - sum('target'))).toBeCloseTo(0, 6);
    expect(Math.abs(must(most.value) - (sum('spent') - sum('target') * stretch))).toBeLessThanOrEqual(
      50 * inputs.length,
    );
  });

  it('sums the blend’s work from the look-alikes’, kind by kind', () => {
    const { outputs, lookAlikes } = must(scoreAnswer(atlas, state.demoDistrictId, 'transportation', {}));
    outputs.forEach(({ blend }, j) => {
      const sum = lookAlikes.reduce((all, one) => all + must(one.weight.value) * (one.outputs[j] ?? Number.NaN), 0);
      expect(must(blend.value)).toBeCloseTo(sum, 6);
    });
  });

  it('gives the same bytes twice, from two indexes of the record', () => {
    const again = buildAtlas(atlas.record, AREAS, { seed: 7 });
    const [first, second] = [atlas, again].map((one) => scoreAnswer(one, state.demoDistrictId, 'nutrition', {}));
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  it('splits every change into catching up × frontier shift', () => {
    const { changes } = must(scoreAnswer(atlas, state.demoDistrictId, 'transportation', {}));
    expect(changes.map(({ from, to }) => [from, to])).toEqual([
      [2022, 2023],
      [2023, 2024],
      [2024, 2025],
    ]);
    for (const { index, catchingUp, frontierShift } of changes) {
      const product = (1 + must(catchingUp.value)) * (1 + must(frontierShift.value));
      expect(1 + must(index.value)).toBeCloseTo(product, 9);
    }
  });

  it('says why an area without a score has none, and knows no area that is not there', () => {
    const answer = must(scoreAnswer(atlas, state.demoDistrictId, 'curriculum', {}));
    expect(answer.score).toBeNull();
    expect(wordsOf(answer.answer[0]?.en ?? [])).toContain('What pupils learn is not on record');
    expect(scoreAnswer(atlas, state.demoDistrictId, 'athletics', {})).toBeNull();
  });
});

describe.skipIf(dataFolder === null)('peer-fair scores of Texas, fiscal 2015 (published files)', () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = buildAtlas(await texasRecord(), AREAS, { seed: 7 });
  });

  const scoresOf = (area: string, every: number): number[] =>
    atlas.ledger.units
      .filter(({ kind }, at) => kind === 'district' && at % every === 0)
      .flatMap(({ id }) => {
        const subject = subjectOf(atlas, id, fiscalYear(2015));
        const found = subject && peerScore(atlas, subject, area);
        return found?.kind === 'scored' ? [found.scored.score] : [];
      })
      .sort((a, b) => a - b);

  it.each([
    ['nutrition', 0.6, 0.8],
    ['facilities', 0.6, 0.8],
    ['finance', 0.55, 0.75],
    ['all', 0.75, 0.9],
  ] as const)('%s: the median district’s look-alikes do with %f to %f of its dollars', (area, low, high) => {
    const scores = scoresOf(area, 12);
    expect(scores.length).toBeGreaterThan(60);
    const median = scores[scores.length >> 1] ?? 0;
    expect(median).toBeGreaterThan(low);
    expect(median).toBeLessThan(high);
  });

  it('says of transportation that the record holds no distances', () => {
    const { answer, cannotSee } = must(
      scoreAnswer(atlas, '4813200', 'transportation', { fiscalYear: fiscalYear(2015) }),
    );
    const said = answer.map(({ en }) => wordsOf(en)).join(' ');
    expect(said).toContain('Distances are not on record');
    expect(said).toMatch(/^(Perhaps|Hardly|No:)/);
    expect(answer.length).toBeLessThanOrEqual(3);
    expect(cannotSee.length).toBeGreaterThan(1);
  });

  it('says that dollars are set to local wages only where wages are on record', async () => {
    const set = must(scoreAnswer(atlas, '4813200', 'nutrition', { fiscalYear: fiscalYear(2015) }));
    expect([set.atYourWages, JSON.stringify(set).includes('local wages')]).toEqual([true, true]);
    const bare = buildAtlas(await texasAlone(), AREAS, { seed: 7 });
    const unset = must(scoreAnswer(bare, '4813200', 'nutrition', { fiscalYear: fiscalYear(2015) }));
    expect([unset.atYourWages, /local wages|your wages/.test(JSON.stringify(unset))]).toEqual([false, false]);
  });

  it('scores a district some of whose like have their disadvantaged pupils suppressed', async () => {
    // Marble Falls: 12 of the 150 nearest are suppressed by the state, and are left out by name.
    const bare = buildAtlas(await texasAlone(), AREAS, { seed: 7 });
    const { score, compared } = must(scoreAnswer(bare, '4829010', 'nutrition', { fiscalYear: fiscalYear(2015) }));
    expect(must(score).value).toBeGreaterThan(0.5);
    const unknown = must(compared).leftOut.find(({ head }) => head.en.includes('want of record'));
    expect(must(unknown).districts.map(({ id }) => id)).toContain('4815330');
  });

  it('measures districts against others of about their size', () => {
    const { district, lookAlikes } = must(scoreAnswer(atlas, '4813200', 'nutrition', { fiscalYear: fiscalYear(2015) }));
    const mean = lookAlikes.reduce((sum, one) => sum + (one.weight.value ?? 0) * (one.district.pupils ?? 0), 0);
    expect(mean / must(district.pupils)).toBeGreaterThan(0.6);
    expect(mean / must(district.pupils)).toBeLessThan(1.6);
  });
});
