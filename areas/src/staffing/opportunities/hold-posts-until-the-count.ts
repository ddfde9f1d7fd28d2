import { range } from '@leeway/model';
import { leverNamed, leverRule } from '../../sizing/lever-proposal.ts';
import { percentEffect } from '../../sizing/per-unit-base.ts';
import { teachingPayroll } from '../../sizing/teaching-payroll.ts';
import { levers } from '../levers.ts';

const lever = leverNamed(levers, 'STF-04');

export const holdPostsUntilTheCount = leverRule({
  id: 'staffing.hold-posts-until-the-count',
  lever,
  question: {
    en: 'Could a small pool of posts wait until pupils are counted?',
    es: '¿Podría una pequeña reserva de puestos esperar al conteo de alumnos?',
  },
  claim: { base: 'curriculum', functions: ['1000'], exclusiveGroup: null },
  base: (district) => teachingPayroll(district),
  effect: percentEffect(lever),
  claimed: {
    en: '0.3 to 1.5 % of teaching payroll, by design estimate',
    es: 'Del 0.3 al 1.5 % de la nómina docente, según estimación de diseño',
  },
  scale: {
    share: range(0.3, 0.6, 0.9),
    why: { en: 'Share not held back already.', es: 'Parte que aún no se retiene.' },
  },
  cashable: 'pay',
  oneOff: 'light',

  serviceEffect: {
    en: 'Fewer moves of teachers after school starts',
    es: 'Menos traslados de docentes después del inicio de clases',
  },
  mustHold: {
    en: 'Classes above the cap on count day do not rise',
    es: 'No aumentan las clases por encima del máximo el día de conteo',
  },
  decision: 'D-STF-07',
  narrow: {
    en: 'Load five years of projected and counted pupils by school.',
    es: 'Cargue cinco años de alumnos proyectados y contados por escuela.',
  },
});
