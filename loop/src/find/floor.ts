import { WORTH_ASKING } from '@leeway/areas';
import type { Opportunity, OpportunityTotal, Parameter } from '@leeway/model';

const latest = (parameter: Parameter): number => parameter.values.at(-1)?.value ?? Number.NaN;

/** What an opportunity's high end must reach to be a question of its own, in cents a year. */
export function floorCents(budgetCents: number | null): number {
  return Math.max(latest(WORTH_ASKING.leastCents), latest(WORTH_ASKING.leastShare) * (budgetCents ?? 0));
}

/** Those below the floor as one line; null where there are none. */
export function smallerOnes(all: readonly Opportunity[], floor: number): OpportunityTotal['smaller'] {
  const small = all.filter((one) => one.belowFloor);
  if (small.length === 0) return null;
  const atMostCents = small.reduce((sum, one) => sum + Math.max(0, one.saving.net.p90), 0);
  return { count: small.length, atMostCents, floorCents: Math.round(floor) };
}
