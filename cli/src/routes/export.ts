import { extname, join } from 'node:path';
import {
  caseListCsv,
  costLinesCsv,
  driverSheets,
  dryRunForm,
  gtfsFiles,
  mapPanels,
  planGeojson,
  planMapSvg,
  planTurns,
  rosterFiles,
  standbySentence,
  type Told,
  toldBuses,
  unservedRiders,
  withoutHomes,
} from '@leeway/areas';
import { standbyCost } from '@leeway/methods';
import { findingSentence } from '@leeway/model';
import type { Call } from '../command.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { choice, optional, wanted } from '../tables/call-options.ts';
import { TableFault } from '../tables/table-fault.ts';
import { fingerprintOf, shortPrint } from './fingerprint.ts';
import { type Judged, judged } from './judging.ts';
import { openPlan } from './open-plan.ts';
import { writeOut } from './plan-files.ts';
import { serviceOf, serviceWords } from './service.ts';
import { zipOf } from './zip.ts';

type Made = string | ReadonlyMap<string, string>;
type Opened = Awaited<ReturnType<typeof openPlan>>;
type Matter = {
  readonly told: Told;
  readonly judgement: Judged;
  readonly built: Opened['built'];
  readonly fingerprint: string;
};

type Kind = {
  readonly make: (matter: Matter, call: Call) => Made;
  /** What a single file is called where `--out` has no ending; null for a folder or archive of files. */
  readonly ending: string | null;
  /** `public` files may leave the office and hold no homes unless asked; `internal` ones name riders; `plain` ones neither. */
  readonly reach: 'public' | 'internal' | 'plain';
  readonly needsDegrees: boolean;
};

const PAPERS = { letter: 'letter', a4: 'a4' } as const;
const WAYS = { 'to-school': 'to-school', 'from-school': 'from-school' } as const;
const BY = { school: 'school', bus: 'bus' } as const;
const withHomes = ({ options }: Pick<Call, 'options'>): boolean => options['with-homes'] === true;

function map({ told }: Matter, call: Call): string {
  const { options, language } = call;
  const [by, direction] = [choice(options, 'by', BY, 'school'), choice(options, 'direction', WAYS, 'to-school')];
  const only = optional(options, 'only') ?? null;
  const all = toldBuses(told);
  const buses = withHomes(call) ? all : withoutHomes(all).buses;
  const titles = mapPanels(buses, { by, direction, language }).map(({ title }) => title);
  if (only !== null && !titles.includes(only))
    throw new UsageError(`There is no ${by} '${only}' to draw. There are ${titles.slice(0, 5).join(', ')}…`);
  return planMapSvg(told, { language, direction, by, only, withHomes: withHomes(call) });
}

const MAKERS: Readonly<Record<string, Kind>> = {
  sheets: {
    make: ({ told, built, fingerprint }, { options, language }) =>
      driverSheets(told, {
        language,
        paper: choice(options, 'paper', PAPERS, 'letter'),
        fingerprint,
        turns: built.placed && planTurns(told, built.placed, language),
      }),
    ...{ ending: '.html', reach: 'internal', needsDegrees: false },
  },
  gtfs: {
    make: ({ told }, call) => {
      const service = serviceOf(call, withHomes(call));
      call.err(serviceWords(call, service));
      return gtfsFiles(told, service);
    },
    ...{ ending: null, reach: 'public', needsDegrees: true },
  },
  geojson: {
    make: ({ told }, call) => planGeojson(told, { language: call.language, withHomes: withHomes(call) }),
    ...{ ending: '.geojson', reach: 'public', needsDegrees: true },
  },
  rosters: {
    make: ({ told }, { language }) => rosterFiles(told, language),
    ...{ ending: null, reach: 'internal', needsDegrees: false },
  },
  'dry-runs': {
    make: ({ told, fingerprint }) => dryRunForm(told, fingerprint),
    ...{ ending: '.csv', reach: 'plain', needsDegrees: false },
  },
  costs: {
    make: ({ judgement: { cost }, built }, { err, language }) => {
      const standby = standbyCost(built.problem);
      const pay = standbySentence(standby, language);
      if (pay) err(pay);
      return cost ? costLinesCsv(cost, standby) : '';
    },
    ...{ ending: '.csv', reach: 'plain', needsDegrees: false },
  },
  map: { make: map, ending: '.svg', reach: 'public', needsDegrees: false },
  cases: {
    make: ({ built, judgement }, { language }) =>
      caseListCsv(
        built.record,
        { cases: built.cases, unserved: unservedRiders(built.problem, judgement.plan) },
        language,
      ),
    ...{ ending: '.csv', reach: 'internal', needsDegrees: false },
  },
};

