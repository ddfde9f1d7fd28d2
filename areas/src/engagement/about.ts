import type { Area } from '@leeway/model';

export const about = {
  title: {
    en: 'Enrolment, communications & family engagement',
    es: 'Inscripción, comunicación y participación familiar',
  },
  question: {
    en: 'Do families get answers and choose to stay?',
    es: '¿Reciben las familias respuestas y deciden quedarse?',
  },
  drivesCost: {
    en: 'Languages spoken, mobility of families, how many offices answer the same question, and community programmes.',
    es: 'Los idiomas que se hablan, la movilidad de las familias, cuántas oficinas responden la misma pregunta y los programas comunitarios.',
  },
  sight: {
    sees: {
      en: 'Community services in Texas; elsewhere inside central or other services. Attendance where published.',
      es: 'Los servicios a la comunidad en Texas; en otros lugares, dentro de servicios centrales u otros. La asistencia donde se publica.',
    },
    cannotSee: {
      en: 'Registration, translation, call centre and communications.',
      es: 'Inscripción, traducción, centro de llamadas y comunicación.',
    },
    wouldShow: {
      en: 'The ledger with functions 2560 and 3300, contact logs with language and waiting time, and registrations.',
      es: 'El libro contable con las funciones 2560 y 3300, los registros de contactos con idioma y espera, y las inscripciones.',
    },
  },
} as const satisfies Pick<Area, 'title' | 'question' | 'drivesCost' | 'sight'>;
