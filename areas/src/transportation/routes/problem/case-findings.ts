import type { RoutingProblem } from '@leeway/methods';
import type { Finding, Text, TransportRecord } from '@leeway/model';
import type { CaseName, RiderCase } from './rider-cases.ts';
import { CASE_WORDS } from './rider-cases.ts';

const examples = (rows: readonly RiderCase[]): Record<string, string> =>
  Object.fromEntries(rows.slice(0, 5).map(({ riderId }, at) => [`rider ${at + 1}`, riderId]));

const riders = (count: number) => ({
  en: `${count} ${count === 1 ? 'rider' : 'riders'}`,
  es: `${count} ${count === 1 ? 'alumno' : 'alumnos'}`,
});

function limitFinding(record: TransportRecord, schoolId: string, rows: readonly RiderCase[], minutes: number): Finding {
  const name = record.schools.find(({ id }) => id === schoolId)?.name ?? schoolId;
  const who = riders(rows.length);
  return {
    code: 'transportation.ride-limit-too-short',
    severity: 'weakens',
    what: {
      en: `${who.en} cannot reach ${name} in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
      es: `${who.es} no ${rows.length === 1 ? 'puede' : 'pueden'} llegar a ${name} en ${minutes} ${minutes === 1 ? 'minuto' : 'minutos'}.`,
    },
    soWhat: { en: 'No plan can serve them.', es: 'Ningún plan puede atenderlos.' },
    fix: {
      en: 'Raise their limit or find them a nearer school.',
      es: 'Aumente su límite o búsqueles una escuela más cercana.',
    },
    evidence: { schoolId, riders: rows.length, minutes, ...examples(rows) },
  };
}

/** The words of a case are a cause, a colon and what to do. */
function caseParts(name: CaseName): { readonly cause: Text; readonly toDo: Text } {
  const part = (words: string): readonly [string, string] => {
    const [cause = '', ...rest] = words.split(': ');
    const toDo = rest.join(': ');
    return [cause, `${toDo[0]?.toUpperCase() ?? ''}${toDo.slice(1)}.`];
  };
  const [[en, enToDo], [es, esToDo]] = [part(CASE_WORDS[name].en), part(CASE_WORDS[name].es)];
  return { cause: { en, es }, toDo: { en: enToDo, es: esToDo } };
}

function caseFinding(name: CaseName, rows: readonly RiderCase[]): Finding {
  const who = riders(rows.length);
  const { cause, toDo } = caseParts(name);
  return {
    code: `transportation.case-${name}`,
    severity: 'weakens',
    what: { en: `${who.en} without a stop: ${cause.en}.`, es: `${who.es} sin parada: ${cause.es}.` },
    soWhat: { en: 'They are in no trip and stay on the list.', es: 'No están en ningún viaje y siguen en la lista.' },
    fix: toDo,
    evidence: { case: name, riders: rows.length, ...examples(rows) },
  };
}

/** Riders who are cases, by case and, where a limit is too short, by school; and how many walk. */
export function caseFindings(
  record: TransportRecord,
  cases: readonly RiderCase[],
  walkers: number,
  problem: RoutingProblem,
): Finding[] {
  const names = [...new Set(cases.map((one) => one.case))].filter((name) => name !== 'ride-limit-too-short');
  const limits = new Map(problem.riders.map(({ id, rideLimit }) => [id, rideLimit]));
  const short = new Map<string, RiderCase[]>();
  for (const one of cases.filter((row) => row.case === 'ride-limit-too-short')) {
    const key = `${one.schoolId}\n${Math.floor((limits.get(one.riderId) ?? 0) / 60)}`;
    short.set(key, [...(short.get(key) ?? []), one]);
  }
  return [
    ...names.map((name) =>
      caseFinding(
        name,
        cases.filter((one) => one.case === name),
      ),
    ),
    ...[...short].map(([key, rows]) =>
      limitFinding(record, key.split('\n')[0] ?? '', rows, Number(key.split('\n')[1])),
    ),
    ...(walkers === 0 ? [] : [walkFinding(walkers)]),
  ];
}

function walkFinding(count: number): Finding {
  return {
    code: 'transportation.walkers',
    severity: 'note',
    what: {
      en: `${riders(count).en} ${count === 1 ? 'lives' : 'live'} in the walk zone of their school.`,
      es: `${riders(count).es} ${count === 1 ? 'vive' : 'viven'} en la zona a pie de su escuela.`,
    },
    soWhat: { en: 'They are given no seat.', es: 'No se les da asiento.' },
    fix: {
      en: 'Change the zone, or set doorToDoor, where a rider must be driven.',
      es: 'Cambie la zona, o ponga doorToDoor, si alguien debe ir en autobús.',
    },
    evidence: { riders: count },
  };
}
