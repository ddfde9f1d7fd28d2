import type { Call } from '../command.ts';
import { headingsOf, optional, wanted } from './call-options.ts';
import { names, numbers, zerosAndOnes } from './columns.ts';
import { cellFault, type PlainTable } from './read-table.ts';

/** Rows of a pilot (schools, or members of schools), with what was drawn and inside which pairs. */
export type PilotRows = {
  readonly outcome: ArrayLike<number>;
  readonly treated: ArrayLike<number>;
  readonly covariates: readonly ArrayLike<number>[];
  /** Pair or block of each row; null where all were drawn together. */
  readonly stratum: readonly string[] | null;
  /** What was drawn, one name a row. */
  readonly cluster: readonly string[];
};

/** Throws TableFault, also where rows of one school are of two arms or two pairs. */
export function pilotRows(table: PlainTable, options: Call['options']): PilotRows {
  const [treatedHeading, pair, cluster] = [
    wanted(options, 'treated'),
    optional(options, 'pair'),
    optional(options, 'cluster'),
  ];
  const rows = {
    outcome: numbers(table, wanted(options, 'outcome')),
    treated: zerosAndOnes(table, treatedHeading),
    covariates: headingsOf(optional(options, 'covariates')).map((heading) => numbers(table, heading)),
    stratum: pair === undefined ? null : names(table, pair),
    cluster: cluster === undefined ? table.rows.map((_, row) => String(row)) : names(table, cluster),
  };
  const first = new Map<string, number>();
  for (const [row, name] of rows.cluster.entries()) {
    const known = first.get(name) ?? row;
    first.set(name, known);
    const other = { en: `is another than before for ${name}`, es: `es otro que antes para ${name}` };
    if (rows.treated[row] !== rows.treated[known]) throw cellFault(table, row, treatedHeading, other);
    if (rows.stratum?.[row] !== rows.stratum?.[known]) throw cellFault(table, row, pair ?? '', other);
  }
  return rows;
}

const meanOf = (values: ArrayLike<number>, rows: readonly number[]): number =>
  rows.reduce((sum, row) => sum + (values[row] ?? 0), 0) / rows.length;

/** One row for each unit drawn, with means of its rows: what the draw can be asked about. */
export function drawnUnits({ outcome, treated, covariates, stratum, cluster }: PilotRows): PilotRows {
  const members = new Map<string, number[]>();
  for (const [row, name] of cluster.entries()) {
    const own = members.get(name);
    if (own) own.push(row);
    else members.set(name, [row]);
  }
  const groups = [...members.values()];
  const means = (values: ArrayLike<number>) => groups.map((rows) => meanOf(values, rows));
  return {
    outcome: means(outcome),
    treated: means(treated),
    covariates: covariates.map(means),
    stratum: stratum && groups.map(([row = 0]) => stratum[row] ?? ''),
    cluster: [...members.keys()],
  };
}
