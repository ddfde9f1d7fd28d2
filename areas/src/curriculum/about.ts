import type { Area } from '@leeway/model';

export const about = {
  title: { en: 'Curriculum & instruction', es: 'Currículo e instrucción' },
  question: {
    en: 'How much of each dollar reaches classrooms, and what is bought and taught with it?',
    es: '¿Cuánto de cada dólar llega a las aulas, y qué se compra y se enseña con él?',
  },
  drivesCost: {
    en: 'Teachers’ pay above all: how many posts there are for the pupils, and what wages are here. Poverty, special education and English learners raise what pupils need; very small districts cannot fill classes.',
    es: 'Sobre todo el pago a docentes: cuántos puestos hay para los alumnos y qué salarios se pagan aquí. La pobreza, la educación especial y los alumnos de inglés elevan lo que los alumnos necesitan; los distritos muy pequeños no llenan las clases.',
  },
  sight: {
    sees: {
      en: 'Instruction, improvement of instruction and library spending as whole functions.',
      es: 'El gasto en instrucción, mejora de la instrucción y biblioteca como funciones completas.',
    },
    cannotSee: {
      en: 'Materials, subjects and programmes. Special-education instruction stays inside until programmes are known. Where a record keeps one line for support of instructional staff, tests, training and classroom technology are mixed in.',
      es: 'Materiales, asignaturas y programas. La instrucción de educación especial queda dentro hasta que se conocen los programas. Donde el registro lleva una sola línea de apoyo al personal docente, se mezclan pruebas, formación y tecnología del aula.',
    },
    wouldShow: {
      en: 'The ledger by function, object and programme, and the list of programmes with their pupils.',
      es: 'El libro contable por función, objeto y programa, y la lista de programas con sus alumnos.',
    },
  },
} as const satisfies Pick<Area, 'title' | 'question' | 'drivesCost' | 'sight'>;
