import { AT_LOWER, AT_UPPER, BASIC, costOf, lowerOf, type Tableau, upperOf } from './tableau.ts';

/** A value may miss its bound, and a reduced cost its sign, by this much in scaled units. */
export const TOLERANCE = 1e-9;
const PIVOT = 1e-9;
/** How far a basic value may be carried past its bound so that a larger pivot can be taken (Harris 1973). */
const SLIP = 1e-11;

/**
 * Writes row prices. While a basic value misses a bound, the sum of what is missed stands in for the costs (phase one).
 * Returns that sum.
 */
export function priced(tableau: Tableau): number {
  const { rows, basis, inverse, values, prices } = tableau;
  const { gradient } = tableau.scratch;
  let missed = 0;
  for (let k = 0; k < rows; k += 1) {
    const value = values[k] as number;
    const under = lowerOf(tableau, basis[k] as number) - value;
    const over = value - upperOf(tableau, basis[k] as number);
    gradient[k] = under > TOLERANCE ? -1 : over > TOLERANCE ? 1 : 0;
    missed += Math.max(0, under > TOLERANCE ? under : over > TOLERANCE ? over : 0);
  }
  if (missed === 0) for (let k = 0; k < rows; k += 1) gradient[k] = costOf(tableau, basis[k] as number);
  prices.fill(0);
  for (let k = 0; k < rows; k += 1) {
    const weight = gradient[k] as number;
    if (weight === 0) continue;
    for (let i = 0; i < rows; i += 1) {
      prices[i] = (prices[i] as number) + weight * (inverse[k * rows + i] as number);
    }
  }
  return missed;
}

/** The variable whose move gains most per unit, or the first that gains (Bland 1977); −1 when none does. */
export function enteringVariable(tableau: Tableau, phaseOne: boolean, bland: boolean): number {
  const { rows, count, columns, costs, rowCosts, prices, place } = tableau;
  let best = -1;
  let most = TOLERANCE;
  for (let i = 0; i < rows; i += 1) {
    if (place[i] === BASIC || tableau.rowLower[i] === tableau.rowUpper[i]) continue;
    const reduced = (phaseOne ? 0 : (rowCosts[i] as number)) + (prices[i] as number);
    const gain = gainOf(place[i] as number, reduced);
    if (gain <= most) continue;
    best = i;
    if (bland) return best;
    most = gain;
  }
  for (let j = 0; j < count; j += 1) {
    const where = place[rows + j] as number;
    if (where === BASIC) continue;
    let reduced = phaseOne ? 0 : (costs[j] as number);
    const start = j * rows;
    for (let i = 0; i < rows; i += 1) reduced -= (prices[i] as number) * (columns[start + i] as number);
    const gain = where === AT_LOWER ? -reduced : gainOf(where, reduced);
    if (gain <= most || tableau.lower[j] === tableau.upper[j]) continue;
    best = rows + j;
    if (bland) return best;
    most = gain;
  }
  return best;
}

function gainOf(place: number, reduced: number): number {
  if (place === AT_LOWER) return -reduced;
  return place === AT_UPPER ? reduced : Math.abs(reduced);
}

/** The reduced cost of one variable at the current prices. */
export function reducedCost(tableau: Tableau, variable: number, phaseOne: boolean): number {
  const { rows, columns, prices } = tableau;
  let reduced = phaseOne ? 0 : costOf(tableau, variable);
  if (variable < rows) return reduced + (prices[variable] as number);
  const start = (variable - rows) * rows;
  for (let i = 0; i < rows; i += 1) reduced -= (prices[i] as number) * (columns[start + i] as number);
  return reduced;
}

/** Distance that basic value k can go at `rate` before it blocks; Infinity where it never does. */
function reach(tableau: Tableau, k: number, rate: number): number {
  const value = tableau.values[k] as number;
  const lower = lowerOf(tableau, tableau.basis[k] as number);
  const upper = upperOf(tableau, tableau.basis[k] as number);
  if (rate < 0) {
    if (value > upper + TOLERANCE) return value - upper;
    return value < lower - TOLERANCE ? Number.POSITIVE_INFINITY : Math.max(0, value - lower);
  }
  if (value < lower - TOLERANCE) return lower - value;
  return value > upper + TOLERANCE ? Number.POSITIVE_INFINITY : Math.max(0, upper - value);
}

/**
 * The basis row that blocks first when the direction in scratch is followed with `sign`; among those within a hair of first the
 * one with the largest pivot, or with the lowest name when `bland`. −1 when none blocks.
 */
export function leavingRow(tableau: Tableau, sign: 1 | -1, bland: boolean): number {
  const { rows, basis } = tableau;
  const { direction } = tableau.scratch;
  let limit = Number.POSITIVE_INFINITY;
  for (let k = 0; k < rows; k += 1) {
    const rate = -sign * (direction[k] as number);
    if (Math.abs(rate) > PIVOT) limit = Math.min(limit, (reach(tableau, k, rate) + SLIP) / Math.abs(rate));
  }
  if (limit === Number.POSITIVE_INFINITY) return -1;
  let leaving = -1;
  let largest = 0;
  for (let k = 0; k < rows; k += 1) {
    const rate = -sign * (direction[k] as number);
    if (Math.abs(rate) <= PIVOT || reach(tableau, k, rate) / Math.abs(rate) > limit) continue;
    const merit = bland ? 1 / (1 + (basis[k] as number)) : Math.abs(rate);
    if (merit > largest) {
      leaving = k;
      largest = merit;
    }
  }
  return leaving;
}

/** How far the blocking row lets the entering variable go. */
export function stepLength(tableau: Tableau, row: number, sign: 1 | -1): number {
  const rate = -sign * (tableau.scratch.direction[row] as number);
  return reach(tableau, row, rate) / Math.abs(rate);
}

/** The bound at which a leaving variable comes to rest. */
export function boundReached(tableau: Tableau, row: number, rate: number): number {
  const variable = tableau.basis[row] as number;
  const [lower, upper] = [lowerOf(tableau, variable), upperOf(tableau, variable)];
  const value = tableau.values[row] as number;
  if (rate < 0) return value > upper + TOLERANCE ? AT_UPPER : AT_LOWER;
  return value < lower - TOLERANCE ? AT_LOWER : AT_UPPER;
}
