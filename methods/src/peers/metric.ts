import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength } from '../errors/requirements.ts';
import { type Matrix, withIntercept } from '../linear-algebra/matrix.ts';
import { leastSquaresCoefficients } from '../regression/least-squares.ts';

/** What likeness is measured with: standardised drivers, how much a difference in each counts, and what each driver costs. */
export type PeerMetric = {
  /** Mean and standard deviation of each driver; a driver that does not vary has standard deviation 1. */
  readonly centre: Float64Array;
  readonly scale: Float64Array;
  /** Weight of a difference of one standard deviation in each driver, averaging 1. */
  readonly weights: Float64Array;
  /** Change of the outcome per unit of each driver, by least squares. */
  readonly slopes: Float64Array;
};

/** Where the weights of a metric come from: `evenness` 0..1 between slopes and all alike, or weights `given` per driver. */
export type PeerWeighting = { readonly evenness: number } | { readonly given: ArrayLike<number> };

/** The part of a metric that does not depend on the weighting. */
export type PeerScales = Omit<PeerMetric, 'weights'>;

/** Means, standard deviations and slopes of the drivers. */
export function peerScales(drivers: Matrix, outcome: ArrayLike<number>): PeerScales {
  return {
    ...driverScales(drivers),
    slopes: leastSquaresCoefficients(withIntercept(drivers), outcome).slice(1),
  };
}

/**
 * Weights between two extremes. `evenness` 1 counts a standard deviation of every driver alike (nearest neighbours as state
 * agencies use them); 0 counts it by what it moves the outcome, |slope| × standard deviation; between, the average. `given`
 * weights replace both. Throws `out-of-range` for a negative weight or weights that are all zero.
 */
export function peerMetric(drivers: Matrix, outcome: ArrayLike<number>, weighting: PeerWeighting): PeerMetric {
  return weightedMetric(peerScales(drivers, outcome), weighting);
}

/** `peerMetric` from scales already known. */
export function weightedMetric(scales: PeerScales, weighting: PeerWeighting): PeerMetric {
  const { scale, slopes } = scales;
  const raw =
    'given' in weighting
      ? givenWeights(weighting.given, scale.length)
      : blended(
          slopes.map((slope, j) => Math.abs(slope) * (scale[j] as number)),
          weighting.evenness,
        );
  const mean = raw.reduce((sum, weight) => sum + weight, 0) / raw.length;
  return { ...scales, weights: raw.map((weight) => weight / mean) };
}

/** Drivers in weighted standard deviations, row by row: entry (row i, driver j) at `i * columns + j`. */
export function weightedCoordinates(drivers: Matrix, metric: PeerMetric): Float64Array {
  const { rows, columns, values } = drivers;
  const coordinates = new Float64Array(rows * columns);
  for (let j = 0; j < columns; j += 1) {
    const factor = (metric.weights[j] as number) / (metric.scale[j] as number);
    const centre = metric.centre[j] as number;
    for (let i = 0; i < rows; i += 1)
      coordinates[i * columns + j] = ((values[j * rows + i] as number) - centre) * factor;
  }
  return coordinates;
}

function driverScales({ rows, columns, values }: Matrix): { centre: Float64Array; scale: Float64Array } {
  const centre = new Float64Array(columns);
  const scale = new Float64Array(columns);
  for (let j = 0; j < columns; j += 1) {
    const column = values.subarray(j * rows, (j + 1) * rows);
    const mean = column.reduce((sum, value) => sum + value, 0) / rows;
    const deviation = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rows);
    centre[j] = mean;
    scale[j] = deviation > 1e-12 * Math.abs(mean) ? deviation : 1;
  }
  return { centre, scale };
}

function blended(importance: Float64Array, evenness: number): Float64Array {
  if (!(evenness >= 0 && evenness <= 1))
    throw new MethodError('out-of-range', `Evenness must lie in 0..1, but got ${evenness}.`);
  const mean = importance.reduce((sum, value) => sum + value, 0) / importance.length;
  // Drivers that explain nothing at all leave only the even weights.
  return importance.map((value) => (mean > 0 ? (1 - evenness) * (value / mean) + evenness : 1));
}

function givenWeights(given: ArrayLike<number>, columns: number): Float64Array {
  requireLength('Weights', given, columns);
  requireFinite('Weights', given);
  const weights = Float64Array.from(given);
  if (weights.some((weight) => weight < 0) || !weights.some((weight) => weight > 0)) {
    throw new MethodError('out-of-range', `Weights must be 0 or more and not all 0, but got ${weights.join(', ')}.`);
  }
  return weights;
}
