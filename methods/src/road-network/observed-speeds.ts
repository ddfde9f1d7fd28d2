import { ROAD_CLASSES, type RoadClass } from '@leeway/model';
import { shrink } from '../pooling/shrinkage.ts';
import type { ObservedLeg } from './observed-legs.ts';
import type { RoadGraph } from './road-graph.ts';
import type { RoadSpeeds } from './road-speeds.ts';

/** What buses were seen to do on one class of road or one corridor, against what was expected of them. */
export type CellSpeed = {
  readonly roadClass: RoadClass;
  /** The corridor's name; null for the whole class. */
  readonly corridor: string | null;
  readonly trips: number;
  readonly legs: number;
  /** Observed speed ÷ expected speed, the geometric mean over trips. */
  readonly observedFactor: number;
  /** Standard deviation of the logarithm between trips; null for one trip. */
  readonly spread: number | null;
  /** The same after shrinking towards what is expected of its class, and the range that holds it with nine chances in ten. */
  readonly factor: number;
  readonly low: number;
  readonly high: number;
};

/** Speeds as observed in one period, and the factor for each street. */
export type ObservedSpeeds = {
  readonly classes: readonly CellSpeed[];
  readonly corridors: readonly CellSpeed[];
  readonly streetFactor: Float64Array;
  readonly legs: number;
  /** Legs on no one class for the most part, which say nothing of any. */
  readonly mixedLegs: number;
};

/** What is believed before anything is seen, on the scale of the logarithm of observed ÷ expected speed. */
export type SpeedPrior = {
  /** How far a class may be from expectation. */
  readonly classSpread: number;
  /** How far corridors of one class may be from each other. */
  readonly corridorSpread: number;
  /** How far trips in one cell differ, until trips show it. */
  readonly tripSpread: number;
};

export const DEFAULT_SPEED_PRIOR: SpeedPrior = { classSpread: 0.3, corridorSpread: 0.2, tripSpread: 0.25 };

/** A leg belongs to a class or corridor that makes up this share of its expected time. */
const DOMINANT_SHARE = 0.6;
const NINETY = 1.6448536269514722;

type Cell = {
  readonly key: number;
  readonly mean: number;
  readonly trips: number;
  readonly legs: number;
  readonly squares: number;
};

/**
 * Speeds by class, shrunk towards expectation, then by corridor, shrunk towards the class: a corridor with few trips stays near its class, one with many
 * near what was seen. Trips, not legs, are counted as evidence: legs of one trip share its traffic and driver. Throws what `shrink` throws.
 */
export function observedSpeeds(
  graph: RoadGraph,
  legs: readonly ObservedLeg[],
  prior: SpeedPrior = DEFAULT_SPEED_PRIOR,
): ObservedSpeeds {
  const { roadClass, name } = graph.streets;
  const corridorOf = (street: number): number =>
    (name[street] as number) < 0 ? -1 : (name[street] as number) * ROAD_CLASSES.length + (roadClass[street] as number);
  const byClass = legs.map((leg) => dominant(leg, (street) => roadClass[street] as number));
  const classes = shrunkCells(
    cells(legs, byClass, () => 0),
    prior.classSpread,
    prior.tripSpread,
    () => 0,
  );
  const classLog = new Map(classes.map((cell) => [cell.key, cell.log]));
  const expected = (corridor: number): number => classLog.get(corridor % ROAD_CLASSES.length) ?? 0;
  const byCorridor = legs.map((leg) => dominant(leg, corridorOf));
  const corridors = shrunkCells(cells(legs, byCorridor, expected), prior.corridorSpread, prior.tripSpread, expected);
  const corridorLog = new Map(corridors.map((cell) => [cell.key, cell.log]));
  const streetFactor = Float64Array.from(roadClass, (one, street) =>
    Math.exp(corridorLog.get(corridorOf(street)) ?? classLog.get(one) ?? 0),
  );
  const named = (key: number): string | null => graph.names[Math.floor(key / ROAD_CLASSES.length)] ?? null;
  return {
    classes: classes.map((cell) => cellSpeed(cell, cell.key, null)),
    corridors: corridors.map((cell) => cellSpeed(cell, cell.key % ROAD_CLASSES.length, named(cell.key))),
    streetFactor,
    legs: legs.length,
    mixedLegs: byClass.filter((key) => key < 0).length,
  };
}

