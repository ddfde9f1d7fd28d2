import { range } from '@leeway/model';
import { leverNamed, leverRule } from '../../sizing/lever-proposal.ts';
import { percentEffect } from '../../sizing/per-unit-base.ts';
import { levers } from '../levers.ts';

const lever = leverNamed(levers, 'TRN-05');

export const consolidateStops = leverRule({
  id: 'transportation.consolidate-stops',
  lever,
  question: {
    en: 'Which stops could pupils safely walk to?',
    es: '¿A qué paradas podrían llegar los alumnos a pie con seguridad?',
  },
  claim: { base: 'transportation', functions: ['2700'], exclusiveGroup: null },
  base: (district) => district.areaCost('transportation'),
  effect: percentEffect(lever),
  claimed: {
    en: '2 to 8 % of route buses; one district had twice the stops of a peer',
    es: 'Del 2 al 8 % de los autobuses de ruta; un distrito tenía el doble de paradas que uno comparable',
  },
  scale: {
    share: range(0.4, 0.6, 0.8),
    why: {
      en: 'Regular routes only: special routes, field trips and the office stay as they are.',
      es: 'Solo las rutas regulares: las rutas especiales, las excursiones y la oficina quedan igual.',
    },
  },
  cashable: 'mixed',
  oneOff: 'medium',

  serviceEffect: {
    en: 'Some pupils walk further; rides get shorter',
    es: 'Algunos alumnos caminan más; los viajes se acortan',
  },
  mustHold: {
    en: 'No pupil walks along a hazard; ride time holds',
    es: 'Ningún alumno camina por un tramo peligroso; se mantiene el tiempo de viaje',
  },
  decision: 'D-TRN-01',
  narrow: {
    en: 'Load stops, pupils’ walk distances and the list of hazards.',
    es: 'Cargue las paradas, las distancias a pie y la lista de peligros.',
  },
});
