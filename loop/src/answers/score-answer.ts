import type { Figure, Sentence, Text } from '@leeway/model';
import { foundFor } from '../find/find.ts';
import { areaCost, areaCostPerPupil } from '../measure/costs.ts';
import { knownFairCost } from '../measure/district-view.ts';
import { type PeerScore, peerScore } from '../peer-score/peer-score.ts';
import { scoreTitle } from '../peer-score/rule.ts';
import { type ScoredDistrict, type ScoreFigures, scoreFigures } from '../peer-score/score-figures.ts';
import { comparedWords, LEFT_OUT, METHODS } from '../peer-score/score-words.ts';
import { type Verdict, verdictOf } from '../peer-score/verdict.ts';
import { volumeLabel, volumeMidst, volumeOne, volumeWithArticle } from '../peer-score/volumes.ts';
import type { AreaOrAll, Atlas } from '../record/atlas.ts';
import { likeness } from '../tell/likeness.ts';
import { blendSentence, creditSentence, whoSentence } from '../tell/score.ts';
import { besideSentence } from '../tell/score-beside.ts';
import { opinionSentence, placeSentence, sureSentence } from '../tell/score-certainty.ts';
import { changesTold } from '../tell/score-change.ts';
import {
  allWaysSentence,
  type DollarsKnown,
  dollarRows,
  reconcileSentence,
  WHY_DOLLARS_DIFFER,
} from '../tell/score-dollars.ts';
import { settleSentence } from '../tell/score-settle.ts';
import { leadSentence, nobodySentence, SCORE_HEADING, workSentence } from '../tell/score-verdict.ts';
import { paragraph, sentence } from '../tell/sentence.ts';
import { summaryOfUnit } from './districts.ts';
import { type Asked, type Page, pageOf } from './page.ts';
import { NO_RANGE, OTHER_OPINION } from './score-findings.ts';
import type { ScoreAnswer } from './score-page.ts';

/** Dollars of a score and of the cost per pupil are the same within this share: rounding alone. */
const SAME_DOLLARS_WITHIN = 0.005;

type Shown = {
  readonly ordinary: DollarsKnown['ordinary'];
  readonly names: readonly LookAlike[];
  readonly outputs: Parameters<typeof blendSentence>[0];
};
type LookAlike = { readonly name: string; readonly weight: Figure };

const cell = (matrix: { readonly rows: number; readonly values: Float64Array }, row: number, column: number): number =>
  matrix.values[column * matrix.rows + row] ?? Number.NaN;

function lookAlikeRows(
  page: Page,
  found: ScoredDistrict,
  figures: ReturnType<typeof scoreFigures>,
): ScoreAnswer['lookAlikes'] {
  const { amounts, yardstick } = found.comparison;
  return found.scored.lookAlikes.flatMap(({ row }, i) => {
    const shown = figures.lookAlikes[i];
    if (shown === undefined) return [];
    return {
      district: summaryOfUnit(page.atlas, shown.unit),
      weight: shown.weight,
      inputs: yardstick.inputs.map((_input, j) => cell(amounts.inputs, row, j)),
      outputs: yardstick.volumes.map((_volume, j) => cell(amounts.outputs, row, j)),
    };
  });
}

/** Pupils of the smallest and the largest; null where one is not on record. */
function sizesOf(page: Page, units: readonly number[]): readonly [least: number, most: number] | null {
  const pupils = units.map((unit) => summaryOfUnit(page.atlas, unit).pupils ?? Number.NaN);
  const [least, most] = [Math.min(...pupils), Math.max(...pupils)];
  return Number.isFinite(least) && Number.isFinite(most) ? [least, most] : null;
}

function comparedOf(page: Page, { comparison }: ScoredDistrict): NonNullable<ScoreAnswer['compared']> {
  const { units, leftOut, fit } = comparison;
  const named = (list: readonly number[]) =>
    list.map((unit) => {
      const { id, name } = summaryOfUnit(page.atlas, unit);
      return { id, name };
    });
  return {
    districts: units.length - 1,
    words: comparedWords(units.length - 1, likeness(fit.set.drivers), sizesOf(page, units.slice(1))),
    leftOut: [
      { ...LEFT_OUT.unusuallyCheap, districts: named(leftOut.belowRange) },
      { ...LEFT_OUT.notOnRecord, districts: named(leftOut.unknown) },
    ].filter(({ districts }) => districts.length > 0),
  };
}

