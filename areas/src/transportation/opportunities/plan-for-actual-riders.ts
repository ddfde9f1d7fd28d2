import { range } from '@leeway/model';
import { leverNamed, leverRule } from '../../sizing/lever-proposal.ts';
import { percentEffect } from '../../sizing/per-unit-base.ts';
import { realisedEvidence } from '../../sizing/track-record/realised-evidence.ts';
import { levers } from '../levers.ts';

const lever = leverNamed(levers, 'TRN-03');

export const planForActualRiders = leverRule({
  id: 'transportation.plan-for-actual-riders',
  lever,
  question: { en: 'Do we run seats for pupils who do not ride?', es: '¿Movemos asientos para alumnos que no viajan?' },
  claim: { base: 'transportation', functions: ['2700'], exclusiveGroup: null },
  base: (district) => district.areaCost('transportation'),
  effect: percentEffect(lever),
  claimed: {
    en: '4 to 14 % of route buses; one district cut 31 routes after counting riders',
    es: 'Del 4 al 14 % de los autobuses de ruta; un distrito quitó 31 rutas tras contar pasajeros',
  },
  scale: {
    share: range(0.4, 0.6, 0.8),
    why: {
      en: 'Regular routes only: special routes, field trips and the office stay as they are.',
      es: 'Solo las rutas regulares: las rutas especiales, las excursiones y la oficina quedan igual.',
    },
  },
  cashable: 'mixed',
  oneOff: 'light',
  beside: [realisedEvidence('JCPS AlphaRoute 2023')],
  serviceEffect: {
    en: 'Unchanged for those who ride; late registrations wait',
    es: 'Igual para quienes viajan; las inscripciones tardías esperan',
  },
  mustHold: { en: 'Days to place a new rider hold', es: 'Se mantienen los días para ubicar a un nuevo pasajero' },
  decision: 'D-TRN-02',
  narrow: {
    en: 'Load boardings or counts per run beside the riders planned.',
    es: 'Cargue los abordajes o conteos por recorrido junto a los pasajeros previstos.',
  },
});
