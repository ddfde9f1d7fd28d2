import { range } from '@leeway/model';
import { leverNamed, leverRule } from '../../sizing/lever-proposal.ts';
import { percentEffect } from '../../sizing/per-unit-base.ts';
import { teachingPayroll } from '../../sizing/teaching-payroll.ts';
import { levers } from '../levers.ts';

const lever = leverNamed(levers, 'PDL-04');

export const stopAutomaticMastersPremium = leverRule({
  id: 'professional-learning.stop-automatic-masters-premium',
  lever,
  question: {
    en: 'Should new hires be paid more for any master’s degree?',
    es: '¿Debe pagarse más a los nuevos contratados por cualquier maestría?',
  },
  claim: { base: 'curriculum', functions: ['1000'], exclusiveGroup: null },
  base: (district) => teachingPayroll(district),
  effect: percentEffect(lever),
  claimed: {
    en: '0.5 to 2.5 % of teacher payroll once phased in, over ten years or more',
    es: 'Del 0.5 al 2.5 % de la nómina docente una vez aplicado, en diez años o más',
  },
  scale: {
    share: range(0.1, 0.3, 0.5),
    why: {
      en: 'Only new hires are touched: the part reached in about five years.',
      es: 'Solo afecta a los nuevos contratados: la parte alcanzada en unos cinco años.',
    },
  },
  cashable: 'mixed',
  oneOff: 'light',

  serviceEffect: {
    en: 'A master’s outside the subject taught shows no effect on achievement; the money can pay for roles and shortage posts',
    es: 'Una maestría fuera de la asignatura no muestra efecto en el rendimiento; el dinero puede pagar funciones y puestos difíciles de cubrir',
  },
  mustHold: {
    en: 'Applicants per post and teacher retention hold',
    es: 'Se mantienen los candidatos por puesto y la permanencia docente',
  },
  decision: 'D-HRM-03',
  narrow: {
    en: 'Load the salary schedule with each teacher’s lane and the hires of each year.',
    es: 'Cargue la escala salarial con el tramo de cada docente y las contrataciones de cada año.',
  },
});
