import {
  assignWithinPairs,
  balanceDistance,
  comparedDesigns,
  type DesignFacts,
  type DesignKind,
  type DesignRow,
  matchedPairs,
  matrixFromColumns,
  type PairPlan,
  selectRows,
  stream,
} from '@leeway/methods';
import type { Text } from '@leeway/model';
import type { Call } from '../command.ts';
import { type Answer, shown } from '../tables/answer.ts';
import { headingsOf, numberOption, wanted, wantedNumber } from '../tables/call-options.ts';
import { ids, numbers } from '../tables/columns.ts';
import { columnAt, type PlainTable } from '../tables/read-table.ts';
import { tableCommand } from '../tables/table-command.ts';

const KINDS: Readonly<Record<DesignKind, Text>> = {
  complete: { en: 'a simple draw', es: 'un sorteo simple' },
  'complete-with-baseline': { en: 'a simple draw with a baseline', es: 'un sorteo simple con línea de base' },
  'matched-pairs': { en: 'matched pairs', es: 'parejas' },
  'matched-pairs-with-baseline': { en: 'matched pairs with a baseline', es: 'parejas con línea de base' },
  'parallel-periods': { en: 'two periods', es: 'dos períodos' },
  'stepped-wedge': { en: 'a start in steps', es: 'un inicio escalonado' },
};
const SHARE = { from: 0, to: 1 };

/** Members of a cluster: a number for all, or a column of them, whose unequal sizes cost precision. */
function clusterSizes(table: PlainTable, words: string): Pick<DesignFacts, 'clusterSize' | 'sizeVariation'> {
  const same = Number(words);
  if (Number.isFinite(same) && same > 0) return { clusterSize: same, sizeVariation: 0 };
  columnAt(table, words);
  const sizes = numbers(table, words, { above: 0 });
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  const squares = sizes.reduce((sum, size) => sum + (size - mean) ** 2, 0);
  return { clusterSize: mean, sizeVariation: Math.sqrt(squares / sizes.length) / mean };
}

/** What is not stated explains nothing, which errs to the safe side. */
function factsOf(table: PlainTable, options: Call['options']): DesignFacts {
  return {
    clusters: table.rows.length,
    ...clusterSizes(table, wanted(options, 'members')),
    icc: wantedNumber(options, 'icc', SHARE),
    baselineR2: numberOption(options, 'baseline-r2', SHARE) ?? 0,
    pairR2: numberOption(options, 'pair-r2', SHARE) ?? 0,
    clusterAutocorrelation: numberOption(options, 'autocorrelation', SHARE) ?? 0,
    steps: numberOption(options, 'steps', { from: 2, to: 50, whole: true }) ?? 4,
  };
}

/** Designs whose own facts were stated: a baseline or several periods cannot be judged without. */
function isStated({ assumptions }: DesignRow, options: Call['options']): boolean {
  return (
    (options['baseline-r2'] !== undefined || !assumptions.includes('baseline-r2')) &&
    (options.autocorrelation !== undefined || !assumptions.includes('cluster-autocorrelation'))
  );
}

function draw(plan: PairPlan, names: readonly string[], seed: number) {
  const { treated, stratum } = assignWithinPairs(stream(seed, 'assignment'), plan, names.length);
  const assignment = names.flatMap((id, unit) => {
    const pair = stratum[unit] ?? -1;
    return pair === -1
      ? []
      : [{ id, pair: pair + 1, treated: treated[unit] ?? 0, distance: plan.pairs[pair]?.distance ?? 0 }];
  });
  return assignment.sort((a, b) => a.pair - b.pair || b.treated - a.treated);
}

