import {
  type Certificate,
  checkCertificate,
  type Matrix,
  matrixFromColumns,
  type Orientation,
  type ReturnsToScale,
  radialEfficiency,
  unitEfficiency,
} from '@leeway/methods';
import type { Text } from '@leeway/model';
import type { Call } from '../command.ts';
import { UsageError } from '../exit-codes.ts';
import { type Answer, shown } from '../tables/answer.ts';
import { choice, headingsOf, wanted } from '../tables/call-options.ts';
import { ids, numbers } from '../tables/columns.ts';
import type { PlainTable } from '../tables/read-table.ts';
import { tableCommand } from '../tables/table-command.ts';

const RETURNS: Readonly<Record<string, ReturnsToScale>> = {
  vrs: 'variable',
  crs: 'constant',
  nirs: 'non-increasing',
  ndrs: 'non-decreasing',
};
const ORIENTATIONS: Readonly<Record<string, Orientation>> = { in: 'input', out: 'output' };
const EFFICIENT_WITHIN = 1e-9;

type Unit = {
  readonly id: string;
  readonly score: number;
  readonly peers: Readonly<Record<string, number>>;
  readonly slacks: Readonly<Record<string, number>>;
  readonly certificate: Certificate;
};

function measures(table: PlainTable, options: Call['options'], name: string): { headings: string[]; matrix: Matrix } {
  const headings = headingsOf(wanted(options, name));
  if (headings.length === 0) throw new UsageError(`--${name} takes one column or more, apart by commas.`);
  return { headings, matrix: matrixFromColumns(headings.map((heading) => numbers(table, heading, { from: 0 }))) };
}

const named = (headings: readonly string[], values: ArrayLike<number>): [string, number][] =>
  headings.map((heading, at) => [heading, values[at] ?? 0]);

function units(table: PlainTable, options: Call['options']): Unit[] {
  const names = ids(table, wanted(options, 'id'));
  const inputs = measures(table, options, 'inputs');
  const outputs = measures(table, options, 'outputs');
  const result = radialEfficiency(inputs.matrix, outputs.matrix, {
    returns: choice(options, 'returns', RETURNS, 'vrs'),
    orientation: choice(options, 'orientation', ORIENTATIONS, 'in'),
  });
  return names.map((id, unit) => {
    const { peers, inputSlacks, outputSlacks } = unitEfficiency(result, unit);
    return {
      id,
      score: result.scores[unit] ?? Number.NaN,
      peers: Object.fromEntries(peers.map((peer) => [names[peer.unit] ?? '', peer.weight])),
      slacks: Object.fromEntries([...named(inputs.headings, inputSlacks), ...named(outputs.headings, outputSlacks)]),
      certificate: checkCertificate(inputs.matrix, outputs.matrix, result, unit),
    };
  });
}

function summary(found: readonly Unit[]): Text {
  const efficient = found.filter(({ score }) => Math.abs(score - 1) <= EFFICIENT_WITHIN).length;
  const worst = shown(
    found.reduce((most, { certificate: { gap, worstShortfall, worstProfit } }) => {
      return Math.max(most, gap, worstShortfall, worstProfit);
    }, 0),
  );
  return {
    en: `${efficient} of ${found.length} have a score of 1. Every score was proved from the data alone; the largest error of any proof is ${worst}.`,
    es: `${efficient} de ${found.length} tienen una puntuación de 1. Cada puntuación se demostró solo con los datos; el mayor error de una demostración es ${worst}.`,
  };
}

function answer(table: PlainTable, options: Call['options']): Answer {
  const found = units(table, options);
  const slacks = Object.keys(found[0]?.slacks ?? {});
  return {
    json: found,
    sentences: [summary(found)],
    head: ['id', 'score', ...slacks.map((heading) => `slack ${heading}`), 'peers'],
    rows: found.map((unit) => [
      unit.id,
      unit.score,
      ...slacks.map((heading) => unit.slacks[heading] ?? 0),
      Object.entries(unit.peers)
        .map(([id, weight]) => `${id} ${shown(weight)}`)
        .join(' · '),
    ]),
  };
}

export const dea = tableCommand({
  name: 'dea',
  usage: 'dea <csv> --id <column> --inputs a,b --outputs c,d [--returns vrs|crs|nirs|ndrs] [--orientation in|out]',
  says: 'how much less input would do, compared with which look-alikes',
  options: [
    { name: 'id', value: 'column', says: 'what names a unit; each once' },
    { name: 'inputs', value: 'columns', says: 'what is used, apart by commas; no cell below 0' },
    { name: 'outputs', value: 'columns', says: 'what is made of it; no cell below 0' },
    { name: 'returns', value: 'vrs|crs|nirs|ndrs', says: 'returns to scale (default vrs, variable)' },
    { name: 'orientation', value: 'in|out', says: 'less input, or more output (default in)' },
  ],
  answer,
});
