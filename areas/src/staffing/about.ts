import type { Area } from '@leeway/model';

export const about = {
  title: { en: 'School model: staffing & scheduling', es: 'Modelo escolar: personal y horarios' },
  question: {
    en: 'Are adults, classes and hours where pupils need them?',
    es: '¿Están los adultos, las clases y las horas donde los alumnos los necesitan?',
  },
  drivesCost: {
    en: 'Class sizes and the mix of posts, the size of schools, and how well sections fill. The dollars of teaching posts lie in curriculum; this area’s own are the schools’ offices.',
    es: 'El tamaño de las clases y la mezcla de puestos, el tamaño de las escuelas y cuánto se llenan las secciones. El dinero de los puestos docentes está en currículo; el propio de esta área son las oficinas de las escuelas.',
  },
  sight: {
    sees: {
      en: 'School administration as a whole function; teachers and schools as counts where published.',
      es: 'La administración escolar como función completa; docentes y escuelas como conteos donde se publican.',
    },
    cannotSee: {
      en: 'Sections, class sizes, posts by type, vacancies and schedules.',
      es: 'Secciones, tamaños de clase, puestos por tipo, vacantes y horarios.',
    },
    wouldShow: {
      en: 'The positions file and the master schedule with enrolment per section.',
      es: 'El archivo de puestos y el horario maestro con la matrícula por sección.',
    },
  },
} as const satisfies Pick<Area, 'title' | 'question' | 'drivesCost' | 'sight'>;
