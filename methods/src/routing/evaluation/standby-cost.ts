import { type Cents, cents } from '@leeway/model';
import type { RoutingProblem } from '../problem.ts';

/** What drivers on standby take a day, whether they drive or wait; `hours` and `cents` are of all of them together. */
export type StandbyCost = {
  readonly drivers: number;
  /** Null where nobody said how long they are paid. */
  readonly hours: number | null;
  /** A paid hour of one of them; null where nobody said. */
  readonly hourCents: number | null;
  /** Null where hours or price are unknown, and zero where nobody is on standby. */
  readonly cents: Cents | null;
};

/** The pay of so many drivers on standby; of those of the problem where no number is given. Nothing of it is in `DayMoney`. */
export function standbyCost(
  { drivers: given }: Pick<RoutingProblem, 'drivers'>,
  drivers: number = given?.spare ?? 0,
): StandbyCost {
  const [paidHours, hourCents] = [given?.paidHours ?? null, given?.hourCents ?? null];
  const hours = drivers === 0 ? 0 : paidHours === null ? null : drivers * paidHours;
  const isKnown = hours !== null && (hours === 0 || hourCents !== null);
  return { drivers, hours, hourCents, cents: isKnown ? cents(Math.round(hours * (hourCents ?? 0))) : null };
}
