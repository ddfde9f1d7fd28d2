import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { routingProblem } from '@leeway/areas';
import { readRoutingFiles } from '@leeway/sources';
import { judged } from '../src/routes/judging.ts';
import { solveHere } from '../src/routes/solving.ts';

const shared = process.env.LEEWAY_SHARED ?? join(process.cwd(), '..', 'shared');
const SCHOOL_BUSES = [1, 2, 3, 4].map((n) => `RSRB0${n}`).concat([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `CSCB0${n}`));
const CAPACITATED = ['X-n101-k25', 'X-n200-k36', 'X-n251-k28', 'X-n303-k21', 'X-n502-k39'];

type Truth = {
  readonly parkTaeKim: {
    readonly rows: readonly {
      readonly instance: string;
      readonly maxRideSeconds: number;
      readonly buses: Readonly<Record<'bestPublished' | 'ourPrototype12s', number>>;
    }[];
  };
  readonly cvrpX: { readonly rows: readonly { readonly instance: string; readonly bestKnown: number }[] };
};

const truth = (): Truth => JSON.parse(readFileSync(join(shared, 'truth', 'routing.json'), 'utf8'));

function filesOf(path: string) {
  const paths = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
  return paths.sort().map((one) => ({ name: basename(one), bytes: new Uint8Array(readFileSync(one)) }));
}

/** Buses and cost of one published instance, from its own files, judged by the checker; a violation stops the bench. */
async function solvedInstance(path: string, seconds: number, rideLimit: number | null) {
  const read = await readRoutingFiles(filesOf(path), basename(path), rideLimit === null ? 'cvrplib' : 'park-tae-kim');
  if (read.kind !== 'routing') throw new Error(`${path} could not be read.`);
  const built = routingProblem(read.record, rideLimit === null ? {} : { rideLimit });
  const objective = rideLimit === null ? 'cost' : 'buses';
  const { plan } = solveHere(
    { problem: built.problem, objective, seed: '1', seconds, iterations: null, from: null },
    () => {},
  );
  const { verdict, cost } = judged(built, plan);
  if (verdict.violations.length > 0) throw new Error(`${path}: ${verdict.violations[0]?.rule}`);
  return { buses: plan.days.length, cents: cost?.totalCents ?? Number.NaN };
}

/** Sum of buses over the twelve instances; says each on stderr beside what is published. */
async function schoolBuses(rideLimit: number, seconds: number): Promise<number> {
  const { rows } = truth().parkTaeKim;
  let sum = 0;
  for (const instance of SCHOOL_BUSES) {
    const { buses } = await solvedInstance(join(shared, 'data', 'park_tae_kim', instance), seconds, rideLimit);
    const known = rows.find((row) => row.instance === instance && row.maxRideSeconds === rideLimit)?.buses;
    process.stderr.write(
      `${instance} ${rideLimit} s: ${buses} (best published ${known?.bestPublished}, prototype ${known?.ourPrototype12s})\n`,
    );
    sum += buses;
  }
  return sum;
}

/** Mean gap to the best known cost, in per cent; says each on stderr. */
async function capacitatedGap(seconds: number): Promise<number> {
  const { rows } = truth().cvrpX;
  let sum = 0;
  for (const instance of CAPACITATED) {
    const { cents } = await solvedInstance(join(shared, 'data', 'cvrp_x', `${instance}.vrp`), seconds, null);
    const best = rows.find((row) => row.instance === instance)?.bestKnown ?? Number.NaN;
    const gap = 100 * (cents / best - 1);
    process.stderr.write(`${instance}, ${seconds} s: ${cents} against ${best}, ${gap.toFixed(2)} %\n`);
    sum += gap;
  }
  return sum / CAPACITATED.length;
}

const goals = { 2700: 1008, 5400: 783 } as const;

/** Route goals: whole instances, files to checked plan, one thread. */
export const ROUTING_CASES = [
  ...([2700, 5400] as const).flatMap((rideLimit) => [
    {
      name: `twelve school-bus instances, rides of ${rideLimit} s at most, 12 s each`,
      goal: goals[rideLimit],
      unit: 'buses',
      times: 1,
      run: () => schoolBuses(rideLimit, 12),
    },
    {
      name: `twelve school-bus instances, rides of ${rideLimit} s at most, 60 s each`,
      goal: Math.floor(0.98 * goals[rideLimit]),
      unit: 'buses',
      times: 1,
      run: () => schoolBuses(rideLimit, 60),
    },
  ]),
  { name: 'five capacitated instances, 10 s each', goal: 0.25, unit: '%', times: 1, run: () => capacitatedGap(10) },
  { name: 'five capacitated instances, 30 s each', goal: 0.15, unit: '%', times: 1, run: () => capacitatedGap(30) },
];
