import type { Area } from '@leeway/model';

export const about = {
  title: { en: 'Professional learning', es: 'Formación del personal' },
  question: {
    en: 'What do we spend on helping teachers improve, and does it change teaching?',
    es: '¿Cuánto gastamos en ayudar a los docentes a mejorar, y cambia la enseñanza?',
  },
  drivesCost: {
    en: 'Training days and the substitutes they need, coaches, outside presenters, and pay lanes tied to courses and degrees.',
    es: 'Los días de formación y los suplentes que exigen, los asesores, los ponentes externos y los tramos salariales ligados a cursos y títulos.',
  },
  sight: {
    sees: {
      en: 'Only the wider function that contains it: support for instructional staff (Texas: curriculum and staff development together).',
      es: 'Solo la función más amplia que la contiene: apoyo al personal docente (Texas: currículo y formación juntos).',
    },
    cannotSee: {
      en: 'Coaches, substitutes for training days, conferences, tuition and degree premiums.',
      es: 'Asesores, suplentes por días de formación, congresos, matrículas y suplementos por títulos.',
    },
    wouldShow: {
      en: 'The ledger with function 2213 by object, and the salary schedule with each teacher’s lane.',
      es: 'El libro contable con la función 2213 por objeto, y la escala salarial con el tramo de cada docente.',
    },
  },
} as const satisfies Pick<Area, 'title' | 'question' | 'drivesCost' | 'sight'>;
