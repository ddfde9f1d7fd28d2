import { gapRule } from '../../sizing/gap-proposal.ts';

export const feedPupilsLikeFairPeers = gapRule({
  area: 'nutrition',
  id: 'nutrition.feed-pupils-like-fair-peers',
  question: {
    en: 'Why do meals cost more here than in fair peers?',
    es: '¿Por qué las comidas cuestan aquí más que en distritos comparables?',
  },
  questionIfChance: {
    en: 'Do meals cost more here than they must?',
    es: '¿Cuestan las comidas aquí más de lo necesario?',
  },
  cashable: 'mixed',
  serviceEffect: {
    en: 'Higher cost may simply mean that more children eat: check participation first.',
    es: 'Un costo mayor puede significar solo que comen más niños: revise antes la participación.',
  },
  guardrail: {
    en: 'Participation and meal quality hold',
    es: 'Se mantienen la participación y la calidad de la comida',
  },
  decision: 'D-NUT-03',
  narrow: {
    en: 'Load meals served and kitchen hours, to see cost per meal instead of cost per pupil.',
    es: 'Cargue las comidas servidas y las horas de cocina, para ver el costo por comida en lugar de por alumno.',
  },
});
