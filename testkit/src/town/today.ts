import { type LegFigure, legFigure, type RoutingProblem, travelOf } from '@leeway/methods';
import { csvText } from '../files/csv.ts';

const BELL_MARGIN = 600;

type Load = { readonly stop: number; readonly riders: number[]; readonly angle: number; readonly far: number };
type Kind = { readonly id: string; readonly benches: number; readonly chairs: number };
type Run = { readonly kind: string; readonly loads: readonly Load[] };

const clock = (seconds: number): string => {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return `${hours}:${String(minutes).padStart(2, '0')}`;
};

function loadsOf(problem: RoutingProblem, members: readonly number[], school: number): Load[] {
  const { places, stops, riders, schools } = problem;
  const end = places[schools[school]?.place ?? 0];
  const byStop = new Map<number, number[]>();
  for (const rider of members) {
    const stop = riders[rider]?.choices[0]?.stop;
    if (stop !== undefined) byStop.set(stop, [...(byStop.get(stop) ?? []), rider]);
  }
  return [...byStop].map(([stop, who]) => {
    const place = places[stops[stop]?.place ?? 0];
    const [dx, dy] = [(place?.x ?? 0) - (end?.x ?? 0), (place?.y ?? 0) - (end?.y ?? 0)];
    return { stop, riders: who, angle: Math.atan2(dy, dx), far: Math.hypot(dx, dy) };
  });
}

/** Farthest first, then always the nearest stop. */
function driven(problem: RoutingProblem, loads: readonly Load[]): Load[] {
  const left = [...loads].sort((a, b) => b.far - a.far || a.stop - b.stop);
  const metres = legFigure(problem.travel.metres, problem.places.length);
  const way: Load[] = [];
  for (let next = left.shift(); next; ) {
    way.push(next);
    const from = problem.stops[next.stop]?.place ?? 0;
    left.sort((a, b) => distance(problem, metres, from, a) - distance(problem, metres, from, b) || a.stop - b.stop);
    next = left.shift();
  }
  return way;
}

const distance = ({ stops }: RoutingProblem, metres: LegFigure, from: number, { stop }: Load): number =>
  metres(from, stops[stop]?.place ?? 0);

/** The longest ride of a run, the longer of the way there and the same way back, which one-way streets and kerbs tell apart. */
function rideSeconds(problem: RoutingProblem, way: readonly Load[], school: number): number {
  const { travel, stops, schools, places, rules } = problem;
  const spots = [...way.map(({ stop }) => stops[stop]?.place ?? 0), schools[school]?.place ?? 0];
  const legs = (there: boolean): number => {
    const seconds = legFigure(travelOf(travel, there ? 'to-school' : 'from-school').seconds, places.length);
    return spots.slice(1).reduce((sum, to, at) => {
      const from = spots[at] ?? 0;
      return sum + (there ? seconds(from, to) : seconds(to, from));
    }, 0);
  };
  const standing = way
    .slice(1)
    .reduce((sum, { riders }) => sum + rules.stopSeconds + rules.riderSeconds * riders.length, 0);
  return Math.max(legs(true), legs(false)) + standing;
}

function seats(problem: RoutingProblem, riders: readonly number[]): readonly [number, number] {
  const chairs = riders.filter((rider) => problem.riders[rider]?.wheelchair).length;
  const sixths = riders.reduce(
    (sum, rider) => sum + (problem.riders[rider]?.wheelchair ? 0 : (problem.riders[rider]?.seatSixths ?? 0)),
    0,
  );
  return [sixths, chairs];
}

/** Stops that alone overfill a bus are drawn as several loads. */
function split(problem: RoutingProblem, load: Load, kind: Kind): Load[] {
  const parts: Load[] = [];
  let riders: number[] = [];
  for (const rider of load.riders) {
    const [sixths, chairs] = seats(problem, [...riders, rider]);
    if (riders.length > 0 && (sixths > kind.benches * 6 || chairs > kind.chairs)) {
      parts.push({ ...load, riders });
      riders = [];
    }
    riders.push(rider);
  }
  return [...parts, { ...load, riders }];
}

/** The sweep: stops by direction from the school, a bus filled until its seats or an hour are spent, then the next. */
function sweep(problem: RoutingProblem, school: number, members: readonly number[], kind: Kind): Run[] {
  const limit = 0.8 * Math.min(3600, ...members.map((rider) => problem.riders[rider]?.rideLimit ?? 3600));
  const loads = loadsOf(problem, members, school)
    .flatMap((load) => split(problem, load, kind))
    .sort((a, b) => a.angle - b.angle || a.stop - b.stop);
  const runs: Run[] = [];
  let open: Load[] = [];
  for (const load of loads) {
    const tried = [...open, load];
    const [sixths, chairs] = seats(
      problem,
      tried.flatMap(({ riders }) => riders),
    );
    const full =
      sixths > kind.benches * 6 || chairs > kind.chairs || rideSeconds(problem, driven(problem, tried), school) > limit;
    if (open.length > 0 && full) {
      runs.push({ kind: kind.id, loads: driven(problem, open) });
      open = [load];
    } else open = tried;
  }
  return open.length > 0 ? [...runs, { kind: kind.id, loads: driven(problem, open) }] : runs;
}

/** Today as a dispatcher might draw it: each school by itself, one trip a bus, the same way back in the afternoon. As `today.csv`. */
export function handMadeRoutes(problem: RoutingProblem): string {
  const rows: string[][] = [];
  const buses = new Map<string, number>();
  problem.schools.forEach((school, at) => {
    const members = problem.riders.flatMap((rider, index) =>
      rider.school === at && rider.choices.length > 0 ? [index] : [],
    );
    const apart = (special: boolean) =>
      members.filter((rider) => (problem.riders[rider]?.needs.length ?? 0) > 0 === special);
    const yard = at % 2 === 0 ? 'NORTH' : 'SOUTH';
    const runs = [
      ...sweep(problem, at, apart(false), { id: yard, benches: 12, chairs: 0 }),
      ...sweep(problem, at, apart(true), { id: 'LIFT', benches: 5, chairs: 3 }),
    ];
    for (const { kind, loads } of runs) {
      const bus = (buses.get(kind) ?? 0) + 1;
      buses.set(kind, bus);
      const arrives = clock(school.bell - BELL_MARGIN);
      const leaves = clock(school.bell + school.dayLength + BELL_MARGIN);
      loads.forEach((load, sequence) => {
        for (const rider of load.riders) {
          const [stopId, riderId] = [problem.stops[load.stop]?.id ?? '', problem.riders[rider]?.id ?? ''];
          rows.push([kind, String(bus), '1', 'to-school', String(sequence + 1), stopId, riderId, arrives]);
          rows.push([kind, String(bus), '1', 'from-school', String(loads.length - sequence), stopId, riderId, leaves]);
        }
      });
    }
  });
  const head = ['vehicleId', 'bus', 'trip', 'direction', 'sequence', 'stopId', 'riderId', 'schoolTime'];
  return csvText([head, ...rows]);
}