/** Kinds of export, as `--to` names them. */
export const EXPORTS = Object.keys(MAKERS);

async function written(made: Made, out: string, ending: string | null): Promise<readonly string[]> {
  const target = typeof made === 'string' && extname(out) === '' ? `${out}${ending ?? ''}` : out;
  if (typeof made === 'string' || extname(target) === '.zip') {
    await writeOut(target, typeof made === 'string' ? made : zipOf(made));
    return [target];
  }
  const paths: string[] = [];
  for (const [name, text] of made) {
    await writeOut(join(target, name), text);
    paths.push(join(target, name));
  }
  return paths;
}

/** Who may see the file, and what was left out of it so that it may be seen. */
function reachWords(told: Told, { reach }: Kind, call: Call): string | null {
  const en = call.language === 'en';
  if (reach === 'plain') return null;
  if (reach === 'internal')
    return en ? 'For the office only: it names riders.' : 'Solo para la oficina: nombra a alumnos.';
  const { homesLeftOut: homes, tripsLeftOut: trips } = withoutHomes(toldBuses(told));
  if (homes === 0) return null;
  if (withHomes(call))
    return en
      ? `Careful: ${homes} ${homes === 1 ? 'stop is a rider’s home' : 'stops are riders’ homes'}. For the office only; do not publish this file.`
      : `Cuidado: ${homes} ${homes === 1 ? 'parada es el hogar' : 'paradas son hogares'} de alumnos. Solo para la oficina; no publique este archivo.`;
  return en
    ? `Left out: ${homes} ${homes === 1 ? 'stop' : 'stops'} at riders’ homes, and ${trips} ${trips === 1 ? 'trip' : 'trips'} with no other stop. --with-homes keeps them, for the office only.`
    : `Se dejan fuera: ${homes} ${homes === 1 ? 'parada' : 'paradas'} en hogares de alumnos y ${trips} ${trips === 1 ? 'viaje' : 'viajes'} sin otra parada. --with-homes las conserva, solo para la oficina.`;
}

/** `routes export`: what a transportation office prints or loads elsewhere. A plan with broken promises is exported with a warning. */
export async function exportPlan(call: Call): Promise<number> {
  const { options, out, err, json, language } = call;
  const kind = choice(options, 'to', MAKERS, 'sheets');
  const target = wanted(options, 'out');
  const { built, unchecked, plan, file } = await openPlan(call);
  const judgement = judged(built, plan);
  if (!judgement.times)
    throw new TableFault({
      en: 'The plan is not well formed, so nothing was written. See leeway routes check.',
      es: 'El plan no está bien formado, así que no se escribió nada. Vea leeway routes check.',
    });
  if (built.record.ground.kind === 'planar' && kind.needsDegrees)
    throw new UsageError('The instance lies on a plane, and GTFS and GeoJSON hold degrees. Export a map instead.');
  if (unchecked) err(findingSentence(unchecked, language));
  const broken = judgement.verdict.violations.length;
  if (broken > 0)
    err(
      language === 'en'
        ? `Careful: the plan breaks ${broken} ${broken === 1 ? 'promise' : 'promises'}. See leeway routes check.`
        : `Cuidado: el plan incumple ${broken} ${broken === 1 ? 'promesa' : 'promesas'}. Vea leeway routes check.`,
    );
  const told = { record: built.record, problem: built.problem, plan, times: judgement.times };
  const paths = await written(
    kind.make({ told, judgement, built, fingerprint: shortPrint(fingerprintOf(file)) }, call),
    target,
    kind.ending,
  );
  const reach = reachWords(told, kind, call);
  if (reach) err(reach);
  out(json ? JSON.stringify({ out: paths, violations: broken }) : paths.join('\n'));
  return EXIT.ok;
}
