import { range } from '@leeway/model';
import { latestValue } from '../../sizing/latest-value.ts';
import { leverNamed, leverRule } from '../../sizing/lever-proposal.ts';
import { dollarEffect, unitsAtPrice } from '../../sizing/per-unit-base.ts';
import { levers } from '../levers.ts';
import { purchasedTextPrice } from '../parameters.ts';

const lever = leverNamed(levers, 'CUR-01');

export const convertOneSubjectToOpenTexts = leverRule({
  id: 'curriculum.convert-one-subject-to-open-texts',
  lever,
  question: {
    en: 'What would one subject with open texts instead of purchased ones save?',
    es: '¿Cuánto ahorraría una asignatura con textos abiertos en lugar de comprados?',
  },
  claim: { base: 'curriculum', functions: ['1000'], exclusiveGroup: null },
  base: (district) =>
    unitsAtPrice(
      {
        id: 'curriculum.text-spending-one-subject',
        label: { en: 'Purchased texts in one subject', es: 'Textos comprados en una asignatura' },
      },
      district.measure('pupils'),
      purchasedTextPrice,
    ),
  effect: dollarEffect(lever, latestValue(purchasedTextPrice).value),
  claimed: {
    en: 'Utah: an open text costs about $5 per pupil and year, a purchased one $13.33',
    es: 'Utah: un texto abierto cuesta unos $5 por alumno y año; uno comprado, $13.33',
  },
  scale: {
    share: range(0.3, 0.5, 0.8),
    why: {
      en: 'Share of pupils whose text in that subject is bought and can be replaced.',
      es: 'Parte de los alumnos cuyo texto en esa asignatura se compra y puede reemplazarse.',
    },
  },
  cashable: 'purchases',
  oneOff: 'medium',

  serviceEffect: {
    en: 'Learning unchanged to slightly better where teachers adapt the texts',
    es: 'Aprendizaje igual o algo mejor cuando los docentes adaptan los textos',
  },
  mustHold: {
    en: 'Use of the texts and results in that subject hold',
    es: 'Se mantienen el uso de los textos y los resultados en esa asignatura',
  },
  decision: 'D-CUR-01',
  narrow: {
    en: 'Load the ledger by object, to see what is spent on texts, and the list of adoptions with their end dates.',
    es: 'Cargue el libro contable por objeto, para ver el gasto en textos, y la lista de adopciones con sus fechas de término.',
  },
});
