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
  standbyCents: { en: 'Drivers on standby, a day', es: 'Conductores de reserva, al día' },
  costWithStandbyCents: { en: 'Cost a day with standby', es: 'Coste al día con reserva' },
  rideMean: { en: 'Ride, average', es: 'Viaje, media' },
  rideP90: { en: 'Ride, nine in ten below', es: 'Viaje, nueve de diez por debajo' },
  rideMost: { en: 'Ride, longest', es: 'Viaje, el más largo' },
  beyondDirectMean: { en: 'Ride beyond the direct drive, average', es: 'Viaje más allá del directo, media' },
  afternoonRideMean: { en: 'Afternoon ride, average', es: 'Viaje de tarde, media' },
  afternoonRideMost: { en: 'Afternoon ride, longest', es: 'Viaje de tarde, el más largo' },
  walkMean: { en: 'Walk to the stop, average', es: 'A pie hasta la parada, media' },
  walkMost: { en: 'Walk to the stop, longest', es: 'A pie hasta la parada, el más largo' },
  ridersPerRun: { en: 'Riders on a trip, average', es: 'Alumnos por viaje, media' },
  carried: { en: 'Riders carried', es: 'Alumnos con autobús' },
  homeOnAnotherBus: { en: 'Riders who go home on another bus', es: 'Alumnos que vuelven en otro autobús' },
  groupGap: {
    en: 'Largest difference between groups, ride beyond the direct drive',
    es: 'Mayor diferencia entre grupos, viaje más allá del directo',
  },
  afternoonGroupGap: {
    en: 'The same in the afternoon',
    es: 'Lo mismo por la tarde',
  },
  arrivalMarginLeast: { en: 'Least margin before the latest arrival', es: 'Menor margen antes de la última llegada' },
};

/** Names of the groups that grades make; a district's own groups keep their names. */
export const GROUP_WORDS: Readonly<Record<string, Text>> = {
  elementary: { en: 'elementary', es: 'primaria' },
  middle: { en: 'middle', es: 'secundaria' },
  high: { en: 'high', es: 'preparatoria' },
  other: { en: 'other', es: 'otros' },
};

const whole = (count: number): string => count.toLocaleString('en-US');
const counted = (count: number, one: string, many: string): string => `${whole(count)} ${count === 1 ? one : many}`;

