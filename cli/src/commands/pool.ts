import { pooledSummary } from '@leeway/methods';
import type { Call } from '../command.ts';
import { type Answer, shown } from '../tables/answer.ts';
import { numberOption, wanted } from '../tables/call-options.ts';
import { numbers } from '../tables/columns.ts';
import type { PlainTable } from '../tables/read-table.ts';
import { tableCommand } from '../tables/table-command.ts';

const HEAD = ['estimator', 'mean', 'error', 'low', 'high', 'KH low', 'KH high', 'new low', 'new high', 'tau²', 'I²'];

function answer(table: PlainTable, options: Call['options']): Answer {
  const confidence = numberOption(options, 'confidence', { from: 0.5, to: 0.999 }) ?? 0.95;
  const effects = numbers(table, wanted(options, 'effect'));
  const errors = numbers(table, wanted(options, 'se'), { above: 0 });
  const pooled = pooledSummary(effects, errors, { confidence });
  const { mu, interval, predictive, tau } = pooled;
  const per = shown(confidence * 100);
  const chance = shown(predictive.chanceOfBenefit * 100);
  const between = (range: { readonly low: number; readonly high: number }, and: string) =>
    `${shown(range.low)} ${and} ${shown(range.high)}`;
  return {
    json: pooled,
    sentences: [
      {
        en: `${effects.length} effects average ${shown(mu)} (${per} %: ${between(interval, 'to')}) and differ from place to place by ${shown(tau.mean)}. In a new place the effect lies between ${between(predictive, 'and')} (${per} %) and is above zero with a chance of ${chance} %.`,
        es: `${effects.length} efectos tienen una media de ${shown(mu)} (${per} %: ${between(interval, 'a')}) y difieren entre lugares en ${shown(tau.mean)}. En un lugar nuevo el efecto está entre ${between(predictive, 'y')} (${per} %) y es mayor que cero con una probabilidad del ${chance} %.`,
      },
      {
        en: 'The classical estimators beside it, all at 95 %:',
        es: 'A su lado los estimadores clásicos, todos al 95 %:',
      },
    ],
    head: HEAD,
    rows: pooled.estimators.map((row) => [
      row.method,
      row.mean,
      row.standardError,
      row.average.low,
      row.average.high,
      row.knappHartung.low,
      row.knappHartung.high,
      row.newPlace.low,
      row.newPlace.high,
      row.betweenVariance,
      row.heterogeneityShare,
    ]),
  };
}

export const pool = tableCommand({
  name: 'pool',
  usage: 'pool <csv> --effect <column> --se <column> [--confidence 0.95]',
  says: 'what several estimates of one effect say together, and for a new place',
  options: [
    { name: 'effect', value: 'column', says: 'estimates, one a row' },
    { name: 'se', value: 'column', says: 'their standard errors, above 0' },
    { name: 'confidence', value: 'share', says: 'of the ranges, 0.5 to 0.999 (default 0.95)' },
  ],
  answer,
});
