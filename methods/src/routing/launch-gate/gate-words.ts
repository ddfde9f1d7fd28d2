import type { Text } from '@leeway/model';
import { clock } from '../checking/rule-words.ts';
import type { GateItem } from './gate-items.ts';

type Reading = Pick<GateItem, 'state' | 'evidence'>;

const text = (en: string, es: string): Text => ({ en, es });
const percent = (share: number | undefined): string => `${(100 * (share ?? 0)).toFixed(1)} %`;
/** `1 rider has` or `12 riders have`. */
const of = (count: number | undefined, one: string, many: string): string =>
  `${(count ?? 0).toLocaleString('en-US')} ${count === 1 ? one : many}`;

function stopWords({ state, evidence: { ridersWithoutStop, riders, crossing } }: Reading): Text {
  if (state === 'failed')
    return text(
      `${of(ridersWithoutStop, 'rider has', 'riders have')} no stop (of ${riders}), so nobody comes for them: give each a safe stop before the start.`,
      `${of(ridersWithoutStop, 'pasajero no tiene', 'pasajeros no tienen')} parada (de ${riders}) y nadie los recoge: dé a cada uno una parada segura antes de empezar.`,
    );
  if (state === 'unknown')
    return text(
      `All ${of(riders, 'rider has', 'riders have')} a stop, but no hazards are on file, so nobody knows which walks are safe: add a .geojson of what nobody may cross.`,
      `Todos tienen parada (${riders}), pero no hay peligros en los archivos y no se sabe qué caminos son seguros: añada un .geojson con lo que nadie debe cruzar.`,
    );
  const cross = (crossing ?? 0) > 0;
  return text(
    `All ${of(riders, 'rider has', 'riders have')} a stop within reach on foot that crosses no hazard on file${cross ? `; ${of(crossing, 'crosses', 'cross')} the street where the bus stops: have a person see them across` : ''}.`,
    `Todos tienen una parada a pie sin cruzar peligros de los archivos (${riders})${cross ? `; ${of(crossing, 'cruza', 'cruzan')} la calle donde para el autobús: que alguien los cruce` : ''}.`,
  );
}

function verdictWords({ state, evidence: { violations } }: Reading): Text {
  if (state === 'passed') return text('The plan breaks no rule.', 'El plan no incumple ninguna regla.');
  if (state === 'unknown')
    return text(
      'The plan breaks no rule that could be checked, but how many riders it changes is counted from a plan that is not at hand: put that beside it, or name it with --start.',
      'El plan no incumple ninguna regla que se pudiera comprobar, pero los cambios de alumnos se cuentan desde un plan que no está: póngalo junto a él o nómbrelo con --start.',
    );
  return text(
    `The plan breaks its rules in ${of(violations, 'place', 'places')}, so it cannot be driven as promised: mend each of them first.`,
    `El plan incumple sus reglas en ${of(violations, 'punto', 'puntos')} y no se puede cumplir lo prometido: corrija primero cada uno.`,
  );
}

function dropOffWords({ state, evidence: { p95, latest, stranded } }: Reading): Text {
  if (p95 === undefined)
    return state === 'passed'
      ? text('The plan has no afternoon.', 'El plan no tiene tarde.')
      : text('Nobody is driven home: plan the afternoon.', 'Nadie vuelve a casa en autobús: planee la tarde.');
  if (state === 'passed')
    return text(
      `The last rider is home by ${clock(p95)} on nineteen days in twenty (${clock(latest ?? 0)} is the latest).`,
      `El último pasajero está en casa a las ${clock(p95)} en diecinueve de cada veinte días (como tarde, a las ${clock(latest ?? 0)}).`,
    );
  return (stranded ?? 0) > 0
    ? text(
        `${of(stranded, 'afternoon trip has', 'afternoon trips have')} no bus on more than one day in twenty: keep spare buses and drivers.`,
        `${of(stranded, 'viaje de la tarde no tiene', 'viajes de la tarde no tienen')} autobús más de un día de cada veinte: tenga autobuses y conductores de reserva.`,
      )
    : text(
        `The last rider is home by ${clock(p95)} on nineteen days in twenty, later than ${clock(latest ?? 0)}: shorten the last trips.`,
        `El último pasajero está en casa a las ${clock(p95)} en diecinueve de cada veinte días, después de las ${clock(latest ?? 0)}: acorte los últimos viajes.`,
      );
}

