import type { RoutingProblem } from '@leeway/methods';
import type { Text, TransportRecord } from '@leeway/model';

import { lockedNames } from '../plan/locked-names.ts';

/** `60`, or `45 to 75` where riders differ; null without any. */
function span(values: readonly number[], to: string): string | null {
  if (values.length === 0) return null;
  const whole = values.map((value) => Math.round(value));
  const [least, most] = [whole.reduce((a, b) => Math.min(a, b)), whole.reduce((a, b) => Math.max(a, b))];
  return least === most ? String(least) : `${least} ${to} ${most}`;
}

const AFTERNOON: Readonly<Record<RoutingProblem['rules']['afternoon'], Text>> = {
  none: { en: 'No afternoon is planned.', es: 'No se planea la tarde.' },
  'same-trips': {
    en: 'Afternoon trips are the morning’s the other way round.',
    es: 'Los viajes de la tarde son los de la mañana al revés.',
  },
  'own-trips': {
    en: 'Afternoon trips are made for themselves: a rider may go home on another bus.',
    es: 'Los viajes de la tarde se hacen aparte: un alumno puede volver en otro autobús.',
  },
};

/** The rules under which a plan was made and judged, whether the files state them or not: room for slow days, ride and walk limits, equity. */
export function rulesInForce(problem: RoutingProblem, { riders }: Pick<TransportRecord, 'riders'>): readonly Text[] {
  const slow = Math.round(100 * (1 - problem.rules.planQuantile));
  const minutes = problem.riders.map(({ rideLimit }) => rideLimit / 60);
  const own = riders.flatMap(({ walkMetresMost }) => walkMetresMost ?? []);
  const [ride, rideEs] = [span(minutes, 'to'), span(minutes, 'a')];
  const [walk, walkEs] = [span(own, 'to'), span(own, 'a')];
  const changed = problem.rules.ridersChangedMost;
  const { buses: locked } = lockedNames(problem);
  const gap = problem.rules.weights.gapMinuteCents;
  return [
    {
      en: `Room for slow days: a leg is planned so that it takes longer on ${slow} days of 100 (planQuantile ${problem.rules.planQuantile}).`,
      es: `Margen para días lentos: un tramo se planea de modo que tarde más en ${slow} de cada 100 días (planQuantile ${problem.rules.planQuantile}).`,
    },
    ...(ride ? [{ en: `Ride limit: ${ride} min.`, es: `Límite de viaje: ${rideEs} min.` }] : []),
    ...(walk
      ? [
          {
            en: `Walking limits of riders on file: ${walk} m.`,
            es: `Límites a pie de los alumnos en los archivos: ${walkEs} m.`,
          },
        ]
      : []),
    ...(changed === null
      ? []
      : [{ en: `At most ${changed} riders may change.`, es: `Como mucho cambian ${changed} alumnos.` }]),
    ...(gap === 0
      ? []
      : [
          {
            en: `Groups are to ride alike: a minute by which a group’s mean ride beyond the direct drive lies above that of all weighs ${gap} cents for each of its riders (gapMinuteCents).`,
            es: `Los grupos deben viajar parecido: un minuto en que la media de un grupo, más allá del trayecto directo, supera la de todos pesa ${gap} centavos por cada uno de sus alumnos (gapMinuteCents).`,
          },
        ]),
    AFTERNOON[problem.rules.afternoon],
    ...(locked.length === 0
      ? []
      : [{ en: `Locked, as before: ${locked.join(', ')}.`, es: `Bloqueados, como antes: ${locked.join(', ')}.` }]),
  ];
}
