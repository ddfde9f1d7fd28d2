import { range } from '@leeway/model';
import { leverNamed, leverRule } from '../../sizing/lever-proposal.ts';
import { percentEffect } from '../../sizing/per-unit-base.ts';
import { realisedEvidence } from '../../sizing/track-record/realised-evidence.ts';
import { levers } from '../levers.ts';

const lever = leverNamed(levers, 'TRN-01');

export const routeBusesAsOneSystem = leverRule({
  id: 'transportation.route-buses-as-one-system',
  lever,
  question: {
    en: 'How many buses could routes planned as one system free?',
    es: '¿Cuántos autobuses liberarían rutas planeadas como un solo sistema?',
  },
  claim: { base: 'transportation', functions: ['2700'], exclusiveGroup: 'transportation.route-plan' },
  base: (district) => district.areaCost('transportation'),
  effect: percentEffect(lever),
  claimed: {
    en: '3 to 10 % of route buses; Boston cut 50 buses (8 %) and $5 million',
    es: 'Del 3 al 10 % de los autobuses de ruta; Boston quitó 50 autobuses (8 %) y $5 millones',
  },
  scale: {
    share: range(0.5, 0.7, 0.9),
    why: {
      en: 'Regular routes only: special routes, field trips and the office stay as they are.',
      es: 'Solo las rutas regulares: las rutas especiales, las excursiones y la oficina quedan igual.',
    },
  },
  cashable: 'mixed',
  oneOff: 'medium',
  beside: [realisedEvidence('Boston routing 2017'), realisedEvidence('JCPS AlphaRoute 2023')],
  serviceEffect: {
    en: 'Ride times change; a badly prepared launch can close schools',
    es: 'Cambian los tiempos de viaje; un arranque mal preparado puede cerrar escuelas',
  },
  mustHold: { en: 'On-time arrival and ride time hold', es: 'Se mantienen la puntualidad y el tiempo de viaje' },
  decision: 'D-TRN-03',
  narrow: {
    en: 'Load stops, riders and bell times: a computed route plan then replaces this range.',
    es: 'Cargue paradas, pasajeros y horarios: un plan de rutas calculado sustituirá este rango.',
  },
});
