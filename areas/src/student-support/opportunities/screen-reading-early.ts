import { range } from '@leeway/model';
import { leverNamed, leverRule } from '../../sizing/lever-proposal.ts';
import { percentEffect } from '../../sizing/per-unit-base.ts';
import { levers } from '../levers.ts';

const lever = leverNamed(levers, 'SPE-07');

export const screenReadingEarly = leverRule({
  id: 'student-support.screen-reading-early',
  lever,
  question: {
    en: 'How many special-education referrals could early reading help avoid?',
    es: '¿Cuántas derivaciones a educación especial podría evitar la ayuda temprana en lectura?',
  },
  claim: { base: 'curriculum', functions: ['1000'], exclusiveGroup: 'curriculum.early-reading' },
  base: (district) => district.measure('special-education-programme'),
  effect: percentEffect(lever),
  claimed: {
    en: '0 to 1 % of special-education spending after three to five years',
    es: 'Del 0 al 1 % del gasto en educación especial tras tres a cinco años',
  },
  scale: {
    share: range(0.2, 0.5, 0.8),
    why: {
      en: 'Share not reached already: many schools screen today.',
      es: 'Parte aún no alcanzada: muchas escuelas ya hacen detección.',
    },
  },
  cashable: 'pay',
  oneOff: 'medium',

  serviceEffect: {
    en: 'More pupils read on time; no evaluation is delayed',
    es: 'Más alumnos leen a tiempo; no se retrasa ninguna evaluación',
  },
  mustHold: { en: 'Evaluations on time stay at 100 %', es: 'Las evaluaciones a tiempo siguen al 100 %' },
  decision: 'D-SPE-02',
  narrow: {
    en: 'Load the special-education programme from the ledger and referrals by grade.',
    es: 'Cargue el programa de educación especial del libro contable y las derivaciones por grado.',
  },
});
