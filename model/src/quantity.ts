declare const unit: unique symbol;

/** A number that carries its unit in the type. No wrapper at run time, so it is plain JSON. */
export type Quantity<Unit extends string> = number & { readonly [unit]: Unit };

/** Money is always whole cents. A state's largest total stays far below 2^53 cents. */
export type Cents = Quantity<'cents'>;

/** A proportion, 0 to 1 (it may leave that interval where a ratio honestly does, such as growth). */
export type Share = Quantity<'share'>;

/**
 * Whole cents from a number.
 * @throws RangeError unless `value` is a safe integer.
 */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`Money must be whole cents inside ±2^53, but got ${value}.`);
  }
  return value as Cents;
}

/**
 * Cents from dollars, rounded half away from zero to the nearest cent.
 * @throws RangeError unless the result is a safe integer.
 */
export function dollars(value: number): Cents {
  const magnitude = Math.round(Math.abs(value) * 100);
  return cents(value < 0 ? -magnitude : magnitude);
}

/** Rounds a fractional number of cents (the result of a rate) to whole cents, half away from zero. */
export function wholeCents(value: number): Cents {
  const magnitude = Math.round(Math.abs(value));
  return cents(value < 0 ? -magnitude : magnitude);
}

/** Exact sum of money; zero for an empty list. */
export function sumCents(parts: Iterable<number>): Cents {
  let total = 0;
  for (const part of parts) total += part;
  return cents(total);
}

/**
 * A proportion from a number.
 * @throws RangeError unless finite.
 */
export function share(value: number): Share {
  if (!Number.isFinite(value)) throw new RangeError(`A share must be finite, but got ${value}.`);
  return value as Share;
}

/** numerator ÷ denominator, or null where it is undefined (either side unknown, or a denominator of zero). */
export function ratio(numerator: number | null, denominator: number | null): number | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  return numerator / denominator;
}
