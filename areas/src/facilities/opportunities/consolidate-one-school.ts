import { type DistrictView, type Figure, range } from '@leeway/model';
import { ratioFigure } from '../../measure-kinds/ratio-figure.ts';
import { leverNamed, leverRule } from '../../sizing/lever-proposal.ts';
import { percentEffect } from '../../sizing/per-unit-base.ts';
import { realisedEvidence } from '../../sizing/track-record/realised-evidence.ts';
import { levers } from '../levers.ts';

const lever = leverNamed(levers, 'FAC-05');

/** With four schools and three levels, two schools share a level. */
const FEWEST_SCHOOLS = 4;
/** The rule of thumb is per cent of the budget for 1 school in 15: that share of one average school's spending, times 15. */
const SCHOOLS_OF_THE_RULE = 15;

function averageSchool(district: DistrictView): Figure {
  return ratioFigure(
    {
      id: 'facilities.current-spending-per-school',
      label: { en: 'Current spending for one average school', es: 'Gasto corriente de una escuela media' },
      unit: 'cents',
    },
    district.measure('expenditure-current'),
    district.measure('schools'),
  );
}

export const consolidateOneSchool = leverRule({
  id: 'facilities.consolidate-one-school',
  lever,
  question: {
    en: 'What would merging one under-used school into a better one free?',
    es: '¿Cuánto liberaría fusionar una escuela poco ocupada con otra mejor?',
  },
  claim: {
    base: 'curriculum',
    functions: ['1000', '2100', '2200', '2400', '2600'],
    exclusiveGroup: 'facilities.school-closures',
  },
  base: averageSchool,
  arises: (district) => (district.measure('schools').value ?? FEWEST_SCHOOLS) >= FEWEST_SCHOOLS,
  effect: percentEffect(lever, SCHOOLS_OF_THE_RULE),
  claimed: {
    en: 'About 4 % of the budget for 1 in 15 schools, that is 30 to 68 % of what an average school spends; nearly all of it staff',
    es: 'Cerca del 4 % del presupuesto por 1 de cada 15 escuelas, es decir, del 30 al 68 % de lo que gasta una escuela media; casi todo es personal',
  },
  scale: {
    share: range(0.4, 0.6, 0.8),
    why: {
      en: 'A school that is merged is smaller than the average one.',
      es: 'Una escuela que se fusiona es más pequeña que la media.',
    },
  },
  cashable: 'pay',
  oneOff: 'heavy',
  beside: [realisedEvidence('School closures: rule of thumb vs case studies')],
  serviceEffect: {
    en: 'Mixed; harmful where pupils move to a weaker school',
    es: 'Variado; dañino si los alumnos pasan a una escuela peor',
  },
  mustHold: {
    en: 'Travel time and the range of courses hold',
    es: 'Se mantienen el tiempo de viaje y la variedad de cursos',
  },
  decision: 'D-FAC-01',
  narrow: {
    en: 'Load capacity, pupils and staff by school: the schools that could merge then replace the average one.',
    es: 'Cargue capacidad, alumnos y personal por escuela: las escuelas que podrían fusionarse sustituirán a la media.',
  },
});
