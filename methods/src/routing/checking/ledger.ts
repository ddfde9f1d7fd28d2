import { PLAN_RULES, type PlanRule, type PlanSpot, type Verdict, type Violation } from './rules.ts';

/** Seconds by which a time may pass its limit: planners count in whole milliseconds, which add up along a bus day. */
const TIME_TOLERANCE = 0.1;

type Amounts = { readonly amount: number; readonly limit: number };

/** Where it is, or how to find out: very many questions are asked, and of nearly all nobody wants to know where. */
type Spot<Where> = Where | (() => Where);

const found = <Where extends object>(spot: Spot<Where>): Where => (typeof spot === 'function' ? spot() : spot);

/** Counts each question and keeps each broken promise. */
export type Ledger = {
  readonly holds: (rule: PlanRule, holds: boolean, spot: Spot<PlanSpot & Amounts>) => void;
  readonly atMost: (rule: PlanRule, amount: number, limit: number, spot: Spot<PlanSpot>) => void;
  readonly notAfter: (rule: PlanRule, time: number, latest: number, spot: Spot<PlanSpot>) => void;
  readonly notBefore: (rule: PlanRule, time: number, earliest: number, spot: Spot<PlanSpot>) => void;
  readonly verdict: (cases: readonly number[]) => Verdict;
};

export function ledger(): Ledger {
  const violations: Violation[] = [];
  const checked = Object.fromEntries(PLAN_RULES.map((rule) => [rule, 0])) as Record<PlanRule, number>;
  const holds: Ledger['holds'] = (rule, held, spot) => {
    checked[rule] += 1;
    if (!held) violations.push({ rule, ...found(spot) });
  };
  return {
    holds,
    atMost: (rule, amount, limit, spot) => holds(rule, amount <= limit, () => ({ ...found(spot), amount, limit })),
    notAfter: (rule, time, latest, spot) =>
      holds(rule, time <= latest + TIME_TOLERANCE, () => ({ ...found(spot), amount: time, limit: latest })),
    notBefore: (rule, time, earliest, spot) =>
      holds(rule, time >= earliest - TIME_TOLERANCE, () => ({ ...found(spot), amount: time, limit: earliest })),
    verdict: (cases) => ({ violations, cases, checked }),
  };
}
