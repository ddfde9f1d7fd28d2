import type { Call } from '../command.ts';
import { UsageError } from '../exit-codes.ts';

type Options = Call['options'];

/** The words of an option that the command cannot do without. Throws UsageError. */
export function wanted(options: Options, name: string): string {
  const value = options[name];
  if (typeof value !== 'string' || value.trim() === '') throw new UsageError(`--${name} is needed. See --help.`);
  return value.trim();
}

/** The words of an option that may be left out. */
export function optional(options: Options, name: string): string | undefined {
  return options[name] === undefined ? undefined : wanted(options, name);
}

/** Headings apart by commas. Throws UsageError. */
export function headingsOf(words: string | undefined): string[] {
  return (words ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** A number that may be left out, within bounds. Throws UsageError. */
export function numberOption(
  options: Options,
  name: string,
  { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY, whole = false } = {},
): number | undefined {
  const words = optional(options, name);
  if (words === undefined) return undefined;
  const value = Number(words);
  if (Number.isFinite(value) && value >= from && value <= to && (!whole || Number.isInteger(value))) return value;
  const kind = whole ? 'a whole number' : 'a number';
  const [low, high] = [Number.isFinite(from) ? ` from ${from}` : '', Number.isFinite(to) ? ` to ${to}` : ''];
  throw new UsageError(`--${name} takes ${kind}${low}${high}, but got ${words}.`);
}

/** The same, where the command cannot do without it. Throws UsageError. */
export function wantedNumber(options: Options, name: string, bounds: Parameters<typeof numberOption>[2]): number {
  return numberOption({ [name]: wanted(options, name) }, name, bounds) as number;
}

/** One of a few words. Throws UsageError. */
export function choice<Value>(
  options: Options,
  name: string,
  values: Readonly<Record<string, Value>>,
  usual: string,
): Value {
  const words = optional(options, name) ?? usual;
  const value = values[words];
  if (value === undefined)
    throw new UsageError(`--${name} takes ${Object.keys(values).join(' or ')}, but got ${words}.`);
  return value;
}
