import { range } from '@leeway/model';
import { latestValue } from '../../sizing/latest-value.ts';
import { leverNamed, leverRule } from '../../sizing/lever-proposal.ts';
import { dollarEffect, unitsAtPrice } from '../../sizing/per-unit-base.ts';
import { levers } from '../levers.ts';
import { interimTestPrice } from '../parameters.ts';

const lever = leverNamed(levers, 'ASM-03');

export const useStateInterimTests = leverRule({
  id: 'assessment.use-state-interim-tests',
  lever,
  question: {
    en: 'Do we pay for interim tests that the state gives free?',
    es: '¿Pagamos pruebas intermedias que el estado ofrece gratis?',
  },
  claim: { base: 'assessment', functions: ['2240'], exclusiveGroup: null },
  base: (district) =>
    unitsAtPrice(
      { id: 'assessment.paid-interim-tests', label: { en: 'Paid interim tests', es: 'Pruebas intermedias pagadas' } },
      district.measure('pupils'),
      interimTestPrice,
    ),
  effect: dollarEffect(lever, latestValue(interimTestPrice).value),
  claimed: {
    en: '$2 to $10 per pupil tested, by practitioners’ estimate',
    es: 'De $2 a $10 por alumno evaluado, según estimaciones de profesionales',
  },
  scale: {
    share: range(0.2, 0.4, 0.6),
    why: {
      en: 'Share of pupils who sit a paid interim test that the state also offers.',
      es: 'Parte de los alumnos que presentan una prueba intermedia pagada que el estado también ofrece.',
    },
  },
  cashable: 'purchases',
  oneOff: 'medium',

  serviceEffect: {
    en: 'Unchanged where the state’s items match what is taught',
    es: 'Igual donde los ítems del estado coinciden con lo que se enseña',
  },
  mustHold: { en: 'The early-warning signal stays as sharp', es: 'La señal de alerta temprana sigue igual de fina' },
  decision: 'D-ASM-02',
  narrow: {
    en: 'Load assessment contracts with pupils and prices, and check what the state offers.',
    es: 'Cargue los contratos de evaluación con alumnos y precios, y revise qué ofrece el estado.',
  },
});
