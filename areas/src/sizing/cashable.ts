import { type Range, range, type Text } from '@leeway/model';

/** How much of a saving can leave the budget, by what the dollars are paid for. Our own estimates, shown as such. */
export type CashableKind = 'pay' | 'mixed' | 'purchases' | 'time';

export const CASHABLE: Readonly<Record<CashableKind, { readonly share: Range; readonly note: Text }>> = {
  pay: {
    share: range(0.2, 0.4, 0.6),
    note: {
      en: 'Mostly pay: cash is freed only as posts fall vacant and are not filled.',
      es: 'Sobre todo salarios: solo se libera efectivo cuando los puestos quedan vacantes y no se cubren.',
    },
  },
  mixed: {
    share: range(0.3, 0.5, 0.7),
    note: {
      en: 'Pay and purchases: purchases can be cut at renewal, posts as they fall vacant.',
      es: 'Salarios y compras: las compras se reducen al renovar; los puestos, al quedar vacantes.',
    },
  },
  purchases: {
    share: range(0.5, 0.7, 0.9),
    note: {
      en: 'Mostly purchases: cash is freed when contracts and orders come up.',
      es: 'Sobre todo compras: se libera efectivo al vencer contratos y pedidos.',
    },
  },
  time: {
    share: range(0.1, 0.33, 0.45),
    note: {
      en: 'Mostly staff time: about a third of it is cash.',
      es: 'Sobre todo tiempo del personal: cerca de un tercio es efectivo.',
    },
  },
};
