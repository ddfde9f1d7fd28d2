import { range } from '@leeway/model';
import { leverNamed, leverRule } from '../../sizing/lever-proposal.ts';
import { levers } from '../levers.ts';
import { economyOfMerging, isSmall } from '../merging.ts';

const lever = leverNamed(levers, 'FIN-05');

export const shareABackOffice = leverRule({
  id: 'finance.share-a-back-office',
  lever,
  question: {
    en: 'What would sharing a back office with a neighbour save?',
    es: '¿Cuánto ahorraría compartir la administración con un vecino?',
  },
  claim: { base: 'finance', functions: ['2300', '2500'], exclusiveGroup: null },
  base: (district) => district.areaCost('finance'),
  arises: isSmall,
  effect: economyOfMerging,
  claimed: {
    en: 'Doubling enrolment saves 28 % of cost per pupil at 300 pupils and 9 % at 1,500; applied here to the back office only',
    es: 'Duplicar la matrícula ahorra el 28 % del costo por alumno con 300 alumnos y el 9 % con 1,500; aquí se aplica solo a la administración',
  },
  scale: {
    share: range(0.3, 0.5, 0.8),
    why: {
      en: 'Share of the office’s work that a neighbour can do as well.',
      es: 'Parte del trabajo de la oficina que un vecino puede hacer igual.',
    },
  },
  cashable: 'pay',
  oneOff: 'heavy',

  serviceEffect: {
    en: 'Performance held in the studies; the office is further away',
    es: 'En los estudios se mantuvo el rendimiento; la oficina queda más lejos',
  },
  mustHold: {
    en: 'Invoices past due and answers to schools hold',
    es: 'Se mantienen las facturas vencidas y las respuestas a las escuelas',
  },
  decision: 'D-FIN-04',
  narrow: { en: 'Load the positions file of both offices.', es: 'Cargue el archivo de puestos de ambas oficinas.' },
});
