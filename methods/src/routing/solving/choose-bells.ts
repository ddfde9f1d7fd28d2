import { unit } from '../../random/draws.ts';
import { stream } from '../../random/stream.ts';
import type { RoutingProblem } from '../problem.ts';
import { bellDay } from './bell-day.ts';
import type { RoutesRun } from './solve-routes.ts';

export type BellChoice = {
  /** Start of each school, seconds after midnight. */
  readonly bells: readonly number[];
  /** Buses that the present trips need on a whole day, with the bells of the problem and with these. */
  readonly busesBefore: number;
  readonly busesAfter: number;
  /** What these buses, their drivers' hours and empty kilometres cost on a day, in cents; driving within trips is left out. */
  readonly centsBefore: number;
  readonly centsAfter: number;
  readonly schoolsMoved: number;
  /** Riders of these schools; everybody else there is moved as well. */
  readonly ridersMoved: number;
};

type BellOptions = {
  readonly seed: string | number;
  readonly iterations: number;
  /** `buses` counts buses first, whatever they cost; `cost` weighs everything in cents. */
  readonly objective?: 'buses' | 'cost';
  /** Bells from which moves are counted, where some have been moved before; else those of the problem. */
  readonly today?: readonly number[];
};

/**
 * Start times, among each school’s `bellChoices`, under which the best trips so far cost least on a whole day: buses by the
 * day, the dearer of morning and afternoon; drivers’ hours with their waits; a price for each rider whose bell moves
 * (`changeCents`). Simulated annealing over bells, each judged by the largest matchings of trips that can follow one another,
 * mended rather than solved anew. Of two equal answers the one that moves fewer riders counts. Where `ridersChangedMost` is
 * set, no more riders than that have a bell moved by more than `changeSeconds`. Schools that share trips, or to which a
 * locked trip goes, keep their bells.
 */
export function chooseBells(run: RoutesRun, options: BellOptions): BellChoice {
  const { problem } = run;
  const day = bellDay(run);
  const bells = problem.schools.map(({ bell }) => bell);
  const moves = bellMoving(problem, options.today ?? [...bells]);
  const locked = new Set((problem.locks ?? []).flatMap(({ trips }) => trips.flatMap(({ schools }) => schools)));
  const movable = problem.schools.flatMap((school, s) => {
    const isFree = !locked.has(s) && !problem.rules.sharedTrips.some((pair) => pair.includes(s));
    return isFree && school.bellChoices.length > 1 ? [s] : [];
  });
  const random = stream(options.seed, 'bells');
  const score = (): number => {
    const { buses, cents } = day.reading();
    const spent = options.objective === 'buses' ? buses : (cents + moves.cents(bells)) / day.busCents;
    return spent + moves.tieBreak(bells);
  };
  day.retime(null, bells);
  const before = day.reading();
  let now = score();
  let best = { score: now, bells: [...bells], reading: before };
  for (let i = 0; movable.length > 0 && i < options.iterations; i += 1) {
    const s = movable[Math.floor(unit(random) * movable.length)] ?? 0;
    const choices = problem.schools[s]?.bellChoices ?? [];
    const was = bells[s] ?? 0;
    const other = choices[Math.floor(unit(random) * choices.length)] ?? was;
    if (other === was) continue;
    bells[s] = other;
    if (!moves.allowed(bells)) {
      bells[s] = was;
      continue;
    }
    const kept = day.copy();
    day.retime(s, bells);
    const next = score();
    const temperature = 0.6 * (1 - i / options.iterations) + 0.01;
    if (next <= now || unit(random) < Math.exp((now - next) / temperature)) {
      now = next;
      if (now < best.score - 1e-9) best = { score: now, bells: [...bells], reading: day.reading() };
    } else {
      bells[s] = was;
      day.put(kept, s, bells);
    }
  }
  return {
    bells: best.bells,
    ...{ busesBefore: before.buses, busesAfter: best.reading.buses },
    ...{ centsBefore: before.cents, centsAfter: best.reading.cents },
    ...moves.counts(best.bells),
  };
}

/** The same problem with other start times; arrival windows and afternoons move along. */
export function withBells(problem: RoutingProblem, bells: readonly number[]): RoutingProblem {
  return { ...problem, schools: problem.schools.map((school, s) => ({ ...school, bell: bells[s] ?? school.bell })) };
}

/** What it means to riders that bells are others than today. */
function bellMoving({ schools, riders, rules, today: plan }: RoutingProblem, today: readonly number[]) {
  const bySchool = schools.map(() => 0);
  for (const { school } of riders) bySchool[school] = (bySchool[school] ?? 0) + 1;
  const most = plan === null ? null : rules.ridersChangedMost;
  const moved = (bells: readonly number[], beyond: number): number[] =>
    bells.flatMap((bell, s) => (Math.abs(bell - (today[s] ?? bell)) > beyond ? [bySchool[s] ?? 0] : []));
  const count = (bells: readonly number[], beyond: number): number =>
    moved(bells, beyond).reduce((sum, school) => sum + school, 0);
  return {
    allowed: (bells: readonly number[]): boolean => most === null || count(bells, rules.changeSeconds) <= most,
    cents: (bells: readonly number[]): number => rules.weights.changeCents * count(bells, 0),
    /** Below a thousandth of a bus, so that it decides nothing but between equals. */
    tieBreak: (bells: readonly number[]): number => (1e-3 * count(bells, 0)) / (riders.length + 1),
    counts: (bells: readonly number[]) => ({ schoolsMoved: moved(bells, 0).length, ridersMoved: count(bells, 0) }),
  };
}
