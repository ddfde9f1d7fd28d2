import type { Text } from '@leeway/model';
import type { PlanRule } from './rules.ts';
import type { ViolationGroup } from './violation-group.ts';

/** What a broken rule says: what, so what, fix. */
export type RuleWords = { readonly what: Text; readonly soWhat: Text; readonly fix: Text };

const text = (en: string, es: string): Text => ({ en, es });

/** A time of day in hours and minutes, 24 hours. */
export function clock(seconds: number): string {
  if (!Number.isFinite(seconds)) return '–:––';
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)}:${String(Math.abs(minutes % 60)).padStart(2, '0')}`;
}

const minutes = (seconds: number): string => (Number.isFinite(seconds) ? String(Math.ceil(seconds / 60 - 1e-9)) : '∞');
const people = (count: number): Text =>
  count === 1 ? text('1 rider', '1 pasajero') : text(`${count} riders`, `${count} pasajeros`);
const cannot = (count: number): string => (count === 1 ? 'no puede' : 'no pueden');
const busTrip = ({ bus, trip }: ViolationGroup): Text =>
  text(`Bus ${bus}, trip ${trip}`, `El autobús ${bus}, viaje ${trip}`);
const lateBy = ({ worst }: ViolationGroup): string => minutes(Math.abs(worst.amount - worst.limit));

/** The sentences of each rule. Minutes are rounded up; ids stand as the problem has them. */
export const RULE_WORDS: Readonly<Record<PlanRule, (group: ViolationGroup) => RuleWords>> = {
  'well-formed': ({ worst, violations }) => ({
    what: text(
      `The plan points to something that is not in the problem (${violations.length} times; ${worst.amount} where less than ${worst.limit} is needed).`,
      `El plan apunta a algo que no está en el problema (${violations.length} veces; ${worst.amount} donde se necesita menos de ${worst.limit}).`,
    ),
    soWhat: text('Nothing else of it could be checked.', 'No se pudo comprobar nada más.'),
    fix: text(
      'Make the plan anew from the same riders, stops and buses.',
      'Haga el plan de nuevo con los mismos pasajeros, paradas y autobuses.',
    ),
  }),
  reachable: (group) => ({
    what: text(
      `${busTrip(group).en} has a leg with no way by road at stop ${group.stopIds}.`,
      `${busTrip(group).es} tiene un tramo sin camino en la parada ${group.stopIds}.`,
    ),
    soWhat: text('The trip cannot be driven.', 'El viaje no se puede hacer.'),
    fix: text(
      'Move the stop to a road that is connected, or mend the road file.',
      'Mueva la parada a una calle conectada o corrija el archivo de calles.',
    ),
  }),
  served: (group) => ({
    what: text(
      `${people(group.riders).en} of ${group.school} ${group.riders === 1 ? 'is' : 'are'} on ${group.worst.amount} trips in one direction, not ${group.worst.limit} (${group.riderIds}).`,
      `${people(group.riders).es} de ${group.school} ${group.riders === 1 ? 'está' : 'están'} en ${group.worst.amount} viajes en un sentido, no en ${group.worst.limit} (${group.riderIds}).`,
    ),
    soWhat: text('They are left behind, or expected by two buses.', 'Se quedan sin autobús o los esperan dos.'),
    fix: text('Put each of them on exactly one trip.', 'Ponga a cada uno en un solo viaje.'),
  }),
  'stop-choice': (group) => ({
    what: text(
      `${people(group.riders).en} of ${group.school} have a stop that they may not be given (${group.riderIds}; stop ${group.stopIds}).`,
      `${people(group.riders).es} de ${group.school} tienen una parada que no les corresponde (${group.riderIds}; parada ${group.stopIds}).`,
    ),
    soWhat: text('The walk is too long or not safe.', 'El camino a pie es demasiado largo o no es seguro.'),
    fix: text('Give them one of their own stops.', 'Deles una de sus propias paradas.'),
  }),
  'own-stop': (group) => ({
    what: text(
      `${people(group.riders).en} of ${group.school} are picked up at another stop than their own (${group.riderIds}; at ${group.stopIds}).`,
      `${people(group.riders).es} de ${group.school} suben en una parada que no es la suya (${group.riderIds}; en ${group.stopIds}).`,
    ),
    soWhat: text('The bus waits where nobody stands.', 'El autobús espera donde no hay nadie.'),
    fix: text('List them at the stop that they were given.', 'Anótelos en la parada que se les dio.'),
  }),
  'own-school': (group) => ({
    what: text(
      `${people(group.riders).en} of ${group.school} are on a trip that does not go there (${group.riderIds}; bus ${group.bus}).`,
      `${people(group.riders).es} de ${group.school} van en un viaje que no llega allí (${group.riderIds}; autobús ${group.bus}).`,
    ),
    soWhat: text('They would be taken to another school.', 'Los llevarían a otra escuela.'),
    fix: text('Move them to a trip of their school.', 'Páselos a un viaje de su escuela.'),
  }),
  'shared-trip': (group) => ({
    what: text(
      `${busTrip(group).en} carries riders of ${group.school} with those of a school that may not share it.`,
      `${busTrip(group).es} lleva a pasajeros de ${group.school} con los de una escuela que no puede compartirlo.`,
    ),
    soWhat: text('The rules do not allow this mixed load.', 'Las reglas no permiten esta carga mixta.'),
    fix: text('Split the trip, or allow the pair of schools.', 'Divida el viaje o permita ese par de escuelas.'),
  }),
  seats: (group) => ({
    what: text(
      `${busTrip(group).en} needs ${(group.worst.amount / 6).toFixed(1)} benches and has ${group.worst.limit / 6}.`,
      `${busTrip(group).es} necesita ${(group.worst.amount / 6).toFixed(1)} asientos dobles y tiene ${group.worst.limit / 6}.`,
    ),
    soWhat: text('Riders would stand or be left at the stop.', 'Irían de pie o se quedarían en la parada.'),
    fix: text(
      'Move a stop to another trip, or use a larger bus.',
      'Pase una parada a otro viaje o use un autobús más grande.',
    ),
  }),
  'wheelchair-places': (group) => ({
    what: text(
      `${busTrip(group).en} carries ${group.worst.amount} wheelchairs and has places for ${group.worst.limit}.`,
      `${busTrip(group).es} lleva ${group.worst.amount} sillas de ruedas y tiene lugar para ${group.worst.limit}.`,
    ),
    soWhat: text('A rider cannot board.', 'Un pasajero no puede subir.'),
    fix: text('Use a bus with more wheelchair places.', 'Use un autobús con más lugares para sillas.'),
  }),
  'rider-needs': (group) => ({
    what: text(
      `Bus ${group.bus} does not offer what ${people(group.riders).en} need${group.riders === 1 ? 's' : ''} (${group.riderIds}).`,
      `El autobús ${group.bus} no ofrece lo que ${group.riders === 1 ? 'necesita' : 'necesitan'} ${people(group.riders).es} (${group.riderIds}).`,
    ),
    soWhat: text(
      'They cannot ride safely, and a promise in their plan is broken.',
      'No pueden viajar con seguridad y se incumple lo prometido.',
    ),
    fix: text('Run the trip with a bus that has it.', 'Haga el viaje con un autobús que lo tenga.'),
  }),
  'stop-needs': (group) => ({
    what: text(
      `Bus ${group.bus} may not drive to stop ${group.stopIds}.`,
      `El autobús ${group.bus} no puede llegar a la parada ${group.stopIds}.`,
    ),
    soWhat: text(
      'The bus does not fit the road, so its riders are not picked up.',
      'El autobús no cabe en la calle y no recoge a sus pasajeros.',
    ),
    fix: text('Use a bus that may, or move the stop.', 'Use un autobús que sí pueda o mueva la parada.'),
  }),
  apart: (group) => ({
    what: text(
      `${busTrip(group).en} carries riders who must not ride together (${group.riderIds}).`,
      `${busTrip(group).es} lleva a pasajeros que no deben viajar juntos (${group.riderIds}).`,
    ),
    soWhat: text('A safety arrangement is broken.', 'Se incumple un acuerdo de seguridad.'),
    fix: text('Move one of them to another trip.', 'Pase a uno de ellos a otro viaje.'),
  }),
  'ride-limit': (group) => ({
    what: text(
      `${people(group.riders).en} cannot ride between stop and ${group.school} in ${minutes(group.worst.limit)} minutes (${group.riderIds}; the longest takes ${minutes(group.worst.amount)}).`,
      `${people(group.riders).es} ${cannot(group.riders)} viajar entre su parada y ${group.school} en ${minutes(group.worst.limit)} minutos (${group.riderIds}; el más largo tarda ${minutes(group.worst.amount)}).`,
    ),
    soWhat: text('Their ride limit is broken.', 'Se rebasa su límite de viaje.'),
    fix: text(
      'Serve their stops nearer to the school’s end of the trip, or take stops off it.',
      'Atienda sus paradas más cerca de la escuela en el recorrido o quítele paradas.',
    ),
  }),
  'arrival-window': (group) => ({
    what: text(
      `Bus ${group.bus} arrives at ${group.school} at ${clock(group.worst.amount)}, ${lateBy(group)} minutes too ${group.worst.amount < group.worst.limit ? 'early' : 'late'}.`,
      `El autobús ${group.bus} llega a ${group.school} a las ${clock(group.worst.amount)}, ${lateBy(group)} minutos ${group.worst.amount < group.worst.limit ? 'antes' : 'después'} de lo permitido.`,
    ),
    soWhat: text(
      group.worst.amount < group.worst.limit ? 'No one is there to receive the riders.' : 'Its riders miss the bell.',
      group.worst.amount < group.worst.limit
        ? 'No hay quien reciba a los pasajeros.'
        : 'Sus pasajeros llegan después de la campana.',
    ),
    fix: text('Time the trip anew for the bell in force.', 'Ajuste la hora del viaje a la campana vigente.'),
  }),
  'departure-window': (group) => ({
    what: text(
      `Bus ${group.bus} leaves ${group.school} at ${clock(group.worst.amount)}, ${lateBy(group)} minutes too ${group.worst.amount < group.worst.limit ? 'early' : 'late'}.`,
      `El autobús ${group.bus} sale de ${group.school} a las ${clock(group.worst.amount)}, ${lateBy(group)} minutos ${group.worst.amount < group.worst.limit ? 'antes' : 'después'} de lo permitido.`,
    ),
    soWhat: text(
      group.worst.amount < group.worst.limit ? 'Riders are still in class.' : 'Riders wait at the school.',
      group.worst.amount < group.worst.limit
        ? 'Los pasajeros aún están en clase.'
        : 'Los pasajeros esperan en la escuela.',
    ),
    fix: text(
      'Time the trip anew for the last bell in force.',
      'Ajuste la hora del viaje a la última campana vigente.',
    ),
  }),
  chain: (group) => ({
    what: text(
      `Bus ${group.bus} reaches trip ${group.trip} at ${clock(group.worst.amount)}, ${lateBy(group)} minutes after it must start.`,
      `El autobús ${group.bus} llega al viaje ${group.trip} a las ${clock(group.worst.amount)}, ${lateBy(group)} minutos después de su inicio.`,
    ),
    soWhat: text(
      'It would have to be in two places at once, so every rider of the trip is late.',
      'Tendría que estar en dos lugares a la vez; todos los pasajeros de ese viaje llegan tarde.',
    ),
    fix: text(
      'Give the trip to another bus, or shorten the trip before it.',
      'Dé el viaje a otro autobús o acorte el anterior.',
    ),
  }),
  'yard-out': (group) => ({
    what: text(
      `Bus ${group.bus} would have to leave its yard at ${clock(group.worst.amount)}; it may from ${clock(group.worst.limit)}.`,
      `El autobús ${group.bus} tendría que salir del patio a las ${clock(group.worst.amount)}; puede desde las ${clock(group.worst.limit)}.`,
    ),
    soWhat: text('Its first riders are picked up late.', 'Recoge tarde a sus primeros pasajeros.'),
    fix: text(
      'Plan the drive from the yard, or give the trip to a nearer bus.',
      'Planee el recorrido desde el patio o dé el viaje a un autobús más cercano.',
    ),
  }),
  'yard-back': (group) => ({
    what: text(
      `Bus ${group.bus} is back in its yard at ${clock(group.worst.amount)}; it must be by ${clock(group.worst.limit)}.`,
      `El autobús ${group.bus} vuelve al patio a las ${clock(group.worst.amount)}; debe volver a más tardar a las ${clock(group.worst.limit)}.`,
    ),
    soWhat: text('The driver’s day is longer than allowed.', 'La jornada del conductor es más larga de lo permitido.'),
    fix: text('Take the last trip off this bus.', 'Quítele el último viaje a este autobús.'),
  }),
  'trips-per-bus': (group) => ({
    what: text(
      `Bus ${group.bus} has ${group.worst.amount} trips in one direction; at most ${group.worst.limit} are allowed.`,
      `El autobús ${group.bus} tiene ${group.worst.amount} viajes en una dirección; se permiten ${group.worst.limit} como máximo.`,
    ),
    soWhat: text('The day breaks a limit that you set.', 'La jornada rebasa un límite que usted fijó.'),
    fix: text('Give a trip to another bus.', 'Dé un viaje a otro autobús.'),
  }),
  'one-day-per-bus': (group) => ({
    what: text(
      `Bus ${group.bus} stands ${group.worst.amount} times in the plan.`,
      `El autobús ${group.bus} está ${group.worst.amount} veces en el plan.`,
    ),
    soWhat: text('One bus is counted where two are needed.', 'Se cuenta un autobús donde hacen falta dos.'),
    fix: text(
      'Number the buses anew, or join the days if their trips fit.',
      'Numere de nuevo los autobuses o una las jornadas si los viajes caben.',
    ),
  }),
  'buses-of-kind': (group) => ({
    what: text(
      `The plan uses ${group.worst.amount} buses of the kind of ${group.bus}; there are ${group.worst.limit}.`,
      `El plan usa ${group.worst.amount} autobuses del tipo de ${group.bus}; hay ${group.worst.limit}.`,
    ),
    soWhat: text('Some trips have no bus.', 'Hay viajes sin autobús.'),
    fix: text(
      'Add buses, or search anew with those that there are.',
      'Agregue autobuses o busque de nuevo con los que hay.',
    ),
  }),
  'same-trips': (group) => ({
    what: text(
      `${busTrip(group).en} is no morning trip the other way round.`,
      `${busTrip(group).es} no es un viaje de la mañana en sentido contrario.`,
    ),
    soWhat: text(
      'Riders would have another bus in the afternoon than was promised.',
      'Los pasajeros tendrían por la tarde otro autobús que el prometido.',
    ),
    fix: text(
      'Use the morning’s stops in opposite sequence, or allow own afternoon trips.',
      'Use las paradas de la mañana al revés o permita viajes propios por la tarde.',
    ),
  }),
  'riders-changed': ({ worst }) => ({
    what: text(
      `${people(worst.amount).en} ${worst.amount === 1 ? 'gets' : 'get'} another stop or time; at most ${worst.limit} may.`,
      `${people(worst.amount).es} ${worst.amount === 1 ? 'cambia' : 'cambian'} de parada u hora; pueden cambiar ${worst.limit} como máximo.`,
    ),
    soWhat: text(
      'More families are unsettled than you allowed.',
      'Se altera a más familias de las que usted permitió.',
    ),
    fix: text(
      'Search anew from today’s plan with that limit, or raise it.',
      'Busque de nuevo desde el plan de hoy con ese límite o súbalo.',
    ),
  }),
  locked: ({ bus, worst }) => ({
    what: text(
      `${bus === '' ? 'A locked bus' : `Bus ${bus}`} does not drive what it drove, though it is locked (${worst.amount} ${worst.amount === 1 ? 'trip differs' : 'trips differ'}).`,
      `${bus === '' ? 'Un autobús bloqueado' : `El autobús ${bus}`} no hace lo que hacía, aunque está bloqueado (${worst.amount} ${worst.amount === 1 ? 'viaje distinto' : 'viajes distintos'}).`,
    ),
    soWhat: text(
      'Riders and driver of a bus that was to stay as it is would find another.',
      'Los pasajeros y el conductor de un autobús que no debía cambiar encontrarían otro.',
    ),
    fix: text('Search anew with the lock, or lift it.', 'Busque de nuevo con el bloqueo o quítelo.'),
  }),
};
