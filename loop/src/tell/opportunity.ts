import { moneyRange, type Opportunity, percent, type Sentence } from '@leeway/model';
import { opening, sentence, shown } from './sentence.ts';

const NEGOTIATED = {
  yes: { en: '; it must be negotiated', es: '; debe negociarse' },
  'if-covered': {
    en: '; it must be negotiated if a bargaining agreement covers it',
    es: '; debe negociarse si lo cubre un convenio colectivo',
  },
  no: { en: '', es: '' },
} as const;

/** What one opportunity is worth, whether it counts in the total, and who decides. */
export function opportunitySentences(opportunity: Opportunity): Sentence[] {
  const { addressable, saving, decider, right, standsAside, sharesDollarsWith } = opportunity;
  const worth = sentence((language) => {
    const english = language === 'en';
    const range = opening(`${opportunity.id}.net`, moneyRange(saving.net.p10, saving.net.p90, language));
    const chance = percent(saving.chanceOfAny, 0, language);
    return english
      ? [
          'Of ',
          shown(addressable, language),
          ' a year that it touches, ',
          range,
          ` could leave the budget after one-off cost; the chance of saving anything is ${chance}.`,
        ]
      : [
          'De ',
          shown(addressable, language),
          ' al año que toca, ',
          range,
          ` podrían salir del presupuesto tras el costo único; la probabilidad de ahorrar algo es ${chance}.`,
        ];
  });
  const chance =
    opportunity.beyondChance === false
      ? [
          sentence((language) => [
            language === 'en'
              ? 'The difference is not beyond chance: it may be no more than an ordinary year among districts like it.'
              : 'La diferencia no está más allá del azar: puede ser solo un año corriente entre distritos comparables.',
          ]),
        ]
      : [];
  const aside =
    standsAside && sharesDollarsWith.length > 0 && saving.net.p50 > 0
      ? [
          sentence((language) => [
            language === 'en'
              ? 'It stands aside in the total: another opportunity claims the same dollars.'
              : 'No cuenta en el total: otra oportunidad reclama el mismo dinero.',
          ]),
        ]
      : [];
  const decides = sentence((language) => {
    const english = language === 'en';
    const who = english ? `Decided by: ${decider.title.en}` : `Decide: ${decider.title.es}`;
    const talks = NEGOTIATED[right.negotiation][language];
    return [`${who}${talks}.`];
  });
  return [worth, ...chance, ...aside, decides];
}
