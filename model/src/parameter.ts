import type { Source } from './source.ts';
import type { Text } from './text.ts';

/** A constant from the outside world: a dated series with the source on each value. */
export type Parameter = {
  readonly id: string;
  readonly label: Text;
  readonly unit: string;
  /** In order of `from`, an ISO date or a year; each value holds until the next one begins. */
  readonly values: readonly { readonly from: string; readonly value: number; readonly source: Source }[];
};

/** The value in force at an ISO date (or year), or null before the first one: never a guess. */
export function parameterAt(parameter: Parameter, date: string): Parameter['values'][number] | null {
  let inForce: Parameter['values'][number] | null = null;
  for (const value of parameter.values) if (value.from <= date) inForce = value;
  return inForce;
}
