import type { Parameter } from '@leeway/model';

/** $6.51 million ÷ 155,000 pupils. */
export const onePupilMorePerClass: Parameter = {
  id: 'staffing.one-pupil-more-per-class',
  label: {
    en: 'Teaching posts freed by one more pupil per class, per pupil of the district',
    es: 'Puestos docentes liberados por un alumno más por clase, por alumno del distrito',
  },
  unit: 'cents',
  values: [
    {
      from: '2016',
      value: 4_200,
      source: {
        publisher: 'Montgomery County Public Schools',
        title: 'Raising average class size by one: $2.98M, $1.54M and $1.99M for about 155,000 pupils',
        reference: 'https://ww2.montgomeryschoolsmd.org/departments/budget/archiveDetail.aspx?id=146&year=2016',
        year: '2016',
      },
    },
  ],
};

export const dearestTeachingPost: Parameter = {
  id: 'staffing.dearest-teaching-post',
  label: {
    en: 'Cost of a teaching post, highest of three levels',
    es: 'Costo de un puesto docente, el mayor de tres niveles',
  },
  unit: 'cents',
  values: [
    {
      from: '2016',
      value: 6_900_000,
      source: {
        publisher: 'Montgomery County Public Schools',
        title: 'Budget: cost of raising average class size by one',
        reference: 'https://ww2.montgomeryschoolsmd.org/departments/budget/archiveDetail.aspx?id=146&year=2016',
        year: '2016',
      },
    },
  ],
};
