import type { PeerScoreRule } from '@leeway/model';

/** All areas together: three kinds of dollars, so that the score says where the mixture of look-alikes spends less. */
export const wholeDistrictScore: PeerScoreRule = {
  kind: 'scored',
  inputs: [
    {
      id: 'teaching',
      label: { en: 'Teaching and support', es: 'Enseñanza y apoyo' },
      areas: ['curriculum', 'assessment', 'professional-learning', 'staffing', 'student-support', 'talent'],
    },
    {
      id: 'operations',
      label: { en: 'Buses, meals and buildings', es: 'Transporte, comidas y edificios' },
      areas: ['transportation', 'nutrition', 'facilities'],
    },
    {
      id: 'administration',
      label: { en: 'Administration and systems', es: 'Administración y sistemas' },
      areas: ['finance', 'technology', 'engagement'],
    },
  ],
  outputs: [
    {
      anyOf: ['pupils-in-attendance', 'pupils'],
      ifMissing: { en: 'Pupils are not on record.', es: 'No constan los alumnos.' },
    },
    {
      anyOf: ['disadvantaged-pupils', 'children-in-poverty'],
      ifMissing: {
        en: 'Disadvantaged pupils are not on record.',
        es: 'No constan los alumnos con desventaja.',
      },
    },
    {
      anyOf: ['special-education-pupils'],
      ifMissing: {
        en: 'Pupils in special education are not on record, so their need looks like cost here.',
        es: 'No constan los alumnos en educación especial, así que su necesidad parece costo.',
      },
    },
    {
      anyOf: ['english-learners'],
      ifMissing: {
        en: 'English learners are not on record.',
        es: 'No constan los alumnos que aprenden inglés.',
      },
    },
  ],
  returns: 'variable',
  orientation: 'input',
  leastShare: 0.1,
  uncounted: { en: 'lessons taught or what pupils learn', es: 'clases impartidas ni lo que aprenden los alumnos' },
  settle: {
    figures: {
      en: 'posts by kind and one-off costs of the year',
      es: 'los puestos por tipo y los costos únicos del año',
    },
    from: { en: 'your business manager', es: 'su dirección de finanzas' },
    dearer: {
      en: 'spend more per pupil on posts of the same kind',
      es: 'gasta más por alumno en puestos del mismo tipo',
    },
  },
  cannotSee: {
    en: 'What pupils learn. The work counted is pupils served: a district that teaches better for more looks dear here, so this is never a verdict on schools.',
    es: 'Lo que aprenden los alumnos. El trabajo contado son los alumnos atendidos: un distrito que enseña mejor por más aquí parece caro, así que nunca es un veredicto sobre las escuelas.',
  },
};