const EN = {
  title: 'Routes, before and after',
  alone: (buses: number) => `${counted(buses, 'bus', 'buses')}.`,
  lead: (before: number, after: number, dollars: string, less: boolean) =>
    `${counted(after, 'bus', 'buses')} instead of ${before}, and ${dollars} a day ${less ? 'less' : 'more'}.`,
  caution:
    'Buses saved on paper are not dollars saved: nothing is saved until a route, a driver’s hours and a bus are really given up.',
  notReady: {
    seen: (trips: string, days: string) =>
      `Not ready to be run: on simulated days ${trips} of trips are on time, and every rider is on time on ${days} of days.`,
    standby: (drivers: number, days: string) =>
      `With ${counted(drivers, 'driver', 'drivers')} on standby it would be ${days} of days.`,
    moreRoom:
      'Plan with more room (a higher planQuantile in settings.csv) and solve again before anyone is told a time.',
    bound: (days: string) => `Drivers on standby alone would bring it to ${days} of days at most.`,
  },
  spares: {
    title: 'Drivers on standby',
    head: [
      'Drivers on standby',
      'Days on which every rider is on time',
      'Riders late on an average day',
      'Dollars a day',
    ],
    lead: (absent: string, isAssumed: boolean, spare: number) =>
      `A driver is missing on ${absent} of days (${isAssumed ? 'assumed, not measured here: put what your records say into settings.csv as driverAbsenceShare' : 'as settings.csv says'}). All other figures have ${spare === 0 ? 'nobody' : counted(spare, 'driver', 'drivers')} on standby.`,
    nobodyMissing: 'No driver ever missing',
    unknown: 'unknown',
    pay: (drivers: number, dollars: string, hours: string, hourly: string) =>
      `${counted(drivers, 'driver on standby is', 'drivers on standby are')} paid ${dollars} a day (${hours} h each at ${hourly}), beside the cost of the buses and not in it.`,
    unpaid: (drivers: number, lacking: readonly string[]) =>
      `What ${counted(drivers, 'driver on standby is', 'drivers on standby are')} paid is unknown and in no figure: put ${lacking.join(' and ')} into settings.csv.`,
    note: 'Whoever is on standby waits in the yard, may drive any bus, takes the fullest first, and is missing as often as others. Drivers are missing each for himself: a flu is not seen. All rows are the same days. Whoever is missing counts as paid, too.',
  },
  simulated: {
    onTime: 'Trips on time',
    faultless: 'Days on which every rider is on time',
    late: 'Riders late on an average day',
    lateP95: 'Riders late on one day in twenty, at least',
    home: 'Last child home on a usual day',
    homeP95: 'Last child home on one day in twenty, after',
  },
  simulatedDays: (days: number) =>
    `${days.toLocaleString('en-US')} simulated days of slow roads, long boarding and missing drivers, both plans alike; the chances are assumed, not measured here.`,
  gap: (name: string, longest: string, most: string, shortest: string, least: string, gap: string, above: number) =>
    `${name}: beyond the direct drive, ${longest} rides longest of the groups in the morning (${most} in the mean) and ${shortest} shortest (${least}), a difference of ${gap}; ${counted(above, 'rider’s minute lies', 'riders’ minutes lie')} above the mean of all.`,
  otherBus: (count: number) => `${counted(count, 'rider goes', 'riders go')} home on another bus than in the morning.`,
  synthetic:
    'A made-up town with made-up pupils; today’s routes are drawn by a simple sweep, each school by itself. Not evidence of what a real district would save.',
  beforeAfter: 'Before and after',
  bells: {
    title: 'Bells that move',
    head: ['School', 'Bell before', 'Bell after', 'Riders'],
    lead: (moved: number, all: number, riders: number) =>
      moved === 0
        ? 'No bell moves.'
        : `${moved} of ${counted(all, 'school', 'schools')} ${moved === 1 ? 'starts' : 'start'} at another time, for ${counted(riders, 'rider', 'riders')}.`,
    note: 'A bell moves everybody at a school; only its riders are counted here. Staff hours, child care, sports and what families can manage are in no figure of this page.',
  },
  figure: 'Figure',
  today: 'Today',
  plan: 'This plan',
  change: 'Change',
  groupRide: 'Ride, average',
  groupAfternoonRide: 'Afternoon ride, average',
  small: 'Groups of fewer than ten riders are left out, and any that could be found from them.',
  todayMap: 'The plan before, drawn the same way',
  noHomes: 'Stops at riders’ homes are not drawn.',
  rules: 'Rules in force',
  otherRule: (rule: string) => `The plan before was judged by another rule: ${rule}`,
  caseLine: (count: number, words: string) => `${counted(count, 'rider', 'riders')} without a stop: ${words}.`,
  people: 'Who is touched',
  holds: 'Does it hold?',
  maps: 'Maps',
  assumed: 'What is assumed',
  open: 'What a person must look at first',
  riders: (riders: number, walkers: number) =>
    `${counted(riders, 'rider', 'riders')}; ${walkers} more ${walkers === 1 ? 'lives' : 'live'} in their school’s walk zone.`,
  changed: (any: number, stop: number, time: number, bus: number) =>
    `${counted(any, 'rider', 'riders')} would notice: another stop for ${whole(stop)}, another time for ${whole(time)}, another bus for ${whole(bus)}.`,
  unserved: (count: number) =>
    count === 0
      ? 'Everyone with a stop has a bus.'
      : `${counted(count, 'rider has', 'riders have')} a stop but no bus.`,
  verdict: (checked: number, broken: number) =>
    `An independent checker held the plan to ${counted(checked, 'promise', 'promises')} and found ${broken} broken.`,
  beforeBroken: (broken: number) => `The plan before, held to its own rules, breaks ${broken}.`,
  bound: (least: number, buses: number) =>
    least >= buses
      ? 'No plan can do with fewer buses in the morning: that is proven.'
      : `No plan can do with fewer than ${counted(least, 'bus', 'buses')} in the morning. The bound is loose: whether ${least === buses - 1 ? least : `${least} to ${buses - 1}`} would do is not known.`,
  made: (seed: string, iterations: number, seconds: number | null) =>
    `Seed ${seed}, ${iterations.toLocaleString('en-US')} iterations${seconds === null ? '' : `, ${seconds.toFixed(0)} s`}. The plan has not been driven: sign-off by drivers comes first.`,
};

