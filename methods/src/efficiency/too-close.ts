import { MethodError } from '../errors/method-error.ts';

/** Units whose measures all agree to this share, and are not the same, cannot be told apart safely in 16 digits. */
const CLOSE = 1e-6;

/** The error of a search that failed: two units nearly alike, its usual cause, where there are any, else what went wrong. */
export function searchFailed(what: string, columns: Float64Array, order: number, units: number): MethodError {
  const pair = closestPair(columns, order, units);
  return new MethodError(
    'no-convergence',
    pair === null
      ? `${what} Sizes lie too far apart.`
      : `Units ${pair[0]} and ${pair[1]} differ, but by less than a millionth in every measure, so that no score is certain: round measures to fewer digits, or leave one of them out.`,
  );
}

/** Two scaled columns that are nearly the same, found along one mixture of their entries; null when there are none. */
function closestPair(columns: Float64Array, order: number, units: number): readonly [number, number] | null {
  const keys = Float64Array.from({ length: units }, (_, unit) => {
    let key = 0;
    for (let i = 0; i < order; i += 1) key += Math.abs(columns[unit * order + i] as number) * (1 + Math.sin(i + 1) / 2);
    return key;
  });
  const byKey = Int32Array.from({ length: units }, (_, unit) => unit).sort(
    (a, b) => (keys[a] as number) - (keys[b] as number) || a - b,
  );
  for (let at = 0; at < units; at += 1) {
    const unit = byKey[at] as number;
    for (let next = at + 1; next < units; next += 1) {
      const other = byKey[next] as number;
      if ((keys[other] as number) - (keys[unit] as number) > CLOSE * (keys[other] as number)) break;
      if (nearlyAlike(columns, order, unit, other)) return unit < other ? [unit, other] : [other, unit];
    }
  }
  return null;
}

function nearlyAlike(columns: Float64Array, order: number, unit: number, other: number): boolean {
  let differs = false;
  for (let i = 0; i < order; i += 1) {
    const [a, b] = [columns[unit * order + i] as number, columns[other * order + i] as number];
    if (Math.abs(a - b) > CLOSE * Math.max(Math.abs(a), Math.abs(b))) return false;
    differs ||= a !== b;
  }
  return differs;
}
