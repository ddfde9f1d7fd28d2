/** Every promise that a plan is held to, in the sequence in which verdicts tell them. */
export const PLAN_RULES = [
  'well-formed',
  'reachable',
  'served',
  'stop-choice',
  'own-stop',
  'own-school',
  'shared-trip',
  'seats',
  'wheelchair-places',
  'rider-needs',
  'stop-needs',
  'apart',
  'ride-limit',
  'arrival-window',
  'departure-window',
  'chain',
  'yard-out',
  'yard-back',
  'trips-per-bus',
  'one-day-per-bus',
  'buses-of-kind',
  'same-trips',
  'riders-changed',
  'locked',
] as const;

export type PlanRule = (typeof PLAN_RULES)[number];

/** Where in the plan: indices of `plan.days`, of that day's trips, of riders, stops and schools. */
export type PlanSpot = {
  readonly bus?: number;
  readonly trip?: number;
  readonly rider?: number;
  readonly stop?: number;
  readonly school?: number;
};

/** One broken promise: what is, and what it may be at most (at least, for what is too early), in the rule's own unit. */
export type Violation = PlanSpot & { readonly rule: PlanRule; readonly amount: number; readonly limit: number };

/** `cases` are riders without a stop to choose; `checked` counts how often each rule was asked. */
export type Verdict = {
  readonly violations: readonly Violation[];
  readonly cases: readonly number[];
  readonly checked: Readonly<Record<PlanRule, number>>;
};
