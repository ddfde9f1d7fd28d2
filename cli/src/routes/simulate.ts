import { clock, spareHead, spareRows, spareSentence, standbySentence } from '@leeway/areas';
import { type SimulatedDays, standbyCost } from '@leeway/methods';
import type { Language } from '@leeway/model';
import type { Call } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { textTable } from '../text-table.ts';
import { simulatedById } from './by-id.ts';
import { openPlan } from './open-plan.ts';
import { simulated, simulationOf, withSpareDrivers } from './simulation.ts';

/** What the simulated days say, in sentences. */
export function simulatedWords(
  { days, trips, faultlessShare, ridersLate, lastDropOff }: SimulatedDays,
  language: Language,
): string[] {
  const onTime = trips.length === 0 ? 1 : trips.reduce((sum, trip) => sum + trip.onTimeShare, 0) / trips.length;
  const share = (value: number): string => `${(100 * value).toFixed(1)} %`;
  const home = lastDropOff ? [clock(lastDropOff.p50), clock(lastDropOff.p95)] : null;
  return language === 'en'
    ? [
        `${days} simulated days: ${share(onTime)} of trips on time, every rider on time on ${share(faultlessShare)} of days.`,
        `${ridersLate.mean.toFixed(1)} riders late on an average day, ${Math.round(ridersLate.p95)} on one day in twenty.`,
        ...(home ? [`Last child home at ${home[0]} on a usual day, ${home[1]} on one day in twenty.`] : []),
      ]
    : [
        `${days} días simulados: ${share(onTime)} de los viajes a tiempo; todos a tiempo en el ${share(faultlessShare)} de los días.`,
        `${ridersLate.mean.toFixed(1)} alumnos tarde en un día medio, ${Math.round(ridersLate.p95)} uno de cada veinte días.`,
        ...(home ? [`Último alumno en casa a las ${home[0]} un día normal, a las ${home[1]} uno de cada veinte.`] : []),
      ];
}

/** `routes simulate`: how a plan fares on many days of random travel, dwell, absence and no-shows. */
export async function simulate(call: Call): Promise<number> {
  const { out, json, language } = call;
  const how = simulationOf(call);
  const { built, plan } = await openPlan(call);
  const found = simulated(built.problem, plan, how);
  const spares = withSpareDrivers(built.problem, plan, how);
  const table = textTable(spareHead(language), spareRows(spares, language), [1, 2, 3]);
  const pay = standbySentence(standbyCost(built.problem, Math.max(1, found.spareDrivers)), language) ?? '';
  out(
    json
      ? JSON.stringify({ ...simulatedById(built.problem, plan, found), spares })
      : [...simulatedWords(found, language), '', spareSentence(found, language), table, pay].join('\n'),
  );
  return EXIT.ok;
}
