import { range } from '@leeway/model';
import { latestValue } from '../../sizing/latest-value.ts';
import { leverNamed, leverRule } from '../../sizing/lever-proposal.ts';
import { dollarEffect, unitsAtPrice } from '../../sizing/per-unit-base.ts';
import { levers } from '../levers.ts';
import { dearestTeachingPost, onePupilMorePerClass } from '../parameters.ts';

const lever = leverNamed(levers, 'STF-03');

export const raiseClassSizeByOne = leverRule({
  id: 'staffing.raise-class-size-by-one',
  lever,
  question: {
    en: 'What would one more pupil per class save, and whom would it touch?',
    es: '¿Cuánto ahorraría un alumno más por clase, y a quién afectaría?',
  },
  claim: { base: 'curriculum', functions: ['1000'], exclusiveGroup: null },
  base: (district) =>
    unitsAtPrice(
      {
        id: 'staffing.one-pupil-more-per-class',
        label: { en: 'Posts tied to one pupil per class', es: 'Puestos ligados a un alumno por clase' },
      },
      district.measure('pupils'),
      onePupilMorePerClass,
    ),
  effect: dollarEffect(lever, latestValue(dearestTeachingPost).value),
  claimed: {
    en: 'Montgomery County 2016: one more pupil per class freed 96 posts at $65,600 to $69,000 in a district of 155,000 pupils, $42 per pupil',
    es: 'Montgomery County 2016: un alumno más por clase liberó 96 puestos de $65,600 a $69,000 en un distrito de 155,000 alumnos, $42 por alumno',
  },
  scale: {
    share: range(0.5, 0.75, 1),
    why: {
      en: 'Focus schools and the first grades are exempt.',
      es: 'Quedan exentas las escuelas prioritarias y los primeros grados.',
    },
  },
  cashable: 'pay',
  oneOff: 'light',

  serviceEffect: {
    en: 'Small loss of learning, larger in the first grades and where need is high',
    es: 'Pequeña pérdida de aprendizaje, mayor en los primeros grados y donde hay más necesidad',
  },
  mustHold: { en: 'Learning gains by subgroup hold', es: 'Se mantiene el progreso por grupo' },
  decision: 'D-STF-01',
  narrow: {
    en: 'Load the master schedule with enrolment per section, by school.',
    es: 'Cargue el horario maestro con la matrícula por sección y escuela.',
  },
});
