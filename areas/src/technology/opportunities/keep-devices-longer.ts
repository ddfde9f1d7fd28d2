import { range } from '@leeway/model';
import { latestValue } from '../../sizing/latest-value.ts';
import { leverNamed, leverRule } from '../../sizing/lever-proposal.ts';
import { dollarEffect, unitsAtPrice } from '../../sizing/per-unit-base.ts';
import { levers } from '../levers.ts';
import { longestDeviceSaving } from '../parameters.ts';

const lever = leverNamed(levers, 'TEC-03');

export const keepDevicesLonger = leverRule({
  id: 'technology.keep-devices-longer',
  lever,
  question: {
    en: 'What would one more year of life for pupils’ devices save?',
    es: '¿Cuánto ahorraría un año más de vida de los dispositivos de los alumnos?',
  },
  claim: { base: 'technology', functions: ['2230'], exclusiveGroup: null },
  base: (district) =>
    unitsAtPrice(
      {
        id: 'technology.device-renewal',
        label: { en: 'Yearly renewal that longer life avoids', es: 'Renovación anual que evita una vida más larga' },
      },
      district.measure('pupils'),
      longestDeviceSaving,
    ),
  effect: dollarEffect(lever, latestValue(longestDeviceSaving).value),
  claimed: {
    en: '$5 to $12 per pupil and year ($1.8 billion for 48.1 million pupils)',
    es: 'De $5 a $12 por alumno y año ($1.8 mil millones para 48.1 millones de alumnos)',
  },
  scale: {
    share: range(0.5, 0.75, 1),
    why: {
      en: 'Share of pupils with a device from the district.',
      es: 'Parte de los alumnos con un dispositivo del distrito.',
    },
  },
  cashable: 'purchases',
  oneOff: 'medium',

  serviceEffect: { en: 'Unchanged while repairs are quick', es: 'Igual mientras las reparaciones sean rápidas' },
  mustHold: {
    en: 'Working devices on test days hold',
    es: 'Se mantienen los equipos en funcionamiento en días de prueba',
  },
  decision: 'D-TEC-04',
  narrow: {
    en: 'Load the asset register with device ages and prices.',
    es: 'Cargue el registro de activos con la edad y el precio de los dispositivos.',
  },
});
