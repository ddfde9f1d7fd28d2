import { busName } from '@leeway/areas';
import { changedRiders, countsAsChange, type Plan, type RoutingProblem } from '@leeway/methods';
import type { Language } from '@leeway/model';
import { counted } from './counted.ts';

/** Who notices that a plan is another than the one it began with: how many riders and why, and which buses run now or do no more. */
export function changedLines(problem: RoutingProblem, from: Plan | null, plan: Plan, language: Language): string[] {
  if (from === null) return [];
  const changed = changedRiders({ ...problem, today: from }, plan);
  const noticed = changed.filter(countsAsChange).length;
  const names = ({ days }: Plan): string[] => days.map((day) => busName(problem, day));
  const [before, after] = [names(from), names(plan)];
  const [gone, fresh] = [before.filter((bus) => !after.includes(bus)), after.filter((bus) => !before.includes(bus))];
  const riders = (count: number): string =>
    language === 'en' ? counted(count, 'rider', 'riders') : counted(count, 'alumno', 'alumnos');
  const en = language === 'en';
  return [
    en
      ? `${riders(changed.length)} with something new since the plan begun with: ${noticed} at another stop or time, ${changed.length - noticed} only on another bus.`
      : `${riders(changed.length)} con algo nuevo respecto al plan de partida: ${noticed} con otra parada u hora, ${changed.length - noticed} solo en otro autobús.`,
    ...(gone.length > 0 ? [`${en ? 'No longer run' : 'Ya no salen'}: ${gone.join(', ')}.`] : []),
    ...(fresh.length > 0 ? [`${en ? 'Now run as well' : 'Salen además'}: ${fresh.join(', ')}.`] : []),
  ];
}
