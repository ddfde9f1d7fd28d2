import type { CostDriver } from '@leeway/model';
import type { AreaFit } from './area-fit.ts';

export const PEERS = 25;
/** How far the default weights are drawn from what each driver moves the cost to all weighing the same. */
const EQUAL_PART = 0.5;

export type DriverWeight = { readonly driver: CostDriver; readonly weight: number };

export type Peer = {
  readonly unit: number;
  readonly distance: number;
  /** Cents per pupil as spent, in prices of the fit's year. */
  readonly spent: number;
  /** What this peer would spend with the subject's pupils, wages and distances. */
  readonly adjusted: number;
};

const value = (fit: AreaFit, row: number, column: number): number =>
  fit.rows.design.values[(column + 1) * fit.rows.design.rows + row] ?? Number.NaN;

/** Drivers that peers are chosen by: size once, not squared. */
export function peerDrivers(fit: AreaFit): CostDriver[] {
  return fit.set.drivers.filter((driver) => driver !== 'log-pupils-squared');
}

/** How much a standard step of each driver moves log cost; size counts with its square. */
function influence(fit: AreaFit, driver: CostDriver): number {
  const columns = fit.set.drivers.flatMap((one, j) =>
    one === driver || (driver === 'log-pupils' && one === 'log-pupils-squared') ? [j] : [],
  );
  const rows = fit.rows.design.rows;
  let sum = 0;
  let squares = 0;
  for (let row = 0; row < rows; row += 1) {
    let part = 0;
    for (const column of columns) part += (fit.range.mid[column + 1] ?? 0) * value(fit, row, column);
    sum += part;
    squares += part * part;
  }
  return Math.sqrt(Math.max(0, squares / rows - (sum / rows) ** 2));
}

/** Weights that add up to 1: half what the driver moves the cost here, half the same for all. */
export function defaultWeights(fit: AreaFit): DriverWeight[] {
  const drivers = peerDrivers(fit);
  const moved = drivers.map((driver) => influence(fit, driver));
  const total = moved.reduce((a, b) => a + b, 0);
  return drivers.map((driver, i) => ({
    driver,
    weight:
      EQUAL_PART / drivers.length +
      (total > 0 ? ((1 - EQUAL_PART) * (moved[i] ?? 0)) / total : (1 - EQUAL_PART) / drivers.length),
  }));
}

/** A person's own weights over the defaults, as shares of their sum; all zero means the defaults. */
export function weightsWith(fit: AreaFit, own: Readonly<Record<string, number>> | undefined): DriverWeight[] {
  const defaults = defaultWeights(fit);
  if (own === undefined) return defaults;
  const chosen = defaults.map(({ driver, weight }) => ({ driver, weight: Math.max(0, own[driver] ?? weight) }));
  const total = chosen.reduce((sum, { weight }) => sum + weight, 0);
  return total > 0 ? chosen.map(({ driver, weight }) => ({ driver, weight: weight / total })) : defaults;
}

function distances(fit: AreaFit, subjectRow: number, weights: readonly DriverWeight[]): Float64Array {
  const columns = weights.map(({ driver, weight }) => ({ column: fit.set.drivers.indexOf(driver), weight }));
  const found = new Float64Array(fit.rows.design.rows);
  for (const { column, weight } of columns) {
    const own = value(fit, subjectRow, column);
    for (let row = 0; row < found.length; row += 1) {
      found[row] = (found[row] ?? 0) + (weight * (value(fit, row, column) - own)) ** 2;
    }
  }
  return found.map(Math.sqrt);
}

/** Places of the smallest values, smallest first; of equals the earlier one. */
function smallest(values: Float64Array, many: number): number[] {
  const best: number[] = [];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? Number.POSITIVE_INFINITY;
    if (best.length === many && value >= (values[best[many - 1] ?? 0] ?? 0)) continue;
    let place = best.length;
    while (place > 0 && (values[best[place - 1] ?? 0] ?? 0) > value) place -= 1;
    best.splice(place, 0, at);
    if (best.length > many) best.pop();
  }
  return best;
}

function fitted(fit: AreaFit, row: number): number {
  let sum = fit.range.mid[0] ?? 0;
  for (let j = 0; j < fit.set.drivers.length; j += 1) sum += (fit.range.mid[j + 1] ?? 0) * value(fit, row, j);
  return sum;
}

/** The nearest districts by cost drivers, each adjusted to the subject's; nearest first. Empty where the subject is not in the fit. */
export function nearestPeers(
  fit: AreaFit,
  unit: number,
  weights: readonly DriverWeight[],
  many: number = PEERS,
): Peer[] {
  const subjectRow = fit.rowOfUnit.get(unit);
  if (subjectRow === undefined) return [];
  const distance = distances(fit, subjectRow, weights);
  distance[subjectRow] = Number.POSITIVE_INFINITY;
  const order = smallest(distance, Math.min(many, distance.length - 1));
  const own = fitted(fit, subjectRow);
  return order.map((row) => {
    const response = fit.rows.response[row] ?? Number.NaN;
    return {
      unit: fit.rows.unit[row] ?? -1,
      distance: distance[row] ?? 0,
      spent: Math.exp(response),
      adjusted: Math.exp(response - fitted(fit, row) + own),
    };
  });
}
