import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { NO_CONDITIONS, type PlanRecording, problemUnder, recordedPlan, routePlanRefusal } from '@leeway/areas';
import { findingSentence, type ReadFile, type RoutePlan } from '@leeway/model';
import { chosenDistrict } from '../chosen-district.ts';
import type { Call } from '../command.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { bytesAt } from '../file-bytes.ts';
import { numberOption, optional, wanted } from '../tables/call-options.ts';
import { TableFault } from '../tables/table-fault.ts';
import { counted } from './counted.ts';
import { filesRead, tellReading } from './folder.ts';
import { openPlan } from './open-plan.ts';
import { planFileAt, planOf, refuse } from './plan-files.ts';
import { dayChances, simulationOf } from './simulation.ts';

const IS_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const hashed = (name: string, bytes: Uint8Array): ReadFile => ({
  name,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** The date that a person states, else that of the plan's file. */
async function dateOf(path: string, { options }: Pick<Call, 'options'>): Promise<string> {
  const stated = optional(options, 'made-on') ?? (await stat(path)).mtime.toISOString().slice(0, 10);
  if (IS_DATE.test(stated)) return stated;
  throw new UsageError(`--made-on takes a date such as 2026-05-12, but got ${stated}.`);
}

type Opened = Awaited<ReturnType<typeof openPlan>>;

/** The plan before in the world as it is: the one named first, else today's routes of the folder; null where there are none. */
async function beforeOf({ words }: Call, { reading, roads }: Opened): Promise<PlanRecording['before']> {
  const built = problemUnder(reading.record, NO_CONDITIONS, roads);
  const first = words.length > 3 ? (words[2] ?? '') : null;
  if (first !== null) return { built, plan: planOf(await planFileAt(first), built), file: basename(first) };
  return built.problem.today && { built, plan: built.problem.today, file: 'today.csv' };
}

/** A plan of a supposed district would set its dollars beside those of the real one. */
function refuseSupposed({ file }: Opened): void {
  const supposed = file.whatIf?.length ?? 0;
  if (supposed === 0) return;
  throw new TableFault({
    en: `The plan supposes ${supposed} ${supposed === 1 ? 'thing' : 'things'} that the files do not say, so nothing was recorded: its dollars would be of another district. Put them into the files, solve again and record that plan.`,
    es: `El plan supone ${supposed} ${supposed === 1 ? 'cosa' : 'cosas'} que los archivos no dicen; no se registró nada: su dinero sería de otro distrito. Póngalas en los archivos, resuelva de nuevo y registre ese plan.`,
  });
}

async function counts(call: Call): Promise<Omit<RoutePlan, 'id'>> {
  const { words, options } = call;
  const [, folder = ''] = words;
  const later = words.at(-1) ?? '';
  const schoolDays = numberOption(options, 'school-days', { from: 1, to: 366, whole: true }) ?? null;
  const { seed, days } = simulationOf(call);
  const opened = await openPlan({ ...call, words: ['record', folder, later] });
  refuseSupposed(opened);
  if (opened.unchecked) return refuse([opened.unchecked]);
  const { reading, built, plan: after } = opened;
  tellReading(reading, { ...built, assumed: [] }, call);
  const recording: PlanRecording = {
    ...{ after, before: await beforeOf(call, opened), days, schoolDays, madeOn: await dateOf(later, call) },
    plan: hashed(basename(later), await bytesAt(later)),
    files: (await filesRead(folder, call)).map(({ name, bytes }) => hashed(name, bytes)),
    random: () => dayChances(seed),
  };
  const plan = recordedPlan(built, recording);
  if (plan) return plan;
  throw new TableFault({
    en: 'One of the plans is not well formed, so nothing was recorded. See which with leeway routes check.',
    es: 'Uno de los planes no está bien formado; no se registró nada. Vea cuál con leeway routes check.',
  });
}

/** `routes record`: checks a plan anew and puts its sums on record for a district. No rider and no stop leaves this process. */
export async function record(call: Call): Promise<number> {
  const { client, options, json, out, language } = call;
  const asked = wanted(options, 'district');
  const plan = await counts(call);
  const refusal = routePlanRefusal(plan);
  if (refusal) throw new TableFault({ en: findingSentence(refusal, 'en'), es: findingSentence(refusal, 'es') });
  const api = await client();
  const { id, name } = await chosenDistrict(api, { ...call, words: [asked] });
  const kept = await api.recordRoutePlan(id, {
    ...plan,
    ...{ files: [...plan.files], after: { ...plan.after, buses: [...plan.after.buses] } },
    before: plan.before && { ...plan.before, buses: [...plan.before.buses] },
  });
  const [old, now] = [plan.before?.buses.length ?? null, counted(plan.after.buses.length, 'bus', 'buses')];
  const nowEs = counted(plan.after.buses.length, 'autobús', 'autobuses');
  const words =
    language === 'en'
      ? `On record for ${name} (${id}): ${now}${old === null ? '; no routes of today to compare with' : ` instead of ${old}`}. See leeway find ${id}.`
      : `Registrado para ${name} (${id}): ${nowEs}${old === null ? '; sin rutas de hoy con que comparar' : ` en lugar de ${old}`}. Vea leeway find ${id}.`;
  out(json ? JSON.stringify(kept) : words);
  return EXIT.ok;
}

/** `routes forget`: takes a district's plan off the record; the log keeps it. */
export async function forget(call: Call): Promise<number> {
  const { client, options, out, json, language } = call;
  const asked = wanted(options, 'district');
  const api = await client();
  const { id, name } = await chosenDistrict(api, { ...call, words: [asked] });
  await api.removeRoutePlan(id);
  const words =
    language === 'en'
      ? `${name} (${id}) has no route plan on record now.`
      : `${name} (${id}) ya no tiene un plan de rutas registrado.`;
  out(json ? JSON.stringify({ district: id, routePlan: null }) : words);
  return EXIT.ok;
}