function changeWords({ state, evidence }: Reading): Text {
  if (state === 'unknown') {
    const moves = evidence.bells ?? 0;
    const [en, es] =
      moves > 0
        ? [
            `Bells move (${of(moves, 'school', 'schools')}), and what`,
            `Cambian timbres (${of(moves, 'escuela', 'escuelas')}) y no consta lo que`,
          ]
        : ['What', 'No consta lo que'];
    return text(
      `${en} runs today is not on file, so nobody knows what ${moves > 0 ? 'else ' : ''}is new: add today.csv, or name the plan that runs now.`,
      `${es} circula hoy, así que no se sabe qué ${moves > 0 ? 'más ' : ''}es nuevo: añada today.csv o nombre el plan actual.`,
    );
  }
  const { newBells, newStops, newRoutes, bells, ridersStop, ridersBus, riding } = evidence;
  const parts = [
    {
      isNew: newBells === 1,
      en: `bells (${of(bells, 'school', 'schools')})`,
      es: `timbres (${of(bells, 'escuela', 'escuelas')})`,
    },
    {
      isNew: newStops === 1,
      en: `stops (${ridersStop} of ${riding} riders)`,
      es: `paradas (${ridersStop} de ${riding} pasajeros)`,
    },
    {
      isNew: newRoutes === 1,
      en: `routes (another bus for ${ridersBus} of ${riding} riders)`,
      es: `rutas (otro autobús para ${ridersBus} de ${riding} pasajeros)`,
    },
  ].filter(({ isNew }) => isNew);
  const [en, es] = [parts.map((part) => part.en).join(', '), parts.map((part) => part.es).join(', ')];
  if (state === 'passed')
    return text(
      en === '' ? 'Nothing large is new.' : `One thing is new at a time: ${en}.`,
      es === '' ? 'No hay ningún cambio grande.' : `Hay un solo cambio a la vez: ${es}.`,
    );
  return text(
    `Several things are new on one day: ${en}. No one could tell what went wrong: start them one after the other.`,
    `Hay varios cambios el mismo día: ${es}. Nadie sabría qué falló: empiécelos uno tras otro.`,
  );
}

function ridershipWords({ state, evidence: { counted, riders } }: Reading): Text {
  if (state === 'failed')
    return text(
      `How often riders come is on file for ${counted} of ${riders}; for the others it is guessed: count boardings for two weeks and put ridesShare into riders.csv.`,
      `Consta cada cuánto viajan ${counted} de ${riders} pasajeros; de los demás se supone: cuente subidas dos semanas y ponga ridesShare en riders.csv.`,
    );
  if (state === 'unknown')
    return text(
      `All ${riders} riders are on file with the same share of days, which counting does not give: put in what was counted.`,
      `Los ${riders} pasajeros constan con la misma proporción de días, lo que ningún recuento da: ponga lo contado.`,
    );
  return text(
    `How often each of ${riders} riders comes is on file.`,
    `Consta cada cuánto viaja cada uno de los ${riders} pasajeros.`,
  );
}

