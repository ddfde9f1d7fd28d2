import { range } from '@leeway/model';
import { leverNamed, leverRule } from '../../sizing/lever-proposal.ts';
import { percentEffect } from '../../sizing/per-unit-base.ts';
import { levers } from '../levers.ts';

const lever = leverNamed(levers, 'CUR-06');

export const teachReadingEarly = leverRule({
  id: 'curriculum.teach-reading-early',
  lever,
  question: {
    en: 'What does it cost us to remedy reading late instead of teaching it early?',
    es: '¿Cuánto nos cuesta remediar la lectura tarde en lugar de enseñarla pronto?',
  },
  claim: { base: 'curriculum', functions: ['1000', '2200'], exclusiveGroup: 'curriculum.early-reading' },
  base: (district) => district.areaCost('curriculum'),
  effect: percentEffect(lever),
  claimed: {
    en: '0 to 0.8 % of the operating budget after three to five years; applied here to the area’s dollars only, a smaller base',
    es: 'Del 0 al 0.8 % del presupuesto operativo tras tres a cinco años; aquí se aplica solo al dinero del área, una base menor',
  },
  scale: {
    share: range(0.2, 0.5, 0.8),
    why: {
      en: 'Share not reached already: many schools teach this way today.',
      es: 'Parte aún no alcanzada: muchas escuelas ya enseñan así.',
    },
  },
  cashable: 'pay',
  oneOff: 'medium',

  serviceEffect: {
    en: 'More pupils read on time; the saving comes years after the spending',
    es: 'Más alumnos leen a tiempo; el ahorro llega años después del gasto',
  },
  mustHold: { en: 'Reading results by subgroup hold', es: 'Se mantienen los resultados de lectura por grupo' },
  decision: 'D-CUR-06',
  narrow: {
    en: 'Load intervention posts from the positions file and screening results.',
    es: 'Cargue los puestos de intervención del archivo de puestos y los resultados de detección.',
  },
});