/** Why the score's cost for each is not that of other pages; null but where it is the same dollars over fewer pupils. */
function besideOf(page: Page, area: AreaOrAll, found: ScoredDistrict, { dollars }: ScoreFigures): Sentence | null {
  const [volume] = found.comparison.yardstick.volumes;
  if (volume === undefined) throw new RangeError(`The score of ${area} rests on no work.`);
  const spent = dollars.inputs.reduce((sum, one) => sum + (one.spent.value ?? Number.NaN), 0);
  const all = areaCost(page.atlas, page.subject, area).value ?? Number.NaN;
  const perPupil = areaCostPerPupil(page.atlas, page.subject, area);
  const fewer = (dollars.each.value ?? 0) > (perPupil.value ?? Number.POSITIVE_INFINITY);
  const sameDollars = Math.abs(spent / all - 1) < SAME_DOLLARS_WITHIN;
  if (volume !== 'pupils-in-attendance' || !fewer || !sameDollars) return null;
  return besideSentence({ perPupil, each: dollars.each, one: volumeOne(volume) });
}

/** What the record does not hold but for what the answer names, what no record holds, and what setting dollars to local wages gets wrong where that is done. */
function unseen({ comparison, rule }: ScoredDistrict, verdict: Verdict): Text[] {
  const { yardstick } = comparison;
  const missing = comparison.missing.slice(verdict.nobody ? 0 : 1);
  const caveat = yardstick.wagesOf !== null && rule.ifSetToWages ? [rule.ifSetToWages] : [];
  return [...missing, rule.cannotSee, ...caveat];
}

/** At most three short paragraphs: the answer and how to take it; the dollars; what work means, who the blend is and what it has of it. */
function answered(found: ScoredDistrict, figures: ScoreFigures, verdict: Verdict, shown: Shown): Sentence[] {
  const { score, opinions, dollars } = figures;
  const { comparison, rule, scored } = found;
  const known = { verdict, score, opinions };
  const work = workSentence(comparison.yardstick.volumes.map(volumeMidst), rule.uncounted);
  if (verdict.nobody) return [nobodySentence(known, shown.ordinary), work];
  const missing = comparison.missing.slice(0, 1).map((words) => sentence((language) => [words[language]]));
  const alone = scored.lookAlikes.every(({ row }) => row === 0);
  const { all } = dollars.ways;
  return [
    paragraph(
      leadSentence(known, comparison.driverKnown),
      ...(all === null || verdict.level === 'none' ? [] : [allWaysSentence(all, verdict.level)]),
    ),
    paragraph(work, ...missing),
    ...(alone ? [] : [paragraph(whoSentence(shown.names), blendSentence(shown.outputs))]),
  ];
}

/** What the page's opportunity comes to, so that both dollar answers stand side by side. */
function ordinaryOf(page: Page, area: AreaOrAll): DollarsKnown['ordinary'] {
  const { opportunities, total } = foundFor(page.atlas, page.subject, page);
  if (area === 'all')
    return total.net.p50 > 0 ? { id: 'total.net', cents: total.net.p50, question: null, isGap: false } : null;
  const own = opportunities.filter((one) => one.area === area || one.claim.base === area);
  const [largest] = own.filter(({ saving }) => saving.net.p50 > 0).sort((a, b) => b.saving.net.p50 - a.saving.net.p50);
  if (largest === undefined) return null;
  const { id, saving, question, kind } = largest;
  return { id: `${id}.net`, cents: saving.net.p50, question, isGap: kind === 'gap' };
}

/** Whether the district spends more than ordinary districts like it would be expected to. */
function isDearer({ atlas, subject }: Page, area: AreaOrAll): boolean {
  const fair = knownFairCost(atlas, subject, area)?.expected.value ?? null;
  return fair !== null && (areaCostPerPupil(atlas, subject, area).value ?? 0) > fair;
}

/** A district that brings less of the blend's dollars than this is not worth a call. */
const WORTH_A_CALL = 0.25;

function settleOf({ comparison, rule }: ScoredDistrict, lookAlikes: ScoreAnswer['lookAlikes']): Sentence {
  const brought = lookAlikes.map(({ district, weight, inputs }) => ({
    name: district.name,
    dollars: (weight.value ?? 0) * inputs.reduce((sum, one) => sum + one, 0),
  }));
  const all = brought.reduce((sum, { dollars }) => sum + dollars, 0);
  const most = brought.filter(({ dollars }) => dollars >= WORTH_A_CALL * all).sort((a, b) => b.dollars - a.dollars);
  return settleSentence({
    ...rule.settle,
    others: most.map(({ name }) => name),
    missingWork: comparison.missingWork.map(volumeMidst),
    wagesKnown: comparison.yardstick.wagesOf !== null,
  });
}

