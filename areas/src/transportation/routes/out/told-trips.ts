import type { Call, DaySchedule, Plan, RoutingProblem } from '@leeway/methods';
import type { Spot, TransportRecord, TransportRider } from '@leeway/model';
import { homeStops } from './home-stops.ts';

/** A halt of a bus with the names that a person knows. */
export type Halt = {
  readonly kind: 'stop' | 'school';
  readonly id: string;
  readonly name: string;
  readonly side: 'left' | 'right' | null;
  readonly spot: Spot;
  /** A rider’s home: served at the door, or a stop on file where fewer than ten board and one of them lives. */
  readonly isHome: boolean;
  readonly arrives: number;
  readonly leaves: number;
  /** Who boards in the morning or leaves in the afternoon, by name; none at a school. */
  readonly riders: readonly TransportRider[];
};

export type ToldTrip = {
  readonly id: string;
  readonly direction: 'to-school' | 'from-school';
  readonly schools: readonly string[];
  readonly halts: readonly Halt[];
  readonly riders: number;
};

export type ToldBus = {
  readonly label: string;
  readonly vehicleId: string;
  /** Out of the yard and back, in seconds after midnight, for each stretch of work. */
  readonly duties: readonly { readonly out: number; readonly back: number }[];
  readonly trips: readonly ToldTrip[];
};

/** What an export is made of. `times` belong to the plan. */
export type Told = {
  readonly record: TransportRecord;
  readonly problem: RoutingProblem;
  readonly plan: Plan;
  readonly times: readonly DaySchedule[];
};

const byName = (a: TransportRider, b: TransportRider): number => {
  const [one, other] = [a.name ?? a.id, b.name ?? b.id];
  return one < other ? -1 : one > other ? 1 : 0;
};

const NOWHERE: Call = { place: -1, arrives: Number.NaN, leaves: Number.NaN };

/** Every bus of a plan, trip by trip and halt by halt, with names. */
export function toldBuses({ record, problem, plan, times }: Told): readonly ToldBus[] {
  const riders = new Map(record.riders.map((rider) => [rider.id, rider]));
  const stops = new Map(record.stops.map((stop) => [stop.id, stop]));
  const schools = new Map(record.schools.map((school) => [school.id, school]));
  const homes = homeStops(record, problem, plan);
  return plan.days.map((day, bus) => {
    const vehicleId = problem.fleet[day.kind]?.id ?? '';
    const label = `${vehicleId} ${day.number + 1}`;
    const spotOf = (place: number): Spot => ({ x: problem.places[place]?.x ?? 0, y: problem.places[place]?.y ?? 0 });
    const trips = day.trips.map((trip, at): ToldTrip => {
      const told = times[bus]?.trips[at];
      const atStops = trip.visits.map(({ stop, riders: who }, visit): Halt => {
        const id = problem.stops[stop]?.id ?? '';
        const known = stops.get(id);
        const aboard = who.flatMap((rider) => riders.get(problem.riders[rider]?.id ?? '') ?? []);
        return {
          ...{ kind: 'stop', id, name: known?.name || id, side: known?.side ?? null },
          ...{ spot: spotOf(problem.stops[stop]?.place ?? 0), isHome: homes.has(stop) },
          ...standing(told?.visits[visit]),
          riders: [...aboard].sort(byName),
        };
      });
      const atSchools = trip.schools.map((school, visit): Halt => {
        const id = problem.schools[school]?.id ?? '';
        const spot = spotOf(problem.schools[school]?.place ?? 0);
        return {
          ...{ kind: 'school', id, name: schools.get(id)?.name ?? id, side: null, spot, isHome: false, riders: [] },
          ...standing(told?.schools[visit]),
        };
      });
      return {
        id: `${label} ${at + 1}`.replaceAll(' ', '-'),
        direction: trip.direction,
        schools: atSchools.map(({ name }) => name),
        halts: trip.direction === 'to-school' ? [...atStops, ...atSchools] : [...atSchools, ...atStops],
        riders: trip.visits.reduce((sum, visit) => sum + visit.riders.length, 0),
      };
    });
    return { label, vehicleId, duties: times[bus]?.duties ?? [], trips };
  });
}

const standing = ({ arrives, leaves }: Call = NOWHERE) => ({ arrives, leaves });
