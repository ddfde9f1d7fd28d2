import { invertSquare } from '../src/linear-algebra/square-solve.ts';

/** One linear programme of a radial analysis, in rows as written in textbooks. */
export type RadialProgramme = {
  readonly inputs: readonly (readonly number[])[];
  readonly outputs: readonly (readonly number[])[];
  readonly unit: number;
  readonly returns: 'constant' | 'variable' | 'non-increasing' | 'non-decreasing';
  readonly orientation: 'input' | 'output';
  /** Leave the unit itself out of the comparison. */
  readonly others?: boolean;
};

/**
 * The optimum by trying every basis there is, null where none is feasible: slow, obvious, and nothing in common with the solver.
 * `inputs` and `outputs` are units × measures.
 */
export function scoreByEveryBasis(programme: RadialProgramme): number | null {
  const { columns, right, theta } = standardForm(programme);
  const rows = right.length;
  let best: number | null = null;
  for (const chosen of combinations(columns.length, rows)) {
    const square = new Float64Array(rows * rows);
    chosen.forEach((column, k) => {
      for (let i = 0; i < rows; i += 1) square[i * rows + k] = columns[column]?.[i] ?? 0;
    });
    const inverse = invertSquare(square, rows);
    if (inverse === null) continue;
    const values = chosen.map((_, k) => right.reduce((sum, value, i) => sum + (inverse[k * rows + i] ?? 0) * value, 0));
    if (values.some((value) => value < -1e-9)) continue;
    const score = values[chosen.indexOf(theta)] ?? 0;
    if (best === null || (programme.orientation === 'input' ? score < best : score > best)) best = score;
  }
  return best;
}

function standardForm({ inputs, outputs, unit, returns, orientation, others = false }: RadialProgramme) {
  const ownInputs = inputs[unit] ?? [];
  const ownOutputs = outputs[unit] ?? [];
  const byInput = orientation === 'input';
  const size = Math.max(...ownInputs, ...ownOutputs);
  const sum = returns === 'constant' ? [] : [1];
  const columns = inputs
    .map((own, j) => [...own, ...(outputs[j] ?? []), ...sum])
    .filter((_, j) => !(others && j === unit))
    .map((column) => column.map((entry) => entry / Math.max(...column)));
  const theta = columns.length;
  columns.push([
    ...ownInputs.map((x) => (byInput ? -x / size : 0)),
    ...ownOutputs.map((y) => (byInput ? 0 : -y / size)),
    ...sum.map(() => 0),
  ]);
  const measures = ownInputs.length + ownOutputs.length;
  const slack = (row: number, sign: number) =>
    columns.push(Array.from({ length: measures + sum.length }, (_, i) => (i === row ? sign : 0)));
  for (let i = 0; i < measures; i += 1) slack(i, i < ownInputs.length ? 1 : -1);
  if (returns === 'non-increasing') slack(measures, 1);
  if (returns === 'non-decreasing') slack(measures, -1);
  const right = [
    ...ownInputs.map((x) => (byInput ? 0 : x / size)),
    ...ownOutputs.map((y) => (byInput ? y / size : 0)),
    ...sum.map((one) => one / size),
  ];
  return { columns, right, theta };
}

function* combinations(count: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= count - size; first += 1) {
    for (const rest of combinations(count, size - 1, first + 1)) yield [first, ...rest];
  }
}