function dryRunWords({ state, evidence: { open, another = 0, unsaid, buses } }: Reading): Text {
  if (state === 'unknown')
    return unsaid === undefined
      ? text(
          `No signed dry runs were handed in for ${of(buses, 'bus', 'buses')}: have each driven once to the clock, and name the table with --dry-runs.`,
          `No se entregaron recorridos de prueba firmados para ${of(buses, 'autobús', 'autobuses')}: haga cada uno una vez con reloj y nombre la tabla con --dry-runs.`,
        )
      : text(
          `The signed dry runs of ${unsaid} of ${of(buses, 'bus', 'buses')} do not say of which plan they were: write this plan’s fingerprint beside those that were of it (column plan), and drive the others anew.`,
          `Los recorridos de prueba firmados de ${unsaid} de ${of(buses, 'autobús', 'autobuses')} no dicen de qué plan son: escriba la huella de este plan en los que lo sean (columna plan) y repita los demás.`,
        );
  if (state === 'passed')
    return text(
      `All ${of(buses, 'bus', 'buses')} ${buses === 1 ? 'has' : 'have'} been driven to the clock by this plan, and signed.`,
      `Recorrido de prueba de este plan hecho y firmado: ${of(buses, 'autobús', 'autobuses')}.`,
    );
  const [en, es] =
    another > 0
      ? [
          ` (${of(another, 'was driven by another plan', 'were driven by another plan')})`,
          ` (${of(another, 'se recorrió con otro plan', 'se recorrieron con otro plan')})`,
        ]
      : ['', ''];
  return text(
    `${open} of ${of(buses, 'bus has', 'buses have')} no signed dry run of this plan${en}, so their drivers do not know the way: drive each once to the clock.`,
    `${open} de ${of(buses, 'autobús no tiene', 'autobuses no tienen')} recorrido de prueba firmado de este plan${es} y sus conductores no conocen el camino: haga cada uno una vez con reloj.`,
  );
}

function rollBackWords({ state, evidence: { ridersLeft } }: Reading): Text {
  if (state === 'unknown')
    return text(
      'No plan to go back to is named: name one with --roll-back, or today for the routes of today.csv.',
      'No se nombró un plan al que volver: nómbrelo con --roll-back, o today para las rutas de today.csv.',
    );
  return state === 'passed'
    ? text(
        'The plan to go back to has a bus for every rider of this one.',
        'El plan al que volver tiene autobús para cada pasajero de este.',
      )
    : text(
        `Going back would leave ${of(ridersLeft, 'rider', 'riders')} of this plan without a bus: bring the plan to go back to up to date.`,
        `Volver dejaría sin autobús a ${of(ridersLeft, 'pasajero', 'pasajeros')} de este plan: ponga al día el plan al que volver.`,
      );
}

/** One sentence for each item of the gate, whatever the answer. */
export const GATE_WORDS: Readonly<Record<GateItem['id'], (reading: Reading) => Text>> = {
  'every-rider-has-a-stop': stopWords,
  'clean-verdict': verdictWords,
  'on-time': ({ state, evidence: { tripsBelow, trips, worstShare, onTimeLeast } }) =>
    state === 'passed'
      ? text(
          `Each of ${of(trips, 'morning trip', 'morning trips')} is there by the bell on at least ${percent(worstShare)} of simulated days.`,
          `Cada uno de los viajes de la mañana (${trips}) llega antes de la campana al menos el ${percent(worstShare)} de los días simulados.`,
        )
      : text(
          `${tripsBelow} of ${of(trips, 'morning trip is', 'morning trips are')} late too often (the worst is on time on ${percent(worstShare)} of simulated days, ${percent(onTimeLeast)} is needed): give them spare time or fewer stops.`,
          `${tripsBelow} de ${of(trips, 'viaje', 'viajes')} de la mañana llegan tarde demasiadas veces (el peor es puntual el ${percent(worstShare)} de los días simulados y hace falta el ${percent(onTimeLeast)}): deles más tiempo o menos paradas.`,
        ),
  'last-drop-off': dropOffWords,
  'one-change-at-a-time': changeWords,
  ridership: ridershipWords,
  'dry-runs': dryRunWords,
  'roll-back': rollBackWords,
};
