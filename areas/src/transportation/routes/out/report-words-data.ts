import type { Language, Text } from '@leeway/model';

/** Labels of figures as `comparePlans` names them. */
export const FIGURE_WORDS: Readonly<Record<string, Text>> = {
  buses: { en: 'Buses', es: 'Autobuses' },
  peakBuses: { en: 'Buses out at once, at most', es: 'Autobuses a la vez, como mucho' },
  dutySeconds: { en: 'Drivers’ hours a day', es: 'Horas de conductor al día' },
  drivenSeconds: { en: 'Hours driven', es: 'Horas conducidas' },
  loadedMetres: { en: 'Miles with riders', es: 'Millas con alumnos' },
  emptyMetres: { en: 'Miles empty', es: 'Millas vacías' },
  costCents: { en: 'Cost a day', es: 'Coste al día' },
  rideMean: { en: 'Ride, average', es: 'Viaje, media' },
  rideP90: { en: 'Ride, nine in ten below', es: 'Viaje, nueve de diez por debajo' },
  rideMost: { en: 'Ride, longest', es: 'Viaje, el más largo' },
  beyondDirectMean: { en: 'Ride beyond the direct drive, average', es: 'Viaje más allá del directo, media' },
  afternoonRideMean: { en: 'Afternoon ride, average', es: 'Viaje de tarde, media' },
  afternoonRideMost: { en: 'Afternoon ride, longest', es: 'Viaje de tarde, el más largo' },
  walkMean: { en: 'Walk to the stop, average', es: 'A pie hasta la parada, media' },
  walkMost: { en: 'Walk to the stop, longest', es: 'A pie hasta la parada, el más largo' },
  ridersPerRun: { en: 'Riders on a trip, average', es: 'Alumnos por viaje, media' },
  arrivalMarginLeast: { en: 'Least margin before the latest arrival', es: 'Menor margen antes de la última llegada' },
};

const EN = {
  title: 'Routes, before and after',
  buses: 'buses',
  lead: (before: number, after: number, dollars: string, less: boolean) =>
    `${after} buses instead of ${before}, and ${dollars} a day ${less ? 'less' : 'more'}.`,
  synthetic:
    'A made-up town with made-up pupils; today’s routes are drawn by a simple sweep, each school by itself. Not evidence of what a real district would save.',
  beforeAfter: 'Before and after',
  figure: 'Figure',
  today: 'Today',
  plan: 'This plan',
  change: 'Change',
  groupRide: 'Ride, average, group',
  small: 'Groups too small to be told are left out.',
  people: 'Who is touched',
  holds: 'Does it hold?',
  maps: 'Maps',
  assumed: 'What is assumed',
  riders: (riders: number, walkers: number) => `${riders} riders; ${walkers} more live in their school’s walk zone.`,
  changed: (any: number, stop: number, time: number, bus: number) =>
    `${any} riders would notice: ${stop} get another stop, ${time} another time, ${bus} another bus.`,
  unserved: (count: number) =>
    count === 0 ? 'Everyone with a stop has a bus.' : `${count} riders have a stop but no bus.`,
  verdict: (checked: number, broken: number) =>
    `An independent checker asked ${checked.toLocaleString('en-US')} promises and found ${broken} broken.`,
  beforeBroken: (broken: number) => `Today’s routes, held to the same promises, break ${broken}.`,
  bound: (buses: number) => `Fewer than ${buses} buses cannot do in the morning, whatever the plan.`,
  made: (seed: string, iterations: number, seconds: number) =>
    `Seed ${seed}, ${iterations.toLocaleString('en-US')} iterations, ${seconds.toFixed(0)} s. The plan has not been driven: sign-off by drivers comes first.`,
};

export type ReportWords = typeof EN;

const ES: ReportWords = {
  title: 'Rutas, antes y después',
  buses: 'autobuses',
  lead: (before, after, dollars, less) =>
    `${after} autobuses en lugar de ${before}, y ${dollars} al día ${less ? 'menos' : 'más'}.`,
  synthetic:
    'Una ciudad y alumnos inventados; las rutas de hoy salen de un barrido sencillo, cada escuela por separado. No prueba lo que ahorraría un distrito real.',
  beforeAfter: 'Antes y después',
  figure: 'Cifra',
  today: 'Hoy',
  plan: 'Este plan',
  change: 'Cambio',
  groupRide: 'Viaje, media, grupo',
  small: 'No se dicen grupos demasiado pequeños.',
  people: 'A quién afecta',
  holds: '¿Se sostiene?',
  maps: 'Mapas',
  assumed: 'Qué se supone',
  riders: (riders, walkers) => `${riders} alumnos; ${walkers} más viven en la zona a pie de su escuela.`,
  changed: (any, stop, time, bus) =>
    `${any} alumnos lo notarían: ${stop} con otra parada, ${time} con otra hora, ${bus} con otro autobús.`,
  unserved: (count) =>
    count === 0 ? 'Todos los que tienen parada tienen autobús.' : `${count} alumnos tienen parada pero no autobús.`,
  verdict: (checked, broken) =>
    `Una comprobación independiente revisó ${checked.toLocaleString('en-US')} promesas y halló ${broken} incumplidas.`,
  beforeBroken: (broken) => `Las rutas de hoy, con las mismas promesas, incumplen ${broken}.`,
  bound: (buses) => `Con menos de ${buses} autobuses no se puede por la mañana, sea cual sea el plan.`,
  made: (seed, iterations, seconds) =>
    `Semilla ${seed}, ${iterations.toLocaleString('en-US')} iteraciones, ${seconds.toFixed(0)} s. El plan no se ha recorrido: antes, el visto bueno de los conductores.`,
};

/** Words of the report. */
export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { en: EN, es: ES };
