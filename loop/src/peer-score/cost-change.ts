import type { Figure, Text } from '@leeway/model';

/** Changes in work for a dollar, as the Malmquist index and its two parts tell them: 0.03 is 3 % more work. */
export type WorkChange = { readonly index: Figure; readonly catchingUp: Figure; readonly frontierShift: Figure };

/** The same changes as cost per unit of work: 0.03 is 3 % dearer, and for `gap` that the cheapest are 3 % further away. They multiply: own = cheapest × gap. */
export type CostChange = { readonly own: Figure; readonly gap: Figure; readonly cheapest: Figure };

function inverse(change: Figure, id: string, label: Text): Figure {
  const years = change.id.slice(change.id.lastIndexOf('.'));
  return {
    id: `${change.id.slice(0, change.id.indexOf('.'))}.${id}${years}`,
    label,
    unit: 'share',
    value: change.value === null ? null : 1 / (1 + change.value) - 1,
    because: {
      kind: 'formula',
      formula: { en: '1 ÷ (1 + change in work for a dollar) − 1', es: '1 ÷ (1 + cambio en trabajo por dólar) − 1' },
      of: [change],
    },
  };
}

/** What a change in work for a dollar is in cost per unit of work. */
export function costChange({ index, catchingUp, frontierShift }: WorkChange): CostChange {
  return {
    own: inverse(index, 'score-cost-change', {
      en: 'Change in your cost per unit of work',
      es: 'Cambio en su costo por unidad de trabajo',
    }),
    gap: inverse(catchingUp, 'score-gap-change', {
      en: 'Change in the distance to the cheapest like you',
      es: 'Cambio en la distancia a los más baratos como usted',
    }),
    cheapest: inverse(frontierShift, 'score-cheapest-change', {
      en: 'Change in what a unit of work costs the cheapest like you',
      es: 'Cambio en lo que cuesta una unidad de trabajo a los más baratos como usted',
    }),
  };
}
