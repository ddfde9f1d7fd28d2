import { MethodError } from './method-error.ts';

/** Throws `not-finite` naming the first entry that is NaN or infinite. */
export function requireFinite(name: string, values: ArrayLike<number>): void {
  for (let index = 0; index < values.length; index += 1) {
    if (!Number.isFinite(values[index])) {
      throw new MethodError(
        'not-finite',
        `${name}[${index}] is ${values[index]}; every entry must be a finite number.`,
      );
    }
  }
}

/** Throws `shape` when two lengths that must agree do not. */
export function requireLength(name: string, values: ArrayLike<unknown>, length: number): void {
  if (values.length !== length) {
    throw new MethodError('shape', `${name} has ${values.length} entries, but ${length} are needed.`);
  }
}

/** Throws `out-of-range` unless `0 < share < 1`. */
export function requireOpenShare(name: string, share: number): void {
  if (!(share > 0 && share < 1)) {
    throw new MethodError('out-of-range', `${name} must lie strictly between 0 and 1, but got ${share}.`);
  }
}
