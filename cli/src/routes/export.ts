import { extname, join } from 'node:path';
import { costLinesCsv, driverSheets, gtfsFiles, planGeojson, planMapSvg, rosterFiles, type Told } from '@leeway/areas';
import type { Call } from '../command.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { choice, optional, wanted } from '../tables/call-options.ts';
import { TableFault } from '../tables/table-fault.ts';
import { openPlan } from './check.ts';
import { type Judged, judged } from './judging.ts';
import { writeOut } from './plan-files.ts';
import { zipOf } from './zip.ts';

type Made = string | ReadonlyMap<string, string>;
type Maker = (told: Told, judgement: Judged, call: Call) => Made;

function service({ options }: Call) {
  const start = optional(options, 'from') ?? '20260801';
  const end = optional(options, 'until') ?? '20270630';
  for (const date of [start, end])
    if (!/^\d{8}$/.test(date)) throw new UsageError(`--from and --until take dates such as 20260801, but got ${date}.`);
  return {
    timeZone: optional(options, 'time-zone') ?? 'America/Chicago',
    ...{ startDate: start, endDate: end, agencyUrl: optional(options, 'url') ?? 'https://example.org/' },
  };
}

const PAPERS = { letter: 'letter', a4: 'a4' } as const;
const WAYS = { 'to-school': 'to-school', 'from-school': 'from-school' } as const;

const MAKERS: Readonly<Record<string, Maker>> = {
  sheets: (told, _, { options, language }) =>
    driverSheets(told, { language, paper: choice(options, 'paper', PAPERS, 'letter'), turns: null }),
  gtfs: (told, _, call) => gtfsFiles(told, service(call)),
  geojson: (told) => planGeojson(told),
  rosters: (told) => rosterFiles(told),
  costs: (_, { cost }) => (cost ? costLinesCsv(cost) : ''),
  map: (told, _, { options, language }) =>
    planMapSvg(told, { language, direction: choice(options, 'direction', WAYS, 'to-school') }),
};

/** Kinds of export, as `--to` names them. */
export const EXPORTS = Object.keys(MAKERS);

async function written(made: Made, target: string): Promise<readonly string[]> {
  if (typeof made === 'string') {
    await writeOut(target, made);
    return [target];
  }
  if (extname(target) === '.zip') {
    await writeOut(target, zipOf(made));
    return [target];
  }
  const paths: string[] = [];
  for (const [name, text] of made) {
    await writeOut(join(target, name), text);
    paths.push(join(target, name));
  }
  return paths;
}

/** `routes export`: what a transportation office prints or loads elsewhere. A plan with broken promises is exported with a warning. */
export async function exportPlan(call: Call): Promise<number> {
  const { options, out, err, json, language } = call;
  const make = choice(options, 'to', MAKERS, 'sheets');
  const target = wanted(options, 'out');
  const { built, plan } = await openPlan(call);
  const judgement = judged(built, plan);
  if (!judgement.times)
    throw new TableFault({
      en: 'The plan is not well formed, so nothing was written. See leeway routes check.',
      es: 'El plan no está bien formado, así que no se escribió nada. Vea leeway routes check.',
    });
  const flat = built.record.ground.kind === 'planar' && (options.to === 'gtfs' || options.to === 'geojson');
  if (flat)
    throw new UsageError('The instance lies on a plane, and GTFS and GeoJSON hold degrees. Export a map instead.');
  const broken = judgement.verdict.violations.length;
  if (broken > 0)
    err(
      language === 'en'
        ? `Careful: the plan breaks ${broken} promises. See leeway routes check.`
        : `Cuidado: el plan incumple ${broken} promesas. Vea leeway routes check.`,
    );
  const doors = built.problem.stops.length - built.record.stops.length;
  if (doors > 0 && (options.to === 'gtfs' || options.to === 'geojson'))
    err(
      language === 'en'
        ? `Careful: ${doors} stops are homes of riders, named for them. Do not publish this file.`
        : `Cuidado: ${doors} paradas son hogares de alumnos y llevan su nombre. No publique este archivo.`,
    );
  const told = { record: built.record, problem: built.problem, plan, times: judgement.times };
  const paths = await written(make(told, judgement, call), target);
  out(json ? JSON.stringify({ out: paths, violations: broken }) : paths.join('\n'));
  return EXIT.ok;
}
