import type { Area } from '@leeway/model';

export const about = {
  title: { en: 'Special education & student support', es: 'Educación especial y apoyo a alumnos' },
  question: {
    en: 'Do pupils with the greatest needs get their services, from the people and places that do it best?',
    es: '¿Reciben los alumnos con mayores necesidades sus servicios, de las personas y en los lugares que mejor los dan?',
  },
  drivesCost: {
    en: 'The share and the needs of pupils with disabilities, poverty, English learners, caseloads, and wages of scarce specialists.',
    es: 'La proporción y las necesidades de los alumnos con discapacidades, la pobreza, los alumnos de inglés, las cargas de casos y los salarios de especialistas escasos.',
  },
  sight: {
    sees: {
      en: 'Counselling, social work, health and other support for pupils. Texas also publishes special education as a programme.',
      es: 'Orientación, trabajo social, salud y otros apoyos a los alumnos. Texas publica además la educación especial como programa.',
    },
    cannotSee: {
      en: 'Therapies, agency staff, placements and caseloads. Special-education teaching is paid inside instruction.',
      es: 'Terapias, personal de agencias, colocaciones y cargas de casos. La enseñanza de educación especial se paga dentro de instrucción.',
    },
    wouldShow: {
      en: 'The ledger by programme, and the service log with IEP minutes.',
      es: 'El libro contable por programa y el registro de servicios con los minutos del IEP.',
    },
  },
} as const satisfies Pick<Area, 'title' | 'question' | 'drivesCost' | 'sight'>;
