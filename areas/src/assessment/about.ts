import type { Area } from '@leeway/model';

export const about = {
  title: { en: 'Assessment', es: 'Evaluación' },
  question: {
    en: 'Which tests do pupils sit, what do they cost, and who uses the results?',
    es: '¿Qué pruebas presentan los alumnos, cuánto cuestan y quién usa los resultados?',
  },
  drivesCost: {
    en: 'The number of tests beyond those the state requires, licence prices per pupil, and staff hours to give and score them.',
    es: 'El número de pruebas más allá de las que exige el estado, el precio de las licencias por alumno y las horas de personal para aplicarlas y corregirlas.',
  },
  sight: {
    sees: {
      en: 'Only the wider function that contains assessment: support for instructional staff.',
      es: 'Solo la función más amplia que la contiene: apoyo al personal docente.',
    },
    cannotSee: {
      en: 'Testing contracts, test administration and data staff: no public record separates them.',
      es: 'Contratos de pruebas, su aplicación y el personal de datos: ningún registro público los separa.',
    },
    wouldShow: {
      en: 'The ledger with function 2240, the contract register and the list of tests with their hours.',
      es: 'El libro contable con la función 2240, el registro de contratos y la lista de pruebas con sus horas.',
    },
  },
} as const satisfies Pick<Area, 'title' | 'question' | 'drivesCost' | 'sight'>;
