import type { Area } from '@leeway/model';

export const about = {
  title: { en: 'Transportation', es: 'Transporte' },
  question: {
    en: 'Does every child get to school safely and on time, with no bus too many?',
    es: '¿Llega cada niño a la escuela seguro y a tiempo, sin un autobús de más?',
  },
  drivesCost: {
    en: 'Distance and density, how many pupils ride and how many need special routes, bell times that let a bus run twice, wages of drivers.',
    es: 'La distancia y la densidad, cuántos alumnos viajan y cuántos necesitan rutas especiales, horarios que permiten usar dos veces un autobús, los salarios de conductores.',
  },
  sight: {
    sees: {
      en: 'Pupil transportation as a whole function; land area for density only where a file carries it.',
      es: 'El transporte de alumnos como función completa; la superficie para la densidad solo donde un archivo la trae.',
    },
    cannotSee: {
      en: 'Runs, riders, fuel, contracts and special routes; buses bought as capital.',
      es: 'Recorridos, pasajeros, combustible, contratos y rutas especiales; los autobuses comprados como capital.',
    },
    wouldShow: {
      en: 'Route and rider files, bell times, and the ledger with function 2700 by object.',
      es: 'Los archivos de rutas y pasajeros, los horarios, y el libro contable con la función 2700 por objeto.',
    },
  },
} as const satisfies Pick<Area, 'title' | 'question' | 'drivesCost' | 'sight'>;