export type ReportWords = typeof EN;

const ES: ReportWords = {
  title: 'Rutas, antes y después',
  alone: (buses) => `${counted(buses, 'autobús', 'autobuses')}.`,
  lead: (before, after, dollars, less) =>
    `${counted(after, 'autobús', 'autobuses')} en lugar de ${before}, y ${dollars} al día ${less ? 'menos' : 'más'}.`,
  caution:
    'Autobuses ahorrados en el papel no son dólares ahorrados: nada se ahorra hasta que de verdad se dejan una ruta, las horas de un conductor y un autobús.',
  notReady: {
    seen: (trips, days) =>
      `No está listo: en días simulados llega a tiempo el ${trips} de los viajes, y todos los alumnos llegan a tiempo el ${days} de los días.`,
    standby: (drivers, days) =>
      `Con ${counted(drivers, 'conductor', 'conductores')} de reserva sería el ${days} de los días.`,
    moreRoom:
      'Planee con más margen (un planQuantile mayor en settings.csv) y resuelva de nuevo antes de dar una hora a nadie.',
    bound: (days) => `Con conductores de reserva solamente se llegaría como mucho al ${days} de los días.`,
  },
  spares: {
    title: 'Conductores de reserva',
    head: [
      'Conductores de reserva',
      'Días en que todos llegan a tiempo',
      'Alumnos tarde en un día medio',
      'Dólares al día',
    ],
    lead: (absent, isAssumed, spare) =>
      `Un conductor falta el ${absent} de los días (${isAssumed ? 'supuesto, no medido aquí: ponga lo que digan sus registros en settings.csv como driverAbsenceShare' : 'según settings.csv'}). Las demás cifras son ${spare === 0 ? 'sin nadie' : `con ${counted(spare, 'conductor', 'conductores')}`} de reserva.`,
    nobodyMissing: 'Nunca falta nadie',
    unknown: 'no consta',
    pay: (drivers, dollars, hours, hourly) =>
      `${counted(drivers, 'conductor de reserva cobra', 'conductores de reserva cobran')} ${dollars} al día (${hours} h cada uno a ${hourly}), aparte del coste de los autobuses y no dentro de él.`,
    unpaid: (drivers, lacking) =>
      `No consta lo que ${counted(drivers, 'conductor de reserva cobra', 'conductores de reserva cobran')} y no está en ninguna cifra: ponga ${lacking.join(' y ')} en settings.csv.`,
    note: 'Quien está de reserva espera en el patio, puede conducir cualquier autobús, toma primero el más lleno y falta tanto como los demás. Cada conductor falta por su cuenta: una gripe no se ve. Todas las filas son los mismos días. Quien falta cuenta como pagado también.',
  },
  simulated: {
    onTime: 'Viajes a tiempo',
    faultless: 'Días en que todos llegan a tiempo',
    late: 'Alumnos tarde en un día medio',
    lateP95: 'Alumnos tarde uno de cada veinte días, al menos',
    home: 'Último alumno en casa un día normal',
    homeP95: 'Último alumno en casa uno de cada veinte días, después de las',
  },
  simulatedDays: (days) =>
    `${days.toLocaleString('en-US')} días simulados con calles lentas, subidas largas y conductores ausentes, iguales para ambos planes; las probabilidades son supuestas, no medidas aquí.`,
  gap: (name, longest, most, shortest, least, gap, above) =>
    `${name}: de los grupos, ${longest} es el que más viaja por la mañana más allá del trayecto directo (${most} de media) y ${shortest} el que menos (${least}), una diferencia de ${gap}; ${counted(above, 'minuto de alumno queda', 'minutos de alumno quedan')} por encima de la media de todos.`,
  otherBus: (count) => `${counted(count, 'alumno vuelve', 'alumnos vuelven')} en otro autobús que el de la mañana.`,
  synthetic:
    'Una ciudad y alumnos inventados; las rutas de hoy salen de un barrido sencillo, cada escuela por separado. No prueba lo que ahorraría un distrito real.',
  beforeAfter: 'Antes y después',
  bells: {
    title: 'Timbres que cambian',
    head: ['Escuela', 'Timbre antes', 'Timbre después', 'Alumnos'],
    lead: (moved, all, riders) =>
      moved === 0
        ? 'No cambia ningún timbre.'
        : `${moved} de ${counted(all, 'escuela', 'escuelas')} ${moved === 1 ? 'empieza' : 'empiezan'} a otra hora, para ${counted(riders, 'alumno', 'alumnos')}.`,
    note: 'Un timbre mueve a todos en la escuela; aquí solo se cuentan sus alumnos con autobús. Los horarios del personal, el cuidado infantil, los deportes y lo que cada familia puede no están en ninguna cifra de esta página.',
  },
  figure: 'Cifra',
  today: 'Hoy',
  plan: 'Este plan',
  change: 'Cambio',
  groupRide: 'Viaje, media',
  groupAfternoonRide: 'Viaje de tarde, media',
  small: 'No se dicen los grupos de menos de diez alumnos, ni los que permitirían deducirlos.',
  todayMap: 'El plan de antes, dibujado igual',
  noHomes: 'Las paradas en hogares de alumnos no se dibujan.',
  rules: 'Reglas vigentes',
  otherRule: (rule) => `El plan de antes se juzgó con otra regla: ${rule}`,
  caseLine: (count, words) => `${counted(count, 'alumno', 'alumnos')} sin parada: ${words}.`,
  people: 'A quién afecta',
  holds: '¿Se sostiene?',
  maps: 'Mapas',
  assumed: 'Qué se supone',
  open: 'Qué debe revisar antes una persona',
  riders: (riders, walkers) =>
    `${counted(riders, 'alumno', 'alumnos')}; ${walkers} más ${walkers === 1 ? 'vive' : 'viven'} en la zona a pie de su escuela.`,
  changed: (any, stop, time, bus) =>
    `${counted(any, 'alumno lo notaría', 'alumnos lo notarían')}: ${whole(stop)} con otra parada, ${whole(time)} con otra hora, ${whole(bus)} con otro autobús.`,
  unserved: (count) =>
    count === 0
      ? 'Todos los que tienen parada tienen autobús.'
      : `${counted(count, 'alumno tiene', 'alumnos tienen')} parada pero no autobús.`,
  verdict: (checked, broken) =>
    `Una comprobación independiente revisó ${counted(checked, 'promesa', 'promesas')} y halló ${counted(broken, 'incumplida', 'incumplidas')}.`,
  beforeBroken: (broken) => `El plan de antes, con sus propias reglas, incumple ${broken}.`,
  bound: (least, buses) =>
    least >= buses
      ? 'Ningún plan puede con menos autobuses por la mañana: está demostrado.'
      : `Ningún plan puede con menos de ${counted(least, 'autobús', 'autobuses')} por la mañana. La cota es floja: no se sabe si bastarían ${least === buses - 1 ? least : `de ${least} a ${buses - 1}`}.`,
  made: (seed, iterations, seconds) =>
    `Semilla ${seed}, ${iterations.toLocaleString('en-US')} iteraciones${seconds === null ? '' : `, ${seconds.toFixed(0)} s`}. El plan no se ha recorrido: antes, el visto bueno de los conductores.`,
};

/** Words of the report. */
export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { en: EN, es: ES };
