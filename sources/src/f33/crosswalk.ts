import type { Crosswalk, CrosswalkItem, CrosswalkTarget, RecordMeasure, Text } from '@leeway/model';
import { F33_ITEMS } from './items.ts';

export const F33 = 'f33';

type Meaning = { readonly target: CrosswalkTarget; readonly note?: Text };

const functions = (code: string, home: string | null = null, note?: Text): Meaning => ({
  target: { kind: 'function', functions: [code], home },
  ...(note ? { note } : {}),
});
const outside = (what: Extract<CrosswalkTarget, { kind: 'outside' }>['what'], note?: Text): Meaning => ({
  target: { kind: 'outside', what },
  ...(note ? { note } : {}),
});
const measure = (name: RecordMeasure): Meaning => ({ target: { kind: 'measure', measure: name } });

const MEANINGS: Readonly<Record<string, Meaning>> = {
  V33: measure('pupils'),
  TOTALREV: measure('revenue-total'),
  TFEDREV: measure('revenue-federal'),
  TSTREV: measure('revenue-state'),
  TLOCREV: measure('revenue-local'),
  TOTALEXP: measure('expenditure-total'),
  TCURELSC: measure('expenditure-current'),
  E13: functions('1000'),
  E17: functions('2100'),
  E07: functions('2200', 'curriculum', {
    en: 'Contains staff training (2213), technology for instruction (2230) and assessment (2240) undivided.',
    es: 'Contiene sin dividir la formación del personal (2213), la tecnología para la instrucción (2230) y la evaluación (2240).',
  }),
  E08: functions('2300'),
  E09: functions('2400'),
  V40: functions('2600'),
  V45: functions('2700'),
  V90: functions('2500', 'finance', {
    en: 'Contains personnel services (2570), technology (2580) and public information (2560) undivided.',
    es: 'Contiene sin dividir los servicios de personal (2570), la tecnología (2580) y la información pública (2560).',
  }),
  V85: functions('2900'),
  E11: functions('3100'),
  V70: functions('3300'),
  V60: outside('enterprise'),
  V65: outside('other'),
  V75: outside('other', { en: 'Adult education.', es: 'Educación de adultos.' }),
  V80: outside('other'),
  TCAPOUT: outside('capital'),
  I86: outside('debt'),
  L12: outside('transfers'),
  M12: outside('transfers'),
  Q11: outside('transfers', {
    en: 'Tuition and other payments to other school systems.',
    es: 'Matrículas y otros pagos a otros sistemas escolares.',
  }),
  V91: outside('tuition', { en: 'Payments to private schools.', es: 'Pagos a escuelas privadas.' }),
  V92: outside('transfers', { en: 'Payments to charter schools.', es: 'Pagos a escuelas chárter.' }),
  Z32: measure('salaries'),
  Z34: measure('benefits-inside-functions'),
};

const UNUSED: Meaning = {
  target: {
    kind: 'kept',
    why: { en: 'Part of a total that is used, or a balance.', es: 'Parte de un total que se usa, o un saldo.' },
  },
};

const COUNTED = new Set(['V33', 'MEMBERSCH']);

/** The unit in which an item is stored. */
export function storedUnitOf(item: string): CrosswalkItem['unit'] {
  if (COUNTED.has(item)) return 'pupils';
  return item === 'WEIGHT' ? 'index' : 'cents';
}

export const f33Crosswalk: Crosswalk = {
  source: F33,
  version: '1',
  items: Object.entries(F33_ITEMS).map(([item, label]) => {
    const { target, note } = MEANINGS[item] ?? UNUSED;
    return { item, label, unit: storedUnitOf(item), target, note: note ?? null };
  }),
  treatment: {
    benefits: 'inside-functions',
    foodFund: 'inside',
    debt: 'apart',
    transfers: 'apart',
    basisOfAccounting: {
      en: 'All funds as reported by states to the survey, mostly modified accrual.',
      es: 'Todos los fondos según lo informado por los estados a la encuesta, en general devengo modificado.',
    },
  },
  notes: [
    {
      en: 'Service agencies (school level 07) receive money that districts report too: never add both.',
      es: 'Las agencias de servicios (nivel 07) reciben dinero que los distritos también informan: nunca sume ambos.',
    },
    {
      en: 'NCES counts item C24 as local revenue, the Census Bureau as state revenue.',
      es: 'NCES cuenta la partida C24 como ingreso local; la Oficina del Censo, como estatal.',
    },
  ],
};
