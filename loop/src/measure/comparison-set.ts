import type { CostDriver, Unit } from '@leeway/model';
import type { AreaOrAll } from '../record/atlas.ts';
import { memo } from '../record/memo.ts';
import { positionsWhere, valuesAt } from './columns.ts';
import { driverOf } from './drivers.ts';
import { costColumn, type FrameYear } from './frame-year.ts';
import { medianOf } from './median.ts';

/** Below this many pupils a district's cost per pupil says little about any other. */
export const FEWEST_PUPILS = 50;
/** A cost per pupil further than this factor from the median is taken for an error of record. */
export const IMPOSSIBLE_FACTOR = 20;
/** A driver is used where it is on record for at least this share of the comparable units. */
const KNOWN_SHARE = 0.95;

/** Units that may stand beside one another in a fit: same kind, large enough, cost possible. */
export type ComparisonSet = {
  readonly frame: FrameYear;
  readonly area: AreaOrAll;
  readonly kind: Unit['kind'];
  readonly drivers: readonly CostDriver[];
  /** Positions in the frame. */
  readonly members: Int32Array;
  readonly leftOut: { readonly small: number; readonly impossible: number; readonly driversUnknown: number };
};

type Possible = { readonly kept: Int32Array; readonly small: number; readonly impossible: number };

const kinds = memo<Int32Array>();
const possibles = memo<Possible>();

/** Positions of one kind of unit. */
function ofKind(frame: FrameYear, kind: Unit['kind']): Int32Array {
  const { units } = frame.atlas.ledger;
  return kinds(frame, kind, () =>
    positionsWhere(
      frame.units.map((_unit, at) => at),
      (at) => units[frame.units[at] ?? -1]?.kind === kind,
    ),
  );
}

function possible(frame: FrameYear, area: AreaOrAll, kind: Unit['kind']): Possible {
  return possibles(frame, `${area}|${kind}`, () => {
    const cost = costColumn(frame, area);
    const known = positionsWhere(ofKind(frame, kind), (at) => !Number.isNaN(cost[at]));
    const large = positionsWhere(known, (at) => (frame.pupils[at] ?? 0) >= FEWEST_PUPILS);
    const middle = medianOf(
      valuesAt(
        cost,
        positionsWhere(large, (at) => (cost[at] ?? 0) > 0),
      ),
    );
    const kept = positionsWhere(large, (at) => {
      const value = cost[at] ?? 0;
      return value > middle / IMPOSSIBLE_FACTOR && value < middle * IMPOSSIBLE_FACTOR;
    });
    return { kept, small: known.length - large.length, impossible: large.length - kept.length };
  });
}

/** Drivers on record for enough of the comparable units; the others cannot be held against anyone. */
export function usableDrivers(
  frame: FrameYear,
  area: AreaOrAll,
  kind: Unit['kind'],
  wanted: readonly CostDriver[],
): readonly CostDriver[] {
  const { kept } = possible(frame, area, kind);
  if (kept.length === 0) return [];
  return wanted.filter((driver) => {
    const column = driverOf(frame, driver);
    let known = 0;
    for (const at of kept) if (Number.isFinite(column[at])) known += 1;
    return known >= KNOWN_SHARE * kept.length;
  });
}

export function comparisonSet(
  frame: FrameYear,
  area: AreaOrAll,
  kind: Unit['kind'],
  drivers: readonly CostDriver[],
): ComparisonSet {
  const { kept, small, impossible } = possible(frame, area, kind);
  const members = drivers.reduce((known, driver) => {
    const column = driverOf(frame, driver);
    return positionsWhere(known, (at) => Number.isFinite(column[at]));
  }, kept);
  return {
    frame,
    area,
    kind,
    drivers,
    members,
    leftOut: { small, impossible, driversUnknown: kept.length - members.length },
  };
}
