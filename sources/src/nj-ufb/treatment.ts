import type { Treatment } from '@leeway/model';

/** How New Jersey's budget statements keep what other records keep elsewhere. */
export const NJ_TREATMENT: Treatment = {
  benefits: 'own-lines',
  foodFund: 'outside',
  debt: 'apart',
  transfers: 'apart',
  basisOfAccounting: {
    en: 'Budgetary basis of the general fund; the first of three years is audited, the others are budgets.',
    es: 'Base presupuestaria del fondo general; el primero de tres años está auditado, los otros son presupuestos.',
  },
};
