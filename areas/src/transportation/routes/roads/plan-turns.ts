import type { Language } from '@leeway/model';
import { type Told, toldBuses } from '../out/told-trips.ts';
import type { PlacedOnRoads } from './placed-on-roads.ts';
import { TurnLists } from './turn-list.ts';

type Turns = (tripId: string, halt: number) => readonly string[];

/** Places of a bus day's trips in the sequence driven, each trip's with its id and the place that the bus comes from. */
function tripPlaces({ problem, plan, times, ...told }: Told) {
  return toldBuses({ problem, plan, times, ...told }).flatMap((bus, at) => {
    const day = plan.days[at];
    const yard = problem.fleet[day?.kind ?? -1]?.yard ?? null;
    const starts = new Set(times[at]?.duties.map(({ first }) => first));
    let last: number | null = null;
    return bus.trips.map(({ id, direction }, t) => {
      const calls = times[at]?.trips[t];
      const stops = calls?.visits.map(({ place }) => place) ?? [];
      const schools = calls?.schools.map(({ place }) => place) ?? [];
      const places = direction === 'to-school' ? [...stops, ...schools] : [...schools, ...stops];
      const from: number | null = starts.has(t) ? yard : last;
      last = places.at(-1) ?? null;
      return { id, direction, places: [from, ...places] };
    });
  });
}

/** Turn lists of every trip of a plan on its roads, for driver sheets: from the halt before, from the yard, or from the last trip. */
export function planTurns(told: Told, { roads, places }: PlacedOnRoads, language: Language): Turns {
  const morning = new TurnLists(roads.morning);
  const afternoon = roads.morning === roads.afternoon ? morning : new TurnLists(roads.afternoon);
  const trips = new Map(tripPlaces(told).map((trip) => [trip.id, trip]));
  return (tripId, halt) => {
    const trip = trips.get(tripId);
    const [from, to] = [places[trip?.places[halt] ?? -1], places[trip?.places[halt + 1] ?? -1]];
    if (!trip || !from || !to) return [];
    return (trip.direction === 'to-school' ? morning : afternoon).between(from, to, language);
  };
}
