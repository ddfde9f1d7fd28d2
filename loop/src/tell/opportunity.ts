import { moneyRange, type Opportunity, percent, type Sentence } from '@leeway/model';
import { opening, sentence, shown } from './sentence.ts';

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
    const talks = right.needsNegotiation ? (english ? '; it must be negotiated' : '; debe negociarse') : '';
    return [`${who}${talks}.`];
  });
  return [worth, ...aside, decides];
}
