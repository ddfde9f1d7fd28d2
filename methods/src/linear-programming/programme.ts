import type { Matrix } from '../linear-algebra/matrix.ts';

/** min costs · x subject to rowLower ≤ matrix x ≤ rowUpper and lower ≤ x ≤ upper. Bounds may be ±Infinity. */
export type LinearProgramme = {
  /** Constraints × variables. */
  readonly matrix: Matrix;
  readonly costs: ArrayLike<number>;
  readonly rowLower: ArrayLike<number>;
  readonly rowUpper: ArrayLike<number>;
  /** 0 for every variable unless given. */
  readonly lower?: ArrayLike<number>;
  /** Infinity for every variable unless given. */
  readonly upper?: ArrayLike<number>;
};
