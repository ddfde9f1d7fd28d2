/**
 * A spreadsheet's number as a person would type it: 15 significant digits, as spreadsheet programs show it, so 0.1 + 0.2 is '0.3';
 * never an exponent.
 */
export function plainNumber(value: number): string {
  if (Number.isSafeInteger(value)) return Object.is(value, -0) ? '0' : String(value);
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return rounded.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 15 });
}