function sentences(designs: readonly DesignRow[], effect: number): Text[] {
  const line = ({ kind, power, minimalDetectableEffect, misleading }: DesignRow): Text => {
    const [chance, wrong, least] = [
      shown(power * 100),
      shown(misleading.wrongSign * 100),
      shown(minimalDetectableEffect),
    ];
    const times = shown(misleading.exaggeration);
    return {
      en: `\n  ${KINDS[kind].en}: finds an effect of ${shown(effect)} with a chance of ${chance} %, one of ${least} with 80 %; a significant result shows ${times} times the true effect and has the wrong sign with ${wrong} %.`,
      es: `\n  ${KINDS[kind].es}: halla un efecto de ${shown(effect)} con una probabilidad del ${chance} %, uno de ${least} con 80 %; un resultado significativo muestra ${times} veces el efecto real y tiene el signo contrario con ${wrong} %.`,
    };
  };
  return designs.map(line);
}

function answer(table: PlainTable, options: Call['options']): Answer {
  const names = ids(table, wanted(options, 'id'));
  const covariates = matrixFromColumns(headingsOf(wanted(options, 'covariates')).map((one) => numbers(table, one)));
  const effect = wantedNumber(options, 'effect', {});
  const seed = numberOption(options, 'seed', { from: 0, whole: true }) ?? 1;
  const facts = factsOf(table, options);
  const random = stream(seed, 'designs');
  const designs = comparedDesigns(facts, effect, { random }).filter((design) => isStated(design, options));
  const plan = matchedPairs(covariates);
  const assignment = draw(plan, names, seed);
  const leftOut = plan.leftOut === null ? null : (names[plan.leftOut] ?? null);
  const drawn = names.flatMap((id, unit) => (id === leftOut ? [] : [unit]));
  const treated = drawn.map((unit) => Number(assignment.some((one) => one.id === names[unit] && one.treated === 1)));
  const balance = balanceDistance(selectRows(covariates, drawn), treated);
  const [beside, outEn, outEs] = [shown(balance), `; ${leftOut} is left out`, `; ${leftOut} queda fuera`];
  return {
    json: { seed, effect, facts, designs, pairs: pairsOf(plan, names), leftOut, balance, assignment },
    sentences: [
      ...sentences(designs, effect),
      {
        en: `\n${plan.pairs.length} pairs, drawn with seed ${seed}${leftOut === null ? '' : outEn}. Distance of the arms: ${beside} (about ${covariates.columns} by chance).`,
        es: `\n${plan.pairs.length} parejas, sorteadas con la semilla ${seed}${leftOut === null ? '' : outEs}. Distancia entre los grupos: ${beside} (unos ${covariates.columns} por azar).`,
      },
    ],
    head: ['pair', 'id', 'treated', 'distance'],
    rows: assignment.map(({ pair, id, treated: arm, distance }) => [pair, id, arm, distance]),
  };
}

const pairsOf = ({ pairs }: PairPlan, names: readonly string[]) =>
  pairs.map(({ units, distance }) => ({ units: units.map((unit) => names[unit] ?? ''), distance }));

export const designPilot = tableCommand({
  name: 'design-pilot',
  usage: 'design-pilot <csv> --id <column> --covariates a,b --members <column or number> --icc 0.15 --effect 0.2',
  says: 'pairs alike, a draw, and what a pilot with these schools could show',
  options: [
    { name: 'id', value: 'column', says: 'what names a school; each once' },
    { name: 'covariates', value: 'columns', says: 'what schools are paired on, apart by commas' },
    { name: 'members', value: 'column or n', says: 'how many are measured in a school' },
    { name: 'icc', value: 'share', says: 'of the variance that lies between schools' },
    { name: 'effect', value: 'sd', says: 'the true effect to plan for, in standard deviations' },
    { name: 'baseline-r2', value: 'share', says: 'of the variance between schools that last year explains' },
    { name: 'pair-r2', value: 'share', says: 'of it that pairing explains (default 0, the safe side)' },
    { name: 'autocorrelation', value: 'share', says: 'of a school’s level between periods; adds designs in periods' },
    { name: 'steps', value: 'n', says: 'of a start in steps (default 4)' },
    { name: 'seed', value: 'n', says: 'of the draw (default 1); the same seed gives the same draw' },
  ],
  answer,
});
