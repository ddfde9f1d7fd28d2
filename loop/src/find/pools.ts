import { type AreaId, type Claim, commonFunction } from '@leeway/model';
import { liesWithin } from '../record/chart.ts';
import { type Subject, sumOfItems } from '../record/figures.ts';
import { rowAt } from '../record/ledger.ts';

/** Dollars that a record keeps undivided: the least that a claim can compete for. */
export type Pool = {
  readonly name: string;
  readonly area: AreaId | null;
  readonly functions: readonly string[];
  readonly cents: number;
};

/** The items of a district's record that hold money of functions. */
export function poolsOf({ ledger, frame, year, unit }: Subject): Pool[] {
  const row = frame === null ? null : rowAt(ledger, frame.source, year, unit);
  if (frame === null || row === null) return [];
  return frame.spending.flatMap((entry): Pool[] => {
    const value = entry.isBenefit ? null : sumOfItems(row, [entry]);
    const { item, area, functions } = entry;
    return value !== null && value > 0 ? [{ name: item, area, functions, cents: value }] : [];
  });
}

/** What holds a function's dollars: itself or its parts, the broader one, else what else is shown of the broader one. */
function holders(pools: readonly Pool[], code: string): Pool[] {
  const held = pools.filter(({ functions }) => functions.some((own) => liesWithin(own, code) || liesWithin(code, own)));
  const { within } = commonFunction(code);
  return held.length > 0 || within === null ? held : holders(pools, within);
}

/** A claim's pools; empty where the record shows none of its functions. */
export function poolsOfClaim(pools: readonly Pool[], claim: Claim): Pool[] {
  return [...new Set(claim.functions.flatMap((code) => holders(pools, code)))];
}

/**
 * The area with whose gap and levers a claim competes: its base where the record shows dollars of that there, else the area that
 * holds most of the dollars it touches.
 */
export function homeOf(pools: readonly Pool[], claim: Claim): AreaId {
  const own = poolsOfClaim(pools, claim);
  if (own.some(({ area }) => area === claim.base)) return claim.base;
  const [largest] = own.toSorted((a, b) => b.cents - a.cents);
  return largest?.area ?? claim.base;
}
