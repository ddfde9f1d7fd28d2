import { range } from '@leeway/model';
import { leverNamed, leverRule } from '../../sizing/lever-proposal.ts';
import { percentEffect } from '../../sizing/per-unit-base.ts';
import { levers } from '../levers.ts';

const lever = leverNamed(levers, 'CUR-02');

export const retireWeakProgrammes = leverRule({
  id: 'curriculum.retire-weak-programmes',
  lever,
  question: {
    en: 'Which programmes cost money and show no learning?',
    es: '¿Qué programas cuestan dinero y no muestran aprendizaje?',
  },
  claim: { base: 'curriculum', functions: ['1000', '2200'], exclusiveGroup: null },
  base: (district) => district.areaCost('curriculum'),
  effect: percentEffect(lever),
  claimed: {
    en: '0.5 to 3 % of the budget reviewed; one district found more than 260 central initiatives',
    es: 'Del 0.5 al 3 % del presupuesto revisado; un distrito halló más de 260 iniciativas centrales',
  },
  scale: {
    share: range(0.1, 0.25, 0.5),
    why: {
      en: 'Share of the area’s spending that is not mandated and can be reviewed in a year.',
      es: 'Parte del gasto del área que no es obligatoria y puede revisarse en un año.',
    },
  },
  cashable: 'pay',
  oneOff: 'light',

  serviceEffect: {
    en: 'Time and money move to programmes that show results',
    es: 'El tiempo y el dinero pasan a programas que muestran resultados',
  },
  mustHold: { en: 'Learning gains by subgroup hold', es: 'Se mantiene el progreso por grupo' },
  decision: 'D-CUR-04',
  narrow: {
    en: 'Load the ledger by programme and the pupils in each, to cost every programme.',
    es: 'Cargue el libro contable por programa y los alumnos de cada uno, para costear cada programa.',
  },
});
