import type { Text } from '@leeway/model';

type Assumption = { readonly value: number; readonly says: Text };

/** What stands in for a figure that the files do not give. Each one that is used is told with every result. */
export const ASSUMED = {
  stopSeconds: {
    value: 19,
    says: {
      en: 'a bus stands 19 s at a stop (Park, Tae and Kim 2012)',
      es: 'un autobús para 19 s (Park, Tae y Kim 2012)',
    },
  },
  riderSeconds: {
    value: 2.6,
    says: { en: '2.6 s more for each rider (same)', es: '2,6 s más por alumno (lo mismo)' },
  },
  wheelchairSeconds: {
    value: 240,
    says: { en: '4 min more for each wheelchair (assumed)', es: '4 min más por silla de ruedas (supuesto)' },
  },
  walkMetresMost: {
    value: 800,
    says: {
      en: 'riders without a walking limit of their own walk at most 800 m (half a mile) to a stop (assumed)',
      es: 'quien no tiene un límite propio camina como mucho 800 m (media milla) (supuesto)',
    },
  },
  rideLimit: {
    value: 3600,
    says: { en: 'nobody rides more than 60 min (assumed)', es: 'nadie viaja más de 60 min (supuesto)' },
  },
  walkDetour: {
    value: 1.3,
    says: { en: 'a walk is 1.3 times the straight line (assumed)', es: 'a pie, 1,3 veces la línea recta (supuesto)' },
  },
  driveDetour: {
    value: 1.3,
    says: {
      en: 'a drive is 1.3 times the straight line (assumed)',
      es: 'en autobús, 1,3 veces la línea recta (supuesto)',
    },
  },
  metresPerSecond: {
    value: 8.94,
    says: {
      en: 'buses drive 20 miles an hour on average (Park, Tae and Kim 2012)',
      es: 'velocidad media de 20 millas por hora (Park, Tae y Kim 2012)',
    },
  },
  speedShare: {
    value: 0.8,
    says: {
      en: 'a bus drives at 80 % of the posted speed, or of a car’s usual speed where none is posted (assumed: traces show it)',
      es: 'un autobús va al 80 % de la velocidad señalizada, o de la usual de un coche donde no la hay (supuesto: las trazas lo muestran)',
    },
  },
  logSpread: {
    value: 0.15,
    says: {
      en: 'a leg’s time varies by about 15 % from day to day (assumed)',
      es: 'un tramo varía cerca del 15 % de un día a otro (supuesto)',
    },
  },
  planQuantile: {
    value: 0.8,
    says: {
      en: 'a leg is given the time that it keeps on four days of five (assumed)',
      es: 'a cada tramo se le da el tiempo que cumple cuatro de cada cinco días (supuesto)',
    },
  },
  dayLength: {
    value: 24_000,
    says: { en: 'a school day is 6 h 40 min (assumed)', es: 'la jornada dura 6 h 40 min (supuesto)' },
  },
  arriveLeast: {
    value: 300,
    says: {
      en: 'buses are unloaded 5 min before the bell or earlier (assumed)',
      es: 'los autobuses están vacíos 5 min antes del timbre (supuesto)',
    },
  },
  arriveMost: {
    value: 1500,
    says: { en: 'and arrive at most 25 min before it (assumed)', es: 'y llegan como mucho 25 min antes (supuesto)' },
  },
  unload: {
    value: 154.4,
    says: {
      en: 'a bus stands 154 s at a school (Park, Tae and Kim 2012)',
      es: 'un autobús para 154 s en la escuela (Park, Tae y Kim 2012)',
    },
  },
  leaveLeast: {
    value: 300,
    says: {
      en: 'buses leave school 5 min after the bell or later (assumed)',
      es: 'salen 5 min después del timbre o más tarde (supuesto)',
    },
  },
  leaveMost: {
    value: 1800,
    says: { en: 'and at most 30 min after it (assumed)', es: 'y como mucho 30 min después (supuesto)' },
  },
  leavesEarliest: {
    value: 18_000,
    says: { en: 'no bus leaves before 5:00 (assumed)', es: 'ningún autobús sale antes de las 5:00 (supuesto)' },
  },
  backLatest: {
    value: 68_400,
    says: { en: 'all buses are back by 19:00 (assumed)', es: 'todos vuelven antes de las 19:00 (supuesto)' },
  },
  dayCents: {
    value: 30_000,
    says: {
      en: 'a bus costs $300 a day (assumed: put your own price in)',
      es: 'un autobús cuesta $300 al día (supuesto: ponga su precio)',
    },
  },
  hourCents: {
    value: 3_500,
    says: {
      en: 'a driver’s hour costs $35 (assumed: put your own price in)',
      es: 'la hora de conductor cuesta $35 (supuesto: ponga su precio)',
    },
  },
  kilometreCents: {
    value: 93,
    says: {
      en: 'a mile costs $1.50 (assumed: put your own price in)',
      es: 'una milla cuesta $1.50 (supuesto: ponga su precio)',
    },
  },
  tripsMost: {
    value: 4,
    says: {
      en: 'a bus drives at most 4 trips each way (assumed)',
      es: 'un autobús hace como mucho 4 viajes por sentido (supuesto)',
    },
  },
  ridesShare: {
    value: 1,
    says: {
      en: 'every rider comes every day (no ridership on file)',
      es: 'todos vienen cada día (no hay datos de uso)',
    },
  },
  rideMinuteCents: {
    value: 2,
    says: { en: 'a rider’s extra minute on the bus weighs 2 cents', es: 'un minuto más en autobús pesa 2 centavos' },
  },
  gapMinuteCents: {
    value: 0,
    says: {
      en: 'that one group of riders rides longer than all do has no price of its own (gapMinuteCents sets one)',
      es: 'que un grupo viaje más que el conjunto no tiene precio propio (lo fija gapMinuteCents)',
    },
  },
  walkMinuteCents: {
    value: 2,
    says: { en: 'a rider’s minute on foot weighs 2 cents', es: 'un minuto a pie pesa 2 centavos' },
  },
  changeCents: {
    value: 10,
    says: {
      en: 'a rider whose stop or bus changes weighs 10 cents a day',
      es: 'un alumno que cambia pesa 10 centavos al día',
    },
  },
} as const satisfies Readonly<Record<string, Assumption>>;

/** What holds of every plan on roads. */
export const ON_ROADS: readonly Text[] = [
  {
    en: 'stops and homes lie within 200 m of their street, schools and yards within 400 m (assumed)',
    es: 'paradas y hogares están a 200 m de su calle como mucho, escuelas y patios a 400 m (supuesto)',
  },
  {
    en: 'a bus stops with its door on the riders’ side and turns round only in dead ends (assumed)',
    es: 'el autobús para con la puerta del lado de los alumnos y solo da la vuelta en calles sin salida (supuesto)',
  },
  {
    en: 'the largest bus is 12.2 m long, 2.6 m wide, 3.3 m high and weighs 15 t (assumed)',
    es: 'el autobús mayor mide 12,2 m de largo, 2,6 m de ancho, 3,3 m de alto y pesa 15 t (supuesto)',
  },
];

export type Assumed = keyof typeof ASSUMED;

/** Gives what the files say, or what is assumed instead, and remembers the latter. */
export function assumptions() {
  const used = new Set<Assumed>();
  return {
    or(stated: number | null, name: Assumed): number {
      if (stated !== null) return stated;
      used.add(name);
      return ASSUMED[name].value;
    },
    told: (): readonly Text[] => [...used].map((name) => ASSUMED[name].says),
  };
}

export type Assumptions = ReturnType<typeof assumptions>;
