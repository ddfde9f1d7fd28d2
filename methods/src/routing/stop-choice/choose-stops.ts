import { WALK_METRES_PER_MINUTE } from '../evaluation/weighed-cents.ts';
import type { RoutingProblem } from '../problem.ts';

/**
 * One stop for each rider, −1 for a rider without choices: for every school, few stops against long walks. A stop costs the
 * bus’s time to stand there and to turn off its way, a walk what `weights.walkMinuteCents` says. Greedy opening, then single
 * stops opened or closed while that saves (Kuehn and Hamburger 1963). Stops served anyway by another school’s riders cost less.
 */
export function chooseStops(problem: RoutingProblem): Int32Array {
  const { riders, schools } = problem;
  const chosen = new Int32Array(riders.length).fill(-1);
  const bySchool = schools.map((): number[] => []);
  riders.forEach((rider, i) => {
    if (rider.choices.length > 0) bySchool[rider.school]?.push(i);
  });
  const price = stopPrice(problem);
  const open = new Set<number>();
  for (const members of bySchool) {
    const stops = schoolStops(problem, members, price, open);
    for (const i of members) chosen[i] = nearestOf(problem, i, stops);
    for (const stop of stops) open.add(stop);
  }
  return chosen;
}

/** Cents that a metre’s walk of one rider weighs; above zero, so that of equal stops the nearer is chosen. */
export function walkCentsPerMetre({ rules }: RoutingProblem): number {
  return Math.max(1e-6, rules.weights.walkMinuteCents / WALK_METRES_PER_MINUTE);
}

/** Seconds that turning off the way to one more stop takes a bus, beside standing there. */
const DETOUR_SECONDS = 45;
/** Share of that price where the bus stops for another school anyway. */
const SHARED_PRICE = 0.6;

function stopPrice({ fleet, rules }: RoutingProblem): number {
  const hour = Math.max(0, ...fleet.map(({ hourCents }) => hourCents));
  return ((rules.stopSeconds + DETOUR_SECONDS) * hour) / 3600;
}

function schoolStops(problem: RoutingProblem, members: readonly number[], price: number, served: ReadonlySet<number>) {
  const { riders } = problem;
  const perMetre = walkCentsPerMetre(problem);
  const cost = (stop: number) => (served.has(stop) ? price * SHARED_PRICE : price);
  const open = new Set<number>();
  const reach = new Map<number, { rider: number; walk: number }[]>();
  for (const i of members)
    for (const { stop, walkMetres } of riders[i]?.choices ?? []) {
      const list = reach.get(stop) ?? [];
      list.push({ rider: i, walk: walkMetres * perMetre });
      reach.set(stop, list);
    }
  const best = new Map<number, number>();
  const candidates = [...reach.keys()].sort((a, b) => a - b);
  // Every rider is worth more than any walk until he has a stop at all.
  const uncovered = 1e6;
  const gain = (stop: number) =>
    (reach.get(stop) ?? []).reduce(
      (sum, { rider, walk }) => sum + Math.max(0, (best.get(rider) ?? uncovered) - walk),
      0,
    ) - cost(stop);
  for (;;) {
    let [most, chosen] = [1e-9, -1];
    for (const stop of candidates) {
      const value = open.has(stop) ? 0 : gain(stop);
      if (value > most) [most, chosen] = [value, stop];
    }
    if (chosen < 0) break;
    open.add(chosen);
    for (const { rider, walk } of reach.get(chosen) ?? [])
      best.set(rider, Math.min(best.get(rider) ?? uncovered, walk));
  }
  for (const stop of [...open]) if (closingSaves(problem, members, open, stop, cost(stop), perMetre)) open.delete(stop);
  return open;
}

function closingSaves(
  { riders }: RoutingProblem,
  members: readonly number[],
  open: ReadonlySet<number>,
  stop: number,
  price: number,
  perMetre: number,
): boolean {
  let extra = 0;
  for (const i of members) {
    const choices = (riders[i]?.choices ?? []).filter((choice) => open.has(choice.stop));
    const [first, second] = [...choices].sort((a, b) => a.walkMetres - b.walkMetres);
    if (first?.stop !== stop) continue;
    if (second === undefined) return false;
    extra += (second.walkMetres - first.walkMetres) * perMetre;
  }
  return extra < price;
}

/** The open stop with the rider's shortest walk; −1 where none is open. */
export function nearestOf({ riders }: RoutingProblem, rider: number, open: ReadonlySet<number>): number {
  let [least, nearest] = [Number.POSITIVE_INFINITY, -1];
  for (const { stop, walkMetres } of riders[rider]?.choices ?? [])
    if (open.has(stop) && walkMetres < least) [least, nearest] = [walkMetres, stop];
  return nearest;
}
