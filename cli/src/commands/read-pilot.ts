import {
  type AdjustedReading,
  adjustedEffect,
  type Matrix,
  matrixFromColumns,
  type RandomisationReading,
  type RandomisationStatistic,
  randomisationInference,
  stream,
} from '@leeway/methods';
import type { Text } from '@leeway/model';
import type { Call } from '../command.ts';
import { type Answer, shown } from '../tables/answer.ts';
import { choice, numberOption } from '../tables/call-options.ts';
import { evidenceWords } from '../tables/evidence-words.ts';
import { drawnUnits, type PilotRows, pilotRows } from '../tables/pilot-rows.ts';
import type { PlainTable } from '../tables/read-table.ts';
import { tableCommand } from '../tables/table-command.ts';

const STATISTICS: Readonly<Record<string, RandomisationStatistic>> = {
  studentised: 'studentised',
  difference: 'difference',
};
/** Where there are more than half a million assignments. */
const DRAWS = 50_000;

const asMatrix = (columns: readonly ArrayLike<number>[]): { covariates?: Matrix } =>
  columns.length === 0 ? {} : { covariates: matrixFromColumns(columns) };

function byTheDraw(rows: PilotRows, options: Call['options'], confidence: number): RandomisationReading {
  const { outcome, treated, stratum, covariates } = drawnUnits(rows);
  const seed = numberOption(options, 'seed', { from: 0, whole: true }) ?? 1;
  const matters = numberOption(options, 'matters');
  return randomisationInference(
    outcome,
    { treated, ...(stratum === null ? {} : { stratum }) },
    {
      confidence,
      statistic: choice(options, 'statistic', STATISTICS, 'studentised'),
      sample: { draws: DRAWS, random: stream(seed, 'assignments') },
      ...asMatrix(covariates),
      ...(matters === undefined ? {} : { effectThatMatters: matters }),
    },
  );
}

/** With pairs, a level for each pair and errors by pair: pairs, not the schools in them, were drawn independently. */
function byRegression(rows: PilotRows, options: Call['options'], confidence: number): AdjustedReading {
  const { stratum, outcome, treated } = rows;
  const pairs = [...new Set(stratum ?? [])].slice(1);
  const levels = pairs.map((pair) => (stratum ?? []).map((own) => Number(own === pair)));
  const matters = numberOption(options, 'matters');
  const pairsOnly = drawnUnits(rows).cluster.length === 2 * (pairs.length + 1);
  return adjustedEffect(
    {
      outcome,
      treated,
      cluster: stratum !== null && pairsOnly ? stratum : rows.cluster,
      ...asMatrix([...rows.covariates, ...levels]),
    },
    { confidence, ...(matters === undefined ? {} : { effectThatMatters: matters }) },
  );
}

function sentence(draw: RandomisationReading, units: number): Text {
  const [effect, low, high, p] = [draw.estimate, draw.low, draw.high, draw.pValue].map(shown);
  const per = shown(draw.confidence * 100);
  const [looked, error] = [draw.assignments, shown(draw.monteCarloError)];
  const [en, es] = draw.exact
    ? [`all ${looked} draws that could have been made`, `los ${looked} sorteos posibles`]
    : [
        `${looked} draws of those that could have been made, ± ${error}`,
        `${looked} de los sorteos posibles, ± ${error}`,
      ];
  return {
    en: `The effect on ${units} units drawn is ${effect} (${per} %: ${low} to ${high}; p = ${p}, from ${en}).`,
    es: `El efecto en ${units} unidades sorteadas es ${effect} (${per} %: ${low} a ${high}; p = ${p}, de ${es}).`,
  };
}

function answer(table: PlainTable, options: Call['options']): Answer {
  const rows = pilotRows(table, options);
  const confidence = numberOption(options, 'confidence', { from: 0.5, to: 0.999 }) ?? 0.95;
  const draw = byTheDraw(rows, options, confidence);
  const regression = byRegression(rows, options, confidence);
  const units = new Set(rows.cluster).size;
  return {
    json: {
      effect: draw.estimate,
      interval: { low: draw.low, high: draw.high },
      randomisation: draw,
      regression,
      evidence: draw.evidence,
    },
    sentences: [sentence(draw, units), evidenceWords(draw.evidence)],
    head: ['reading', 'effect', 'low', 'high', 'p', 'error', 'df'],
    rows: [
      ['by the draw', draw.estimate, draw.low, draw.high, draw.pValue, null, null],
      [
        'regression, CR2',
        regression.estimate,
        regression.low,
        regression.high,
        regression.pValue,
        regression.standardError,
        regression.degreesOfFreedom,
      ],
    ],
  };
}

export const readPilot = tableCommand({
  name: 'read-pilot',
  usage:
    'read-pilot <csv> --outcome <column> --treated <column> [--pair <column>] [--cluster <column>] [--covariates a,b]',
  says: 'the effect of a pilot by the draw that made it, and how strong that evidence is',
  options: [
    { name: 'outcome', value: 'column', says: 'what was measured' },
    { name: 'treated', value: 'column', says: '1 treated, 0 not' },
    { name: 'pair', value: 'column', says: 'the pair or block inside which the draw was made' },
    { name: 'cluster', value: 'column', says: 'what was drawn, such as a school, where rows are its members' },
    { name: 'covariates', value: 'columns', says: 'measured before the draw, such as last year’s outcome' },
    { name: 'matters', value: 'effect', says: 'the smallest effect that would matter (default: the estimate)' },
    { name: 'statistic', value: 'studentised|difference', says: 'what the draw is judged by (default studentised)' },
    { name: 'confidence', value: 'share', says: 'of the intervals, 0.5 to 0.999 (default 0.95)' },
    { name: 'seed', value: 'n', says: 'of the draws, where not all can be looked at (default 1)' },
  ],
  answer,
});
