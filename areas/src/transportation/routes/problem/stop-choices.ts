import type { Ground, Hazard, Spot } from '@leeway/model';
import { crosses } from './geometry.ts';
import { metresApart } from './ground.ts';

export type Candidate = { readonly stop: number; readonly walkMetres: number };

/** What one home reaches on foot, nearest first; `barred` counts stops beyond a hazard, `offStreets` says that no street is near. */
export type StopReach = {
  readonly choices: readonly Candidate[];
  readonly barred: number;
  readonly offStreets: boolean;
};

type Field = {
  readonly ground: Ground;
  readonly stops: readonly Spot[];
  readonly hazards: readonly Hazard[];
  readonly walkDetour: number;
};

export const CHOICES_MOST = 8;
const METRES_PER_DEGREE = 111_195;

/** Stops in squares as wide as the longest walk, so that a home is held against its neighbours only. */
export function stopFinder(field: Field, walkMetresMost: number) {
  const { ground, stops, hazards, walkDetour } = field;
  const middle = stops.reduce((sum, { y }) => sum + y, 0) / Math.max(1, stops.length);
  const high = walkMetresMost / walkDetour / (ground.kind === 'geographic' ? METRES_PER_DEGREE : ground.metresPerUnit);
  const wide = ground.kind === 'geographic' ? high / Math.max(0.1, 0.9 * Math.cos((middle * Math.PI) / 180)) : high;
  const squares = new Map<string, number[]>();
  const column = ({ x }: Spot): number => Math.floor(x / Math.max(1e-9, wide));
  const row = ({ y }: Spot): number => Math.floor(y / Math.max(1e-9, high));
  stops.forEach((spot, stop) => {
    const key = `${column(spot)} ${row(spot)}`;
    const square = squares.get(key);
    if (square) square.push(stop);
    else squares.set(key, [stop]);
  });
  function near(home: Spot): number[] {
    const found: number[] = [];
    for (let c = column(home) - 1; c <= column(home) + 1; c += 1)
      for (let r = row(home) - 1; r <= row(home) + 1; r += 1) found.push(...(squares.get(`${c} ${r}`) ?? []));
    return found;
  }
  /** Stops within a walk of `metresMost` that crosses no hazard, nearest first, eight at most. */
  return function within(home: Spot, metresMost: number): StopReach {
    const reach = near(home)
      .map((stop) => ({ stop, walkMetres: walkDetour * metresApart(ground, home, stops[stop] ?? home) }))
      .filter(({ walkMetres }) => walkMetres <= metresMost)
      .sort((a, b) => a.walkMetres - b.walkMetres || a.stop - b.stop);
    const open = reach.filter(({ stop }) => !hazards.some((hazard) => crosses(hazard, home, stops[stop] ?? home)));
    return { choices: open.slice(0, CHOICES_MOST), barred: reach.length - open.length, offStreets: false };
  };
}
