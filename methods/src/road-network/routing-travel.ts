import { MethodError } from '../errors/method-error.ts';
import { sharedFloats, type TravelTables } from '../routing/index.ts';
import { type TravelMatrix, UNREACHABLE } from './road-matrix.ts';
import type { TravelEstimate } from './travel-estimate.ts';

/** Seconds and metres that stand for no way at all: finite, so that sums and differences stay numbers, and longer than any day. */
export const NO_WAY = { seconds: 10_000_000, metres: 1_000_000_000 } as const;

/** Where road times are from: the file as people know it, and the digest of all that made them. */
export type RoadSource = { readonly file: string; readonly sha256: string; readonly logSpread: number };

/**
 * A road matrix between the same places in both directions as the routing engine takes it. Pairs that no road joins get `NO_WAY` and are counted in the basis.
 * `logSpread` is the standard deviation of the logarithm of a leg's time; `fromSchool` is the afternoon's matrix where it is another. Throws `shape` where
 * rows and columns differ.
 */
export function travelOnRoads(
  matrix: TravelMatrix,
  { file, sha256, logSpread }: RoadSource,
  fromSchool?: TravelMatrix,
): TravelTables {
  const { seconds, metres, unreached } = columnsOf(matrix);
  const later = fromSchool && columnsOf(fromSchool);
  return {
    coordinates: 'geographic',
    ...{ seconds, metres, logSpread },
    basis: { kind: 'roads', file, sha256, unreached },
    ...(later ? { fromSchool: { seconds: later.seconds, metres: later.metres } } : {}),
  };
}

/** The same from straight lines; the basis says the factor, the speed, and whether they were measured or by whom they were published. */
export function travelByEstimate({ matrix, basis }: TravelEstimate, logSpread: number): TravelTables {
  const { seconds, metres } = columnsOf(matrix);
  const source =
    basis.kind === 'stated' ? `${basis.source}, ${basis.from}` : `measured on ${basis.pairs} pairs of places on roads`;
  const { factor: detour, metresPerSecond } = basis;
  return {
    coordinates: 'geographic',
    seconds,
    metres,
    basis: { kind: 'straight-line', detour, metresPerSecond, source },
    logSpread,
  };
}

function columnsOf({ rows, columns, deciseconds, metres }: TravelMatrix) {
  if (rows !== columns)
    throw new MethodError('shape', `Travel is between the same places, but got ${rows} × ${columns}.`);
  const result = { seconds: sharedFloats(rows * rows), metres: sharedFloats(rows * rows), unreached: 0 };
  for (let i = 0; i < result.seconds.length; i += 1) {
    const reached = deciseconds[i] !== UNREACHABLE;
    if (!reached) result.unreached += 1;
    result.seconds[i] = reached ? (deciseconds[i] as number) / 10 : NO_WAY.seconds;
    result.metres[i] = reached ? (metres[i] as number) : NO_WAY.metres;
  }
  return result;
}
