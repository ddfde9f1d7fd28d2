import { PLAN_RULES, type PlanRule, type PlanSpot, type Verdict, type Violation } from './rules.ts';

/** Seconds by which a time may pass its limit: planners count in whole milliseconds, which add up along a bus day. */
const TIME_TOLERANCE = 0.1;

/** Counts each question and keeps each broken promise. */
export type Ledger = {
  readonly holds: (rule: PlanRule, holds: boolean, spot: PlanSpot & { amount: number; limit: number }) => void;
  readonly atMost: (rule: PlanRule, amount: number, limit: number, spot: PlanSpot) => void;
  readonly notAfter: (rule: PlanRule, time: number, latest: number, spot: PlanSpot) => void;
  readonly notBefore: (rule: PlanRule, time: number, earliest: number, spot: PlanSpot) => void;
  readonly verdict: (cases: readonly number[]) => Verdict;
};

export function ledger(): Ledger {
  const violations: Violation[] = [];
  const checked = Object.fromEntries(PLAN_RULES.map((rule) => [rule, 0])) as Record<PlanRule, number>;
  const holds: Ledger['holds'] = (rule, held, spot) => {
    checked[rule] += 1;
    if (!held) violations.push({ rule, ...spot });
  };
  return {
    holds,
    atMost: (rule, amount, limit, spot) => holds(rule, amount <= limit, { ...spot, amount, limit }),
    notAfter: (rule, time, latest, spot) =>
      holds(rule, time <= latest + TIME_TOLERANCE, { ...spot, amount: time, limit: latest }),
    notBefore: (rule, time, earliest, spot) =>
      holds(rule, time >= earliest - TIME_TOLERANCE, { ...spot, amount: time, limit: earliest }),
    verdict: (cases) => ({ violations, cases, checked }),
  };
}
