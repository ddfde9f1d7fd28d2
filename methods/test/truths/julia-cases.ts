import { readFileSync } from 'node:fs';
import { type Matrix, matrixFromColumns, matrixFromRows } from '../../src/index.ts';
import { publishedPath } from '../published.ts';
import { largestDifference, type Truth } from './truth.ts';

/** One published assertion of DataEnvelopmentAnalysis.jl. */
export type JuliaCase = {
  readonly file: string;
  readonly line: number;
  readonly call: string;
  readonly quantity: string;
  readonly inputs: Readonly<Record<string, number[] | number[][]>>;
  readonly expected: number[] | number[][];
};

/** Numbers of a case, units × columns, in the order in which they are published. */
export type Answer = readonly ArrayLike<number>[];

/** What answers the cases of one model. */
export type JuliaModel = {
  readonly id: string;
  readonly method: Truth['method'];
  readonly calls: RegExp;
  /** The cases among those calls that are meant; all unless given. */
  readonly where?: (one: JuliaCase) => boolean;
  readonly tolerance: number;
  readonly answer: (one: JuliaCase) => Answer;
  /** Why a case is not compared at all; null when it is. */
  readonly leaves?: (one: JuliaCase) => string | null;
  /** True where what is published for a unit is another optimum as good as ours; `same` are all cases of the same call. */
  readonly alsoOptimal?: (one: JuliaCase, unit: number, same: readonly JuliaCase[]) => boolean;
};

export function juliaTruth(model: JuliaModel): Truth {
  return {
    id: model.id,
    method: model.method,
    quantity: {
      en: 'published assertions: scores, slacks, peers',
      es: 'aserciones publicadas: puntuaciones, holguras, referentes',
    },
    reference: 'DataEnvelopmentAnalysis.jl (Barbero and Zofío), tests at 338c0d2',
    tables: ['dea_julia_cases.json'],
    tolerance: model.tolerance,
    scale: 'absolute',
    compare: () => comparison(model),
  };
}

function comparison(model: JuliaModel) {
  const { cases } = JSON.parse(readFileSync(publishedPath('dea_julia_cases.json'), 'utf8')) as { cases: JuliaCase[] };
  const leftOut: { what: string; why: string }[] = [];
  let [compared, largest] = [0, 0];
  for (const one of cases.filter((one) => model.calls.test(one.call) && (model.where?.(one) ?? true))) {
    const what = `${one.file}:${one.line} ${one.quantity}`;
    const why = model.leaves?.(one) ?? null;
    if (why !== null) leftOut.push({ what, why });
    if (why !== null) continue;
    const same = cases.filter(({ call, file }) => call === one.call && file === one.file);
    const answer = model.answer(one);
    const others: number[] = [];
    one.expected.forEach((row, unit) => {
      const expected = Array.isArray(row) ? row : [row];
      const difference = largestDifference(Array.from(answer[unit] ?? []), expected);
      if (difference > model.tolerance && model.alsoOptimal?.(one, unit, same)) {
        others.push(unit + 1);
        return;
      }
      compared += expected.length;
      largest = Math.max(largest, difference);
    });
    if (others.length > 0) {
      const why = 'several solutions are optimal, and the published one is among them';
      leftOut.push({ what: `${what}, ${others.length === 1 ? 'unit' : 'units'} ${others.join(', ')}`, why });
    }
    if (answer.length !== one.expected.length) largest = Number.POSITIVE_INFINITY;
  }
  return { compared, largestDifference: largest, leftOut };
}

/** A row of a published table by the quantity that it shows, among the cases of one call. */
export function publishedRow(
  same: readonly JuliaCase[],
  quantity: RegExp,
  unit: number,
): readonly number[] | undefined {
  const row = same.find((one) => quantity.test(one.quantity))?.expected[unit];
  return row === undefined || Array.isArray(row) ? row : [row];
}

/** Row of a published table of inputs. */
export function rowOf(values: number[] | number[][] | undefined, unit: number): readonly number[] {
  const row = values?.[unit] ?? [];
  return Array.isArray(row) ? row : [row];
}

/** A published table as a matrix; a list is one column. */
export function published(values: number[] | number[][] | undefined): Matrix {
  if (values === undefined) return matrixFromRows([]);
  return Array.isArray(values[0]) ? matrixFromRows(values as number[][]) : matrixFromColumns([values as number[]]);
}

/** Weights of peers as a row per unit. */
export function peerRows(units: readonly { readonly peers: readonly { unit: number; weight: number }[] }[]): Answer {
  return units.map(({ peers }) => units.map((_, j) => peers.find(({ unit }) => unit === j)?.weight ?? 0));
}
