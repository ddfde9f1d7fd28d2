import { MethodError } from '../../errors/method-error.ts';

/** What a simulated day draws from, besides `travel.logSpread` and each rider's own chance to ride. */
export type DayChances = {
  /** Part of the variance of a leg's log time that all legs of one day have in common (rain, snow, a closed bridge). */
  readonly dayShare: number;
  /** Standard deviation of the logarithm of the time one rider takes to board or leave. */
  readonly dwellSpread: number;
  /** Of riders who do not come in the morning, the share whom nobody announced: the bus stops and waits. */
  readonly noShowShare: number;
  readonly noShowWaitSeconds: number;
  /** Chance that a bus has no driver on a day. */
  readonly driverMissing: number;
};

/** Assumed, not measured: to be replaced by what a district knows of itself. Every result says which it was drawn from. */
export const ASSUMED_CHANCES: DayChances = {
  dayShare: 0.3,
  dwellSpread: 0.5,
  noShowShare: 0.2,
  noShowWaitSeconds: 20,
  driverMissing: 0.02,
};

/** Throws `out-of-range` for a share outside 0..1 or a negative spread or wait. */
export function requireChances(chances: DayChances): void {
  for (const name of ['dayShare', 'noShowShare', 'driverMissing'] as const)
    if (!(chances[name] >= 0 && chances[name] <= 1))
      throw new MethodError('out-of-range', `${name} must lie in 0..1, but got ${chances[name]}.`);
  for (const name of ['dwellSpread', 'noShowWaitSeconds'] as const)
    if (!(chances[name] >= 0 && Number.isFinite(chances[name])))
      throw new MethodError('out-of-range', `${name} must be zero or more, but got ${chances[name]}.`);
}
