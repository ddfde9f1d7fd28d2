import type { Plan, RoutingProblem } from '@leeway/methods';
import type { Language, TransportRecord } from '@leeway/model';
import { CASE_WORDS, type CaseName } from '../problem/rider-cases.ts';
import { csvText } from './csv-text.ts';
import { ROUTE_WORDS } from './words.ts';

/** Riders whom a plan does not carry, for the office alone: names and reasons are in no other export. */
export function caseListCsv(
  record: TransportRecord,
  left: {
    readonly cases: readonly { readonly riderId: string; readonly case: CaseName }[];
    /** Riders who have a stop and no bus. */
    readonly unserved: readonly string[];
  },
  language: Language,
): string {
  const riders = new Map(record.riders.map((rider) => [rider.id, rider]));
  const schools = new Map(record.schools.map(({ id, name }) => [id, name]));
  const line = (id: string, reason: string, toDo: string) => {
    const rider = riders.get(id);
    const school = rider?.schoolId ?? '';
    return [id, rider?.name ?? '', school, schools.get(school) ?? '', rider?.grade ?? '', reason, toDo];
  };
  return csvText([
    ['riderId', 'name', 'schoolId', 'school', 'grade', 'case', 'toDo'],
    ...left.cases.map((one) => line(one.riderId, one.case, CASE_WORDS[one.case][language])),
    ...left.unserved.map((id) => line(id, 'no-bus', ROUTE_WORDS[language].noBus)),
  ]);
}

/** Riders with a stop to choose who are in no trip of a direction that is run. */
export function unservedRiders({ riders, rules }: RoutingProblem, { days }: Pick<Plan, 'days'>): readonly string[] {
  const ways = rules.afternoon === 'none' ? (['to-school'] as const) : (['to-school', 'from-school'] as const);
  const trips = days.flatMap((day) => day.trips);
  const aboard = ways.map(
    (way) =>
      new Set(
        trips
          .filter(({ direction }) => direction === way)
          .flatMap(({ visits }) => visits.flatMap((visit) => visit.riders)),
      ),
  );
  return riders.flatMap(({ id, choices }, at) =>
    choices.length > 0 && aboard.some((set) => !set.has(at)) ? [id] : [],
  );
}
