import type { Figure } from '@leeway/model';

/** A share of its dollars that would do, said as what is spent less: a share of the same dollars, negative where others spend more. */
export function lessShare(share: Figure): Figure {
  return {
    id: `${share.id}-spent-less`,
    label: { en: `${share.label.en}: spent less`, es: `${share.label.es}: gastaron menos` },
    unit: 'share',
    value: share.value === null ? null : 1 - share.value,
    because: {
      kind: 'formula',
      formula: { en: '1 − share of your dollars that would do', es: '1 − proporción de su dinero que bastaría' },
      of: [share],
    },
  };
}
