import { LEAST_TOLD, type Plan, type RoutingProblem } from '@leeway/methods';
import type { TransportRecord } from '@leeway/model';

/** About a metre: a stop this near to a home gives the home away. */
const degrees = (value: number): string => value.toFixed(5);

/**
 * Stops of a plan at which a rider lives: those served at the door, and those on file that lie on the home of one who boards
 * there, unless ten or more board, since a stop before a large house tells nobody apart.
 */
export function homeStops(record: TransportRecord, problem: RoutingProblem, { riderStop }: Plan): ReadonlySet<number> {
  const onFile = new Set(record.stops.map(({ id }) => id));
  const homes = new Map(record.riders.map(({ id, spot }) => [id, spot]));
  const boarders = new Map<number, string[]>();
  riderStop.forEach((stop, rider) => {
    if (stop < 0) return;
    const id = problem.riders[rider]?.id ?? '';
    const known = boarders.get(stop);
    if (known) known.push(id);
    else boarders.set(stop, [id]);
  });
  const found = new Set<number>();
  problem.stops.forEach(({ id, place }, stop) => {
    const { x = 0, y = 0 } = problem.places[place] ?? {};
    const who = boarders.get(stop) ?? [];
    const livesHere = (rider: string): boolean => {
      const home = homes.get(rider);
      return home ? degrees(home.x) === degrees(x) && degrees(home.y) === degrees(y) : false;
    };
    if (!onFile.has(id) || (who.length < LEAST_TOLD && who.some(livesHere))) found.add(stop);
  });
  return found;
}
