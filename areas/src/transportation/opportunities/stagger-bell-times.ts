import { range } from '@leeway/model';
import { leverNamed, leverRule } from '../../sizing/lever-proposal.ts';
import { percentEffect } from '../../sizing/per-unit-base.ts';
import { realisedEvidence } from '../../sizing/track-record/realised-evidence.ts';
import { levers } from '../levers.ts';

const lever = leverNamed(levers, 'TRN-02');

export const staggerBellTimes = leverRule({
  id: 'transportation.stagger-bell-times',
  lever,
  question: {
    en: 'How many buses could run twice if bell times were staggered?',
    es: '¿Cuántos autobuses podrían hacer dos viajes con horarios escalonados?',
  },
  claim: { base: 'transportation', functions: ['2700'], exclusiveGroup: 'transportation.bell-times' },
  base: (district) => district.areaCost('transportation'),
  effect: percentEffect(lever),
  claimed: {
    en: '5 to 20 % of route buses; Wake County about $100 million over ten years',
    es: 'Del 5 al 20 % de los autobuses de ruta; Wake County, unos $100 millones en diez años',
  },
  scale: {
    share: range(0.2, 0.5, 0.8),
    why: {
      en: 'Regular routes only, and only where bell times are not staggered already.',
      es: 'Solo las rutas regulares, y solo donde los horarios aún no están escalonados.',
    },
  },
  cashable: 'mixed',
  oneOff: 'medium',
  beside: [realisedEvidence('JCPS AlphaRoute 2023')],
  serviceEffect: {
    en: 'Some pupils start earlier or later; a later start can help teenagers',
    es: 'Algunos alumnos entran antes o después; entrar más tarde puede ayudar a los adolescentes',
  },
  mustHold: { en: 'Ride time and on-time arrival hold', es: 'Se mantienen el tiempo de viaje y la puntualidad' },
  decision: 'D-STF-04',
  narrow: {
    en: 'Load bell times and the routes of each school: buses out in the busiest half hour then replace this range.',
    es: 'Cargue los horarios y las rutas de cada escuela: los autobuses en la media hora más cargada sustituirán este rango.',
  },
});
