import { type BuiltProblem, busName, lockedNames } from '@leeway/areas';
import { locksOfPlan, type Plan, type PlanBus, type RoutingProblem } from '@leeway/methods';
import type { Language } from '@leeway/model';
import { UsageError } from '../exit-codes.ts';

/**
 * The same problem with some buses as they are in `from`, or in today’s routes where no plan is begun with. Throws UsageError
 * where there is no such plan or bus in it, and where afternoons must be mornings turned round and a locked one is not, or is that
 * of a bus that stays in the yard or is gone.
 */
export function lockedAs(
  built: BuiltProblem,
  from: Plan | null,
  { buses, missing = [] }: { readonly buses: readonly PlanBus[]; readonly missing?: readonly PlanBus[] },
): BuiltProblem {
  if (buses.length === 0) return built;
  const { problem } = built;
  const plan = from ?? problem.today;
  if (plan === null)
    throw new UsageError('--lock needs a plan in which the buses drive. Name one with --start, or add today.csv.');
  const name = (bus: PlanBus): string => busName(problem, bus);
  const idle = buses.filter((bus) => !plan.days.some(({ kind, number }) => kind === bus.kind && number === bus.number));
  if (idle.length > 0)
    throw new UsageError(
      `${idle.map(name).join(', ')} ${idle.length === 1 ? 'has no trip' : 'have no trips'} in that plan, so there is nothing to lock. Leave ${idle.length === 1 ? 'it' : 'them'} out of --lock.`,
    );
  const { locks, mornings, withoutMorning } = locksOfPlan(problem, plan, buses);
  const [odd] = withoutMorning;
  if (odd)
    throw new UsageError(
      `An afternoon trip of ${name(odd)} is no morning trip the other way round, as 'afternoon' in settings.csv asks (same-trips), so it cannot stay. Set afternoon to own-trips, or leave ${name(odd)} out of --lock.`,
    );
  const gone = mornings.filter(
    ({ kind, number }) =>
      number >= (problem.fleet[kind]?.count ?? 0) || missing.some((bus) => bus.kind === kind && bus.number === number),
  );
  if (gone.length > 0)
    throw new UsageError(
      `The way home of ${buses.map(name).join(', ')} is the morning of ${gone.map(name).join(', ')} turned round, as 'afternoon' in settings.csv asks (same-trips), and ${gone.map(name).join(', ')} ${gone.length === 1 ? 'is' : 'are'} not there to drive it. Set afternoon to own-trips, or lock other buses.`,
    );
  return { ...built, problem: { ...problem, locks } };
}

/** Which buses stayed as they were, with how many riders; nothing where none was locked. */
export function lockedLines(problem: RoutingProblem, language: Language): string[] {
  const { buses, mornings } = lockedNames(problem);
  if (buses.length === 0) return [];
  const riders = new Set(
    (problem.locks ?? []).flatMap(({ trips }) =>
      trips.flatMap(({ visits }) => visits.flatMap((visit) => visit.riders)),
    ),
  ).size;
  return language === 'en'
    ? [
        `Locked, as before: ${buses.join(', ')}. ${riders} riders keep bus, stop and time there.`,
        ...(mornings.length > 0
          ? [`Their way home is the morning of ${mornings.join(', ')} turned round, so those mornings stay too.`]
          : []),
      ]
    : [
        `Bloqueados, como antes: ${buses.join(', ')}. ${riders} alumnos conservan allí autobús, parada y hora.`,
        ...(mornings.length > 0
          ? [`Su regreso es la mañana de ${mornings.join(', ')} al revés, así que esas mañanas también se quedan.`]
          : []),
      ];
}