function dollarsTold(page: Page, area: AreaOrAll, found: ScoredDistrict, figures: ScoreFigures) {
  const { score, certainty, dollars, outputs } = figures;
  const { each, blendEach, ways, less } = dollars;
  const [volume, first] = [found.comparison.yardstick.volumes[0], outputs[0]];
  return {
    dollarRows: dollarRows({
      ordinary: ordinaryOf(page, area),
      dearer: isDearer(page, area),
      score,
      low: certainty?.low ?? null,
      less,
      byOpinion: ways.byOpinion,
      opinions: figures.opinions,
    }),
    reconciled:
      volume === undefined || first === undefined
        ? null
        : reconcileSentence({ score, each, blendEach, one: volumeOne(volume), ratio: first.ratio }),
  };
}

function scoredAnswer(page: Page, area: AreaOrAll, found: ScoredDistrict, title: Text) {
  const figures = scoreFigures(page.subject, area, found);
  const { comparison } = found;
  const { certainty, score, dollars } = figures;
  const lookAlikes = lookAlikeRows(page, found, figures);
  const names = lookAlikes.map(({ district, weight }) => ({ name: district.name, weight }));
  const outputs = figures.outputs.map((one, j) => ({
    ...one,
    label: comparison.yardstick.volumes.map(volumeLabel)[j] ?? title,
    named: comparison.yardstick.volumes.map(volumeWithArticle)[j] ?? title,
    one: comparison.yardstick.volumes.map(volumeOne)[j] ?? title,
  }));
  const changes = figures.changes.map((change, i) => ({
    from: found.changes()[i]?.from ?? page.fiscalYear,
    to: found.changes()[i]?.to ?? page.fiscalYear,
    ...change,
  }));
  const verdict = verdictOf({
    score: found.scored.score,
    rangeKnown: certainty !== null,
    needsKnown: comparison.missing.length === 0,
    driverKnown: comparison.driverKnown,
    opinions: found.secondOpinions(),
  });
  return {
    answer: answered(found, figures, verdict, { ordinary: ordinaryOf(page, area), names, outputs }),
    nobodyForLess: verdict.nobody,
    settle: verdict.nobody ? null : settleOf(found, lookAlikes),
    ...dollarsTold(page, area, found, figures),
    whyDollarsDiffer: WHY_DOLLARS_DIFFER,
    verdict: verdict.level,
    score,
    certainty: certainty && { ...certainty, sure: sureSentence(certainty, score), place: placeSentence(certainty) },
    secondOpinions: figures.opinions.map(({ opinion, share }) => ({
      ...opinion,
      share,
      words: opinionSentence(opinion, share),
    })),
    beside: besideOf(page, area, found, figures),
    atYourWages: comparison.yardstick.wagesOf !== null,
    inputs: dollars.inputs.map(({ input, ...one }) => ({ id: input.id, label: input.label, ...one })),
    less: dollars.less,
    each: dollars.each,
    outputs: outputs.map(({ named: _named, ...one }) => one),
    counts: creditSentence(outputs),
    lookAlikes,
    blended: blendSentence(outputs),
    ...changesTold(changes, verdict.nobody),
    compared: comparedOf(page, found),
    cannotSee: unseen(found, verdict),
    made: METHODS,
    findings: [...(certainty === null ? [NO_RANGE] : []), ...(verdict.placesDiffer ? [OTHER_OPINION] : [])],
  };
}

function unscoredAnswer({ why }: Extract<PeerScore, { kind: 'none' }>) {
  return {
    answer: [sentence((language) => [why[language]])],
    verdict: null,
    nobodyForLess: false,
    settle: null,
    dollarRows: [],
    whyDollarsDiffer: null,
    reconciled: null,
    score: null,
    certainty: null,
    secondOpinions: [],
    beside: null,
    atYourWages: false,
    inputs: [],
    less: null,
    each: null,
    outputs: [],
    counts: null,
    lookAlikes: [],
    blended: null,
    changes: [],
    changed: null,
    changeWarning: null,
    compared: null,
    cannotSee: [],
    made: [],
    findings: [],
  };
}

/** With what share of its dollars districts like it did the same work, who they are and what changed. Null where the district or area is not on record. */
export function scoreAnswer(atlas: Atlas, districtId: string, area: AreaOrAll, asked: Asked): ScoreAnswer | null {
  const page = pageOf(atlas, districtId, asked);
  const found = page === null ? null : peerScore(atlas, page.subject, area);
  if (page === null || found === null) return null;
  const { district, fiscalYear, prices } = page;
  const title = scoreTitle(atlas, area);
  return {
    district,
    fiscalYear,
    prices,
    area,
    title,
    heading: SCORE_HEADING,
    ...(found.kind === 'none' ? unscoredAnswer(found) : scoredAnswer(page, area, found, title)),
  };
}
