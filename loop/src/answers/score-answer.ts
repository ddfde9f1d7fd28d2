import type { Finding, Text } from '@leeway/model';
import { type PeerScore, peerScore } from '../peer-score/peer-score.ts';
import { scoreTitle } from '../peer-score/rule.ts';
import { type ScoredDistrict, scoreFigures } from '../peer-score/score-figures.ts';
import type { SecondOpinion } from '../peer-score/second-opinions.ts';
import { volumeLabel } from '../peer-score/volumes.ts';
import type { AreaOrAll, Atlas } from '../record/atlas.ts';
import { changeSentence, creditSentence, scoreSentences } from '../tell/score.ts';
import { opinionSentence, placeSentence, rangeSentence, sureSentence } from '../tell/score-certainty.ts';
import { sentence } from '../tell/sentence.ts';
import { summaryOfUnit } from './districts.ts';
import { type Asked, type Page, pageOf } from './page.ts';
import type { ScoreAnswer } from './score-page.ts';

const NO_RANGE: Finding = {
  code: 'score.no-range',
  severity: 'weakens',
  what: {
    en: 'The score has no range: nearly all districts compared are among the best.',
    es: 'La puntuación no tiene rango: casi todos los distritos comparados están entre los mejores.',
  },
  soWhat: {
    en: 'Part of the distance to the look-alikes may be chance.',
    es: 'Parte de la distancia a los parecidos puede ser azar.',
  },
  fix: {
    en: 'Read it as a question, and look at what the look-alikes do.',
    es: 'Tómela como pregunta y mire qué hacen los parecidos.',
  },
  evidence: {},
};

const OTHER_OPINION: Finding = {
  code: 'score.opinions-differ',
  severity: 'weakens',
  what: {
    en: 'Another way of measuring puts the district at another place.',
    es: 'Otra forma de medir pone al distrito en otro puesto.',
  },
  soWhat: {
    en: 'The score depends on how it is measured.',
    es: 'La puntuación depende de cómo se mide.',
  },
  fix: {
    en: 'Look at the look-alikes one by one before acting on it.',
    es: 'Mire los parecidos uno por uno antes de actuar.',
  },
  evidence: {},
};

const DIFFERS: readonly SecondOpinion['says'][] = ['kinder', 'harsher', 'another-order'];

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

function comparedOf(page: Page, { comparison }: ScoredDistrict): NonNullable<ScoreAnswer['compared']> {
  const named = (units: readonly number[]) =>
    units.map((unit) => {
      const { id, name } = summaryOfUnit(page.atlas, unit);
      return { id, name };
    });
  return {
    districts: comparison.units.length - 1,
    leftOut: [
      {
        why: {
          en: 'spend less than nine in ten districts with their drivers would: the service is often bought, shared or not offered',
          es: 'gastan menos que nueve de cada diez distritos con sus factores: a menudo el servicio se compra, se comparte o no se ofrece',
        },
        districts: named(comparison.leftOut.belowRange),
      },
      {
        why: { en: 'have dollars or work that are not on record', es: 'tienen dinero o trabajo sin registro' },
        districts: named(comparison.leftOut.unknown),
      },
    ].filter(({ districts }) => districts.length > 0),
  };
}

function scoredAnswer(page: Page, area: AreaOrAll, found: ScoredDistrict, title: Text) {
  const figures = scoreFigures(page.subject, area, found);
  const { comparison } = found;
  const lookAlikes = lookAlikeRows(page, found, figures);
  const labels = comparison.yardstick.volumes.map(volumeLabel);
  const outputs = figures.outputs.map((one, j) => ({ ...one, label: labels[j] ?? title }));
  const changes = figures.changes.map((change, i) => ({
    from: found.changes()[i]?.from ?? page.fiscalYear,
    to: found.changes()[i]?.to ?? page.fiscalYear,
    ...change,
  }));
  const last = changes.at(-1);
  const { certainty } = figures;
  const secondOpinions = figures.opinions.map(({ opinion, share }) => ({
    ...opinion,
    share,
    words: opinionSentence(opinion, share),
  }));
  return {
    answer: scoreSentences({
      score: figures.score,
      spends: title,
      compared: comparison.units.length - 1,
      lookAlikes: lookAlikes.map(({ district, weight }) => ({ name: district.name, weight })),
      missing: comparison.missing,
      range: rangeSentence(certainty),
    }),
    score: figures.score,
    certainty: certainty && {
      ...certainty,
      sure: sureSentence(certainty, figures.score),
      place: placeSentence(certainty),
    },
    secondOpinions,
    inputs: figures.inputs.map(({ input, spent, target }) => ({ id: input.id, label: input.label, spent, target })),
    outputs,
    counts: creditSentence(outputs),
    lookAlikes,
    changes,
    changed: last === undefined ? null : changeSentence(last),
    compared: comparedOf(page, found),
    cannotSee: [...comparison.missing, found.rule.cannotSee],
    findings: [
      ...(certainty === null ? [NO_RANGE] : []),
      ...(secondOpinions.some(({ says }) => DIFFERS.includes(says)) ? [OTHER_OPINION] : []),
    ],
  };
}

function unscoredAnswer({ why }: Extract<PeerScore, { kind: 'none' }>) {
  return {
    answer: [sentence((language) => [why[language]])],
    score: null,
    certainty: null,
    secondOpinions: [],
    inputs: [],
    outputs: [],
    counts: null,
    lookAlikes: [],
    changes: [],
    changed: null,
    compared: null,
    cannotSee: [],
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
    ...(found.kind === 'none' ? unscoredAnswer(found) : scoredAnswer(page, area, found, title)),
  };
}
