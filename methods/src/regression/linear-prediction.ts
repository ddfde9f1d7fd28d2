import { requireLength } from '../errors/requirements.ts';

/** Prediction of a linear model at one row of its design (intercept entry included). Throws `shape`. */
export function predict(coefficients: ArrayLike<number>, row: ArrayLike<number>): number {
  requireLength('Row', row, coefficients.length);
  let sum = 0;
  for (let j = 0; j < coefficients.length; j += 1) sum += (coefficients[j] as number) * (row[j] as number);
  return sum;
}
