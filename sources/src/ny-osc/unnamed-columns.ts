import { EXPENDITURES, FEDERAL_REVENUES, LOCAL_REVENUES, OTHER_SOURCES, STATE_REVENUES, TOTALS } from './items.ts';

/** Numbers of one row by column position; null where the cell is empty or unreadable. */
export type Numbers = readonly (number | null)[];

/** Where each column stands. */
export type Positions = ReadonlyMap<string, number>;

/** The totals that must add up, each with what it is the sum of. */
export const SUM_RULES: readonly { readonly total: string; readonly parts: readonly string[] }[] = [
  { total: TOTALS.local, parts: LOCAL_REVENUES },
  { total: TOTALS.revenues, parts: [TOTALS.local, ...STATE_REVENUES, ...FEDERAL_REVENUES] },
  { total: TOTALS.sources, parts: [TOTALS.revenues, ...OTHER_SOURCES] },
  { total: TOTALS.expenditures, parts: EXPENDITURES },
  { total: TOTALS.uses, parts: [TOTALS.expenditures, TOTALS.transfersOut] },
];

const ENOUGH = 0.95;

function sumOf(row: Numbers, positions: Positions, parts: readonly string[]): number {
  let sum = 0;
  for (const part of parts) {
    const position = positions.get(part);
    sum += position === undefined ? 0 : (row[position] ?? 0);
  }
  return sum;
}

/** Share of rows in which a rule holds to the dollar, given where the columns stand; null where a column of it is unknown. */
export function shareHolding(
  rule: (typeof SUM_RULES)[number],
  rows: readonly Numbers[],
  positions: Positions,
): number | null {
  const total = positions.get(rule.total);
  if (total === undefined || rows.length === 0 || !rule.parts.every((part) => positions.has(part))) return null;
  const holding = rows.filter((row) => (row[total] ?? 0) === sumOf(row, positions, rule.parts));
  return holding.length / rows.length;
}

/** Every way to give the unplaced columns of one rule a position among the free ones (at most two are unplaced). */
function placings(unplaced: readonly string[], free: readonly number[]): readonly (readonly [string, number][])[] {
  const [first, ...rest] = unplaced;
  if (first === undefined) return [[]];
  return free.flatMap((position) =>
    placings(
      rest,
      free.filter((other) => other !== position),
    ).map((others): [string, number][] => [[first, position], ...others]),
  );
}

/**
 * Names columns that have no heading of their own by what they add up to: the only placing under which a rule holds
 * in at least 95 % of rows. Columns that no sum settles stay unplaced.
 */
export function placedBySums(rows: readonly Numbers[], named: Positions, unnamed: readonly number[]): Positions {
  const positions = new Map(named);
  let free = [...unnamed];
  for (const rule of SUM_RULES) {
    const unplaced = [rule.total, ...rule.parts].filter((column) => !positions.has(column));
    if (unplaced.length === 0 || unplaced.length > 2) continue;
    const holds = placings(unplaced, free).filter((placing) => {
      const share = shareHolding(rule, rows, new Map([...positions, ...placing]));
      return share !== null && share >= ENOUGH;
    });
    const [only] = holds;
    if (only === undefined || holds.length > 1) continue;
    for (const [column, position] of only) positions.set(column, position);
    free = free.filter((position) => !only.some(([, taken]) => taken === position));
  }
  const [last] = free;
  if (free.length === 1 && last !== undefined && !positions.has(TOTALS.transfersOut)) {
    positions.set(TOTALS.transfersOut, last);
  }
  return positions;
}
