import { type BuiltProblem, NO_CONDITIONS } from '@leeway/areas';
import {
  changedRiders,
  countsAsChange,
  evaluatePlan,
  groupGap,
  type Plan,
  type PlanEvaluation,
  standbyCost,
  suppressedGroups,
  undominated,
} from '@leeway/methods';
import type { Call } from '../command.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { choice, optional } from '../tables/call-options.ts';
import { openFolder, tellReading } from './folder.ts';
import { FORMATS } from './formats.ts';
import { lockedAs } from './locked-buses.ts';
import { namedBuses } from './missing-buses.ts';
import { type Simulation, simulated, simulationOf, withNamedSpares } from './simulation.ts';
import { type SolvedFolder, solveBuilt, solveSettings } from './solve-built.ts';
import { TRADE_OFFS, type TradeOff, type TradeOffPoint, tradeOffLines } from './trade-off-words.ts';

const DAYS = 300;
/** A minute at multiples of its price in the settings, else of that of a rider's minute, else of this many cents. */
const MULTIPLES = [0, 0.5, 1, 2, 4, 8];
const MINUTE_CENTS = 5;
const QUANTILES = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95];
const SHARES = [0, 0.05, 0.1, 0.25, 0.5];

type Setting = { readonly value: number | null; readonly built: BuiltProblem; readonly from: Plan | null };

const withRules = (built: BuiltProblem, rules: Partial<BuiltProblem['problem']['rules']>): BuiltProblem => ({
  ...built,
  problem: { ...built.problem, rules: { ...built.problem.rules, ...rules } },
});

/** The same problem at each setting of what is traded; the last of `changes` lets anybody's day change. */
export function settingsOf(built: BuiltProblem, over: TradeOff): Setting[] {
  const { rules, today, riders } = built.problem;
  if (over === 'slack')
    return QUANTILES.map((value) => ({ value, built: withRules(built, { planQuantile: value }), from: null }));
  if (over === 'equity') requireGroups(built);
  if (over === 'rides' || over === 'equity') {
    const name = over === 'rides' ? 'rideMinuteCents' : 'gapMinuteCents';
    const price = rules.weights[name] || rules.weights.rideMinuteCents || MINUTE_CENTS;
    return MULTIPLES.map((multiple) => {
      const weights = { ...rules.weights, [name]: multiple * price };
      return { value: multiple * price, built: withRules(built, { weights }), from: null };
    });
  }
  if (!today)
    throw new UsageError(
      'The folder has no routes of today (today.csv), so there are no riders whose day could change. Add them, or take --over rides.',
    );
  const limited = SHARES.map((share) => Math.floor(share * riders.length)).map((value) => ({
    ...{ value, built: withRules(built, { ridersChangedMost: value }), from: today },
  }));
  return [...limited, { value: null, built: withRules(built, { ridersChangedMost: null }), from: null }];
}

function requireGroups({ problem }: BuiltProblem): void {
  const sizes = new Map<string, number>();
  for (const { group, choices } of problem.riders)
    if (choices.length > 0) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  if (sizes.size - suppressedGroups(sizes).size >= 2) return;
  throw new UsageError(
    'Fewer than two groups of riders are large enough to be told apart (ten riders), so there is no gap to close. Name groups in the column group of riders.csv, or take --over rides.',
  );
}

/** The larger of morning and afternoon. */
function largestGap(evaluation: PlanEvaluation): number | null {
  const gaps = (['to-school', 'from-school'] as const).flatMap((way) => groupGap(evaluation, way)?.seconds ?? []);
  return gaps.length === 0 ? null : Math.max(...gaps);
}

function pointOf({ value, built }: Setting, solved: SolvedFolder, how: Simulation): TradeOffPoint {
  const { verdict, plan, cost } = solved.judged;
  if (!cost) throw new RangeError('A plan of the search was not well formed.');
  const { problem } = built;
  const evaluation = evaluatePlan(problem, plan);
  const { rides, changed } = evaluation;
  const days = simulated(problem, plan, how);
  return {
    ...{ value, buses: plan.days.length, cents: Math.round(cost.totalCents), violations: verdict.violations.length },
    rideSeconds: rides['to-school'].ride?.mean ?? 0,
    longestRideSeconds: rides['to-school'].ride?.most ?? 0,
    ...{
      ridersLate: days.ridersLate.mean,
      faultlessShare: days.faultlessShare,
      ridersChanged: changed && changedRiders(problem, plan).filter(countsAsChange).length,
      gapSeconds: largestGap(evaluation),
      unserved: solved.leftBehind.length,
    },
    kept: true,
  };
}

/** Lower is better on each: dollars, what they are traded for, riders left behind and promises broken. */
function coordinates(point: TradeOffPoint, over: TradeOff): number[] {
  const traded = {
    ...{ rides: point.rideSeconds, slack: point.ridersLate },
    ...{ changes: point.ridersChanged ?? 0, equity: point.gapSeconds ?? 0 },
  }[over];
  return [point.cents, traded, point.unserved, point.violations];
}

/**
 * `routes trade-off`: not one plan but several, at prices, spare times or limits of change that differ, each solved in full,
 * checked and driven through the same simulated days. Those that another beats on everything are marked.
 */
export async function tradeOff(call: Call): Promise<number> {
  const { words, options, out, json, language } = call;
  const over = choice(options, 'over', TRADE_OFFS, 'rides');
  const how = simulationOf(call, DAYS);
  const settings = solveSettings(call);
  const format = choice(options, 'format', FORMATS, 'any');
  const { reading, built: open } = await openFolder(words[1] ?? '', format, NO_CONDITIONS, call);
  const built = lockedAs(open, null, { buses: namedBuses(open.problem, optional(options, 'lock')) });
  tellReading(reading, built, call);
  const points: TradeOffPoint[] = [];
  for (const setting of settingsOf(built, over)) {
    const solved = await solveBuilt(setting.built, 'cost', settings, call, { from: setting.from });
    points.push(pointOf(setting, solved, how));
  }
  const kept = new Set(undominated(points.map((point) => coordinates(point, over))));
  const standby = standbyCost(withNamedSpares(built.problem, how));
  const told = points.map((point, at) => ({ ...point, kept: kept.has(at) }));
  out(
    json
      ? JSON.stringify({ over, days: how.days, points: told, standby })
      : tradeOffLines(told, { over, days: how.days, standby }, language).join('\n'),
  );
  return told.some(({ kept: isKept, violations }) => isKept && violations > 0) ? EXIT.blocked : EXIT.ok;
}