/** Speeds with the correction of one period on top. */
export function correctedSpeeds(speeds: RoadSpeeds, observed: ObservedSpeeds): RoadSpeeds {
  const before = speeds.streetFactor;
  return { ...speeds, streetFactor: observed.streetFactor.map((factor, s) => factor * (before?.[s] ?? 1)) };
}

/** The key that makes up most of a leg's expected time; −1 where none does, or where that has no key. */
function dominant(leg: ObservedLeg, keyOf: (street: number) => number): number {
  const share = new Map<number, number>();
  leg.streets.forEach((street, i) => {
    const key = keyOf(street);
    share.set(key, (share.get(key) ?? 0) + (leg.expectedShare[i] as number));
  });
  for (const [key, part] of share) if (part >= DOMINANT_SHARE) return key;
  return -1;
}

/** Means over trips by cell, as the logarithm of observed ÷ expected speed less what its class explains. */
function cells(legs: readonly ObservedLeg[], keys: readonly number[], explained: (key: number) => number): Cell[] {
  const trips = new Map<number, Map<string, { observed: number; expected: number; legs: number }>>();
  legs.forEach((leg, i) => {
    const key = keys[i] as number;
    if (key < 0) return;
    const cell = trips.get(key) ?? new Map<string, { observed: number; expected: number; legs: number }>();
    trips.set(key, cell);
    const trip = cell.get(leg.trip) ?? { observed: 0, expected: 0, legs: 0 };
    cell.set(leg.trip, trip);
    trip.observed += leg.observedSeconds;
    trip.expected += leg.expectedSeconds;
    trip.legs += 1;
  });
  return [...trips]
    .sort(([a], [b]) => a - b)
    .map(([key, cell]) => {
      const logs = [...cell.values()].map(({ observed, expected }) => Math.log(expected / observed) - explained(key));
      const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
      const squares = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0);
      return {
        key,
        mean,
        trips: logs.length,
        legs: [...cell.values()].reduce((sum, trip) => sum + trip.legs, 0),
        squares,
      };
    });
}

type ShrunkCell = Cell & { readonly raw: number; readonly log: number; readonly deviation: number };

function shrunkCells(
  found: readonly Cell[],
  spread: number,
  tripSpread: number,
  explained: (key: number) => number,
): ShrunkCell[] {
  if (found.length === 0) return [];
  const degrees = found.reduce((sum, { trips }) => sum + trips - 1, 0);
  // The prior counts as much as five trips, so that two trips that happen to agree do not pass for certainty.
  const variance = (found.reduce((sum, { squares }) => sum + squares, 0) + 5 * tripSpread ** 2) / (degrees + 5);
  const { effects } = shrink(
    found.map(({ mean }) => mean),
    found.map(({ trips }) => Math.sqrt(variance / trips)),
    { tau: { kind: 'half-normal', scale: spread }, average: { mean: 0, standardDeviation: spread } },
  );
  return found.map((cell, i) => ({
    ...cell,
    raw: cell.mean + explained(cell.key),
    log: (effects[i]?.mean ?? 0) + explained(cell.key),
    deviation: effects[i]?.standardDeviation ?? spread,
  }));
}

function cellSpeed(cell: ShrunkCell, roadClass: number, corridor: string | null): CellSpeed {
  return {
    roadClass: ROAD_CLASSES[roadClass] as RoadClass,
    corridor,
    trips: cell.trips,
    legs: cell.legs,
    observedFactor: Math.exp(cell.raw),
    spread: cell.trips > 1 ? Math.sqrt(cell.squares / (cell.trips - 1)) : null,
    factor: Math.exp(cell.log),
    low: Math.exp(cell.log - NINETY * cell.deviation),
    high: Math.exp(cell.log + NINETY * cell.deviation),
  };
}
