import { type PlaceboReading, placeboReading } from '@leeway/methods';
import type { Call } from '../command.ts';
import { UsageError } from '../exit-codes.ts';
import { type Answer, shown } from '../tables/answer.ts';
import { headingsOf, numberOption, wanted, wantedNumber } from '../tables/call-options.ts';
import { evidenceWords } from '../tables/evidence-words.ts';
import { type CompletePanel, completePanel } from '../tables/panel.ts';
import type { PlainTable } from '../tables/read-table.ts';
import { tableCommand } from '../tables/table-command.ts';

const WEIGHT_SHOWN = 1e-6;

/** One unit by its whole name, which may hold commas; else several apart by commas. Throws UsageError. */
function treatedRows({ units }: CompletePanel, words: string): number[] {
  const wantedUnits = units.includes(words) ? [words] : headingsOf(words);
  return wantedUnits.map((unit) => {
    const row = units.indexOf(unit);
    if (row === -1) throw new UsageError(`There is no unit '${unit}'. The first are: ${units.slice(0, 5).join(', ')}.`);
    return row;
  });
}

/** Column of the first treated period. Throws UsageError where nothing lies before it or from it on. */
function firstFrom({ times }: CompletePanel, from: number): number {
  const at = times.findIndex((time) => time >= from);
  if (at < 1)
    throw new UsageError(
      `--from ${from} leaves no time before or after; times run from ${times[0]} to ${times.at(-1)}.`,
    );
  return at;
}

/** The treated mean and what the donors' mixture makes of it, time by time. */
function paths({ outcomes, times }: CompletePanel, treated: readonly number[], gaps: ArrayLike<number>) {
  return times.map((time, t) => {
    const sum = treated.reduce((total, row) => total + (outcomes.values[t * outcomes.rows + row] ?? 0), 0);
    const gap = gaps[t] ?? 0;
    return { time, treated: sum / treated.length, synthetic: sum / treated.length - gap, gap };
  });
}

function readingJson(panel: CompletePanel, { result, ...reading }: PlaceboReading) {
  const donors = Array.from(result.donors, (row) => panel.units[row] ?? '');
  return {
    estimate: result.estimate,
    weights: Object.fromEntries(donors.map((unit, at) => [unit, result.weights[at] ?? 0])),
    errorBefore: result.errorBefore,
    errorAfter: result.errorAfter,
    dualityGap: result.dualityGap,
    ratio: reading.ratio,
    pValue: reading.pValue,
    placebos: donors.map((unit, at) => ({
      unit,
      estimate: reading.placeboEstimates[at] ?? 0,
      ratio: reading.placeboRatios[at] ?? 0,
    })),
    assumptions: reading.assumptions,
    evidence: reading.evidence,
  };
}

function answer(table: PlainTable, options: Call['options']): Answer {
  const [unit, time, value] = [wanted(options, 'unit'), wanted(options, 'time'), wanted(options, 'value')];
  const panel = completePanel(table, { unit, time, value });
  const treated = treatedRows(panel, wanted(options, 'treated'));
  const firstTreated = firstFrom(panel, wantedNumber(options, 'from', {}));
  const matters = numberOption(options, 'matters');
  const block = { outcomes: panel.outcomes, treated, firstTreated };
  const reading = placeboReading(block, matters === undefined ? {} : { effectThatMatters: matters });
  const json = readingJson(panel, reading);
  const gaps = paths(panel, treated, reading.result.gaps);
  const mixture = Object.entries(json.weights)
    .filter(([, weight]) => weight > WEIGHT_SHOWN)
    .sort(([, a], [, b]) => b - a)
    .map(([name, weight]) => `${name} ${shown(weight)}`)
    .join(' · ');
  const rank = Math.round(json.pValue * (json.placebos.length + 1));
  const of = json.placebos.length + 1;
  return {
    json: { ...json, gaps },
    sentences: [
      {
        en: `From ${panel.times[firstTreated]} on the treated lie ${shown(json.estimate)} from their synthetic control on average (fit before: ${shown(json.errorBefore)}). Among ${of} units as if treated that is rank ${rank} (p = ${shown(json.pValue)}).`,
        es: `Desde ${panel.times[firstTreated]} los tratados distan en promedio ${shown(json.estimate)} de su control sintético (ajuste anterior: ${shown(json.errorBefore)}). Entre ${of} unidades como si se hubieran tratado es el rango ${rank} (p = ${shown(json.pValue)}).`,
      },
      evidenceWords(json.evidence),
      { en: `Mixture: ${mixture}.`, es: `Mezcla: ${mixture}.` },
    ],
    head: ['time', 'treated', 'synthetic', 'gap'],
    rows: gaps.map((row) => [row.time, row.treated, row.synthetic, row.gap]),
  };
}

export const synthControl = tableCommand({
  name: 'synth-control',
  usage: 'synth-control <csv> --unit <column> --time <column> --value <column> --treated <unit> --from <time>',
  says: 'what one unit would have done, as a mixture of others, and how rare the gap is',
  options: [
    { name: 'unit', value: 'column', says: 'what names a unit' },
    { name: 'time', value: 'column', says: 'such as a year; every unit at every time' },
    { name: 'value', value: 'column', says: 'the outcome' },
    { name: 'treated', value: 'unit,…', says: 'the unit treated; of several the mean is taken' },
    { name: 'from', value: 'time', says: 'the first time treated' },
    { name: 'matters', value: 'effect', says: 'the smallest effect that would matter (default: the estimate)' },
  ],
  answer,
});
