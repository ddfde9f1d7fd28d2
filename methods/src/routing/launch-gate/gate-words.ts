import type { Text } from '@leeway/model';
import { clock } from '../checking/rule-words.ts';
import type { GateItem } from './gate-items.ts';

type Reading = Pick<GateItem, 'passed' | 'evidence'>;

const text = (en: string, es: string): Text => ({ en, es });
const percent = (share: number | undefined): string => `${(100 * (share ?? 0)).toFixed(1)} %`;

/** One sentence for each item of the gate, passed or not. */
export const GATE_WORDS: Readonly<Record<GateItem['id'], (reading: Reading) => Text>> = {
  'every-rider-has-a-stop': ({ passed, evidence: { ridersWithoutStop, riders } }) =>
    passed
      ? text(`All ${riders} riders have a stop.`, `Los ${riders} pasajeros tienen parada.`)
      : text(
          `${ridersWithoutStop} of ${riders} riders have no stop, so nobody comes for them: give each a safe stop before the start.`,
          `${ridersWithoutStop} de ${riders} pasajeros no tienen parada y nadie los recoge: dé a cada uno una parada segura antes de empezar.`,
        ),
  'clean-verdict': ({ passed, evidence: { violations } }) =>
    passed
      ? text('The plan breaks no rule.', 'El plan no incumple ninguna regla.')
      : text(
          `The plan breaks its rules in ${violations} places, so it cannot be driven as promised: mend each of them first.`,
          `El plan incumple sus reglas en ${violations} puntos y no se puede cumplir lo prometido: corrija primero cada uno.`,
        ),
  'on-time': ({ passed, evidence: { tripsBelow, trips, worstShare, onTimeLeast } }) =>
    passed
      ? text(
          `Each of ${trips} morning trips is there by the bell on at least ${percent(worstShare)} of simulated days.`,
          `Cada uno de los ${trips} viajes de la mañana llega antes de la campana al menos el ${percent(worstShare)} de los días simulados.`,
        )
      : text(
          `${tripsBelow} of ${trips} morning trips are late too often (the worst is on time on ${percent(worstShare)} of simulated days, ${percent(onTimeLeast)} is needed): give them spare time or fewer stops.`,
          `${tripsBelow} de ${trips} viajes de la mañana llegan tarde demasiadas veces (el peor es puntual el ${percent(worstShare)} de los días simulados y hace falta el ${percent(onTimeLeast)}): deles más tiempo o menos paradas.`,
        ),
  'last-drop-off': ({ passed, evidence: { p95, latest, stranded } }) => {
    if (p95 === undefined)
      return passed
        ? text('The plan has no afternoon.', 'El plan no tiene tarde.')
        : text('Nobody is driven home: plan the afternoon.', 'Nadie vuelve a casa en autobús: planee la tarde.');
    if (passed)
      return text(
        `The last rider is home by ${clock(p95)} on nineteen days in twenty.`,
        `El último pasajero está en casa a las ${clock(p95)} en diecinueve de cada veinte días.`,
      );
    return (stranded ?? 0) > 0
      ? text(
          `${stranded} afternoon trips have no bus on more than one day in twenty: keep spare buses and drivers.`,
          `${stranded} viajes de la tarde no tienen autobús más de un día de cada veinte: tenga autobuses y conductores de reserva.`,
        )
      : text(
          `The last rider is home by ${clock(p95)} on nineteen days in twenty, later than ${clock(latest ?? 0)}: shorten the last trips.`,
          `El último pasajero está en casa a las ${clock(p95)} en diecinueve de cada veinte días, después de las ${clock(latest ?? 0)}: acorte los últimos viajes.`,
        );
  },
  'one-change-at-a-time': ({ passed, evidence }) => {
    const news = [evidence.newBells, evidence.newStops, evidence.newRoutes];
    const named = (names: readonly string[]): string => names.filter((_, i) => news[i] === 1).join(', ');
    const [en, es] = [named(['bells', 'stops', 'routes']), named(['campanas', 'paradas', 'rutas'])];
    if (passed)
      return text(
        en === '' ? 'Nothing large is new.' : `One thing is new at a time: ${en}.`,
        es === '' ? 'No hay ningún cambio grande.' : `Hay un solo cambio a la vez: ${es}.`,
      );
    return text(
      `Several things are new on one day (${en}), so no one can tell what went wrong: start them one after the other.`,
      `Hay varios cambios el mismo día (${es}) y nadie sabría qué falló: empiécelos uno tras otro.`,
    );
  },
  'dry-runs': ({ passed, evidence: { open, buses } }) =>
    passed
      ? text(
          `All ${buses} buses have been driven to the clock and signed.`,
          `Los ${buses} autobuses hicieron su recorrido de prueba con firma.`,
        )
      : text(
          `${open} of ${buses} buses have no signed dry run, so their drivers do not know the way: drive each once to the clock.`,
          `${open} de ${buses} autobuses no tienen recorrido de prueba firmado y sus conductores no conocen el camino: haga cada uno una vez con reloj.`,
        ),
};
