import { range } from '@leeway/model';
import { leverNamed, leverRule } from '../../sizing/lever-proposal.ts';
import { percentEffect } from '../../sizing/per-unit-base.ts';
import { teachingPayroll } from '../../sizing/teaching-payroll.ts';
import { levers } from '../levers.ts';

const lever = leverNamed(levers, 'STF-02');

export const staffToAdoptedClassSizes = leverRule({
  id: 'staffing.staff-to-adopted-class-sizes',
  lever,
  question: {
    en: 'Do sections match the class sizes that the board has already adopted?',
    es: '¿Corresponden las secciones a los tamaños de clase que la junta ya adoptó?',
  },
  claim: { base: 'curriculum', functions: ['1000'], exclusiveGroup: null },
  base: (district) => teachingPayroll(district),
  effect: percentEffect(lever),
  claimed: { en: '0.5 to 3 % of teaching posts', es: 'Del 0.5 al 3 % de los puestos docentes' },
  scale: {
    share: range(0.3, 0.5, 0.8),
    why: {
      en: 'Share of posts in grades and subjects where sections can still be merged.',
      es: 'Parte de los puestos en grados y asignaturas donde aún pueden unirse secciones.',
    },
  },
  cashable: 'pay',
  oneOff: 'light',

  serviceEffect: { en: 'Unchanged within the targets already adopted', es: 'Igual dentro de las metas ya adoptadas' },
  mustHold: {
    en: 'Course access and teachers’ workload hold',
    es: 'Se mantienen el acceso a los cursos y la carga docente',
  },
  decision: 'D-STF-06',
  narrow: {
    en: 'Load the master schedule with enrolment per section and the class-size targets.',
    es: 'Cargue el horario maestro con la matrícula por sección y las metas de tamaño de clase.',
  },
});
