/** Why a method refuses its input. Stable, so that a caller can turn it into a finding. */
export type MethodErrorCode =
  | 'shape'
  | 'not-finite'
  | 'too-few-rows'
  | 'out-of-range'
  | 'not-positive-definite'
  | 'no-convergence';

/**
 * The one error that this package throws. The message carries the offending values; `code` says which promise of the
 * documented input was broken. Every method either returns a finite answer or throws this; none returns NaN.
 */
export class MethodError extends Error {
  readonly code: MethodErrorCode;

  constructor(code: MethodErrorCode, message: string) {
    super(message);
    this.name = 'MethodError';
    this.code = code;
  }
}
