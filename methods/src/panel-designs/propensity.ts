import { MethodError } from '../errors/method-error.ts';
import { cholesky, choleskySolve } from '../linear-algebra/cholesky.ts';
import { type Matrix, selectRows } from '../linear-algebra/matrix.ts';
import { thinQr } from '../linear-algebra/thin-qr.ts';

/** XᵀWX, row-major, over all rows of the design. */
export function weightedGram({ rows, columns, values }: Matrix, weights: ArrayLike<number>): Float64Array {
  const gram = new Float64Array(columns * columns);
  for (let a = 0; a < columns; a += 1) {
    for (let b = 0; b <= a; b += 1) {
      let sum = 0;
      for (let i = 0; i < rows; i += 1) {
        sum += (weights[i] as number) * (values[a * rows + i] as number) * (values[b * rows + i] as number);
      }
      gram[a * columns + b] = sum;
      gram[b * columns + a] = sum;
    }
  }
  return gram;
}

/** XᵀWy. */
export function weightedCross(
  { rows, columns, values }: Matrix,
  weights: ArrayLike<number>,
  y: ArrayLike<number>,
): Float64Array {
  return Float64Array.from({ length: columns }, (_, a) => {
    let sum = 0;
    for (let i = 0; i < rows; i += 1)
      sum += (weights[i] as number) * (values[a * rows + i] as number) * (y[i] as number);
    return sum;
  });
}

/** The design without columns that earlier ones express over the rows chosen. */
export function independentColumns(design: Matrix, rows: ArrayLike<number>): Matrix {
  const { kept } = thinQr(selectRows(design, rows));
  const values = new Float64Array(design.rows * kept.length);
  kept.forEach((column, k) => {
    values.set(design.values.subarray(column * design.rows, (column + 1) * design.rows), k * design.rows);
  });
  return { rows: design.rows, columns: kept.length, values };
}

/**
 * Chance of treatment by logistic regression, maximum likelihood by Newton's method. Throws `no-convergence` where covariates
 * separate the arms: then there is no overlap to weight by.
 */
export function propensity(design: Matrix, treated: ArrayLike<number>): Float64Array {
  const { rows, columns, values } = design;
  const beta = new Float64Array(columns);
  const chance = new Float64Array(rows);
  for (let step = 0; step < 40; step += 1) {
    let furthest = 0;
    for (let i = 0; i < rows; i += 1) {
      let sum = 0;
      for (let k = 0; k < columns; k += 1) sum += (values[k * rows + i] as number) * (beta[k] as number);
      furthest = Math.max(furthest, Math.abs(sum));
      chance[i] = 1 / (1 + Math.exp(-sum));
    }
    if (furthest > 30) break;
    const ones = new Float64Array(rows).fill(1);
    const score = weightedCross(
      design,
      ones,
      chance.map((p, i) => (treated[i] as number) - p),
    );
    const information = weightedGram(
      design,
      chance.map((p) => p * (1 - p)),
    );
    const move = choleskySolve(cholesky(information, columns), columns, score);
    let largest = 0;
    for (let k = 0; k < columns; k += 1) {
      beta[k] = (beta[k] as number) + (move[k] as number);
      largest = Math.max(largest, Math.abs(move[k] as number) / (1 + Math.abs(beta[k] as number)));
    }
    if (largest < 1e-10) return chance;
  }
  throw new MethodError(
    'no-convergence',
    'Covariates separate treated from control units; no weights make them alike.',
  );
}
