import type { Crosswalk, CrosswalkItem, CrosswalkTarget, Text } from '@leeway/model';
import {
  BENEFITS,
  DRIVERS,
  EXPENDITURES,
  FEDERAL_REVENUES,
  LOCAL_REVENUES,
  OTHER_SOURCES,
  STATE_REVENUES,
  SUMS,
  TOTALS,
} from './items.ts';

export const NY_OSC = 'ny-osc';

type Meaning = { readonly target: CrosswalkTarget; readonly note?: Text };

const functions = (codes: readonly string[], home: string | null, note?: Text): Meaning => ({
  target: { kind: 'function', functions: codes, home },
  ...(note ? { note } : {}),
});
const kept = (en: string, es: string): Meaning => ({ target: { kind: 'kept', why: { en, es } } });

const MEANINGS: Readonly<Record<string, Meaning>> = {
  Instruction: functions(['1000'], null),
  'Instructional Support': functions(['2200', '2400'], 'curriculum', {
    en: 'Holds instructional staff support and school administration undivided.',
    es: 'Reúne sin dividir el apoyo al personal docente y la administración escolar.',
  }),
  'Pupil Services': functions(['2100'], null),
  'Education - Transportation': functions(['2700'], null),
  'Student Activities': functions(['1000'], null, {
    en: 'Clubs and interscholastic sport: cocurricular instruction in the common chart.',
    es: 'Clubes y deporte interescolar: instrucción extracurricular en el catálogo común.',
  }),
  Administration: functions(['2300'], null, {
    en: 'Board, chief administrator and fiscal offices of the district; some districts book business services here.',
    es: 'Junta, dirección general y oficinas fiscales del distrito; algunos distritos registran aquí servicios de negocio.',
  }),
  Operations: functions(['2500', '2600'], 'facilities', {
    en: 'Holds central, business and technology services together with plant, and equipment and construction too: large projects show as jumps from year to year.',
    es: 'Reúne servicios centrales, de negocio y de tecnología con la planta, y también equipos y obras: los proyectos grandes se ven como saltos de un año a otro.',
  }),
  'Community College': { target: { kind: 'outside', what: 'tuition' } },
  'Debt Principal': { target: { kind: 'outside', what: 'debt' } },
  'Interest on Debt': { target: { kind: 'outside', what: 'debt' } },
  [TOTALS.transfersOut]: { target: { kind: 'outside', what: 'transfers' } },
  [DRIVERS.pupils]: { target: { kind: 'measure', measure: 'pupils' } },
  [DRIVERS.fullValue]: { target: { kind: 'measure', measure: 'property-value' } },
  [DRIVERS.debt]: kept('A balance, not spending.', 'Es un saldo, no un gasto.'),
  [TOTALS.local]: { target: { kind: 'measure', measure: 'revenue-local' } },
  [SUMS.state]: { target: { kind: 'measure', measure: 'revenue-state' } },
  [SUMS.federal]: { target: { kind: 'measure', measure: 'revenue-federal' } },
  [TOTALS.revenues]: { target: { kind: 'measure', measure: 'revenue-total' } },
  [TOTALS.expenditures]: {
    target: { kind: 'measure', measure: 'expenditure-total' },
    note: {
      en: 'Includes debt service and construction; transfers to other funds stand apart.',
      es: 'Incluye servicio de deuda y obras; las transferencias a otros fondos van aparte.',
    },
  },
};

const REVENUE_LINE = kept('Part of a total that is used.', 'Parte de un total que se usa.');
const OTHER: Meaning = { target: { kind: 'outside', what: 'other' } };

function meaningOf(item: string): Meaning {
  const stated = MEANINGS[item];
  if (stated) return stated;
  if (BENEFITS.includes(item)) return { target: { kind: 'benefits' } };
  return EXPENDITURES.includes(item) ? OTHER : REVENUE_LINE;
}

/** Every item that a row may hold, in the order of the file. */
export const ITEMS: readonly string[] = [
  ...Object.values(DRIVERS),
  ...LOCAL_REVENUES,
  TOTALS.local,
  ...STATE_REVENUES,
  SUMS.state,
  ...FEDERAL_REVENUES,
  SUMS.federal,
  TOTALS.revenues,
  ...OTHER_SOURCES,
  TOTALS.sources,
  ...EXPENDITURES,
  TOTALS.expenditures,
  TOTALS.transfersOut,
  TOTALS.uses,
];

/** Items that some vintages do not print: sums of ours, and the closing total. */
export const UNPRINTED: ReadonlySet<string> = new Set([SUMS.state, SUMS.federal, TOTALS.uses]);

function itemOf(item: string): CrosswalkItem {
  const { target, note } = meaningOf(item);
  return { item, label: item, unit: item === DRIVERS.pupils ? 'pupils' : 'cents', target, note: note ?? null };
}

export const nyOscCrosswalk: Crosswalk = {
  source: NY_OSC,
  version: '1',
  items: ITEMS.map(itemOf),
  treatment: {
    benefits: 'own-lines',
    foodFund: 'outside',
    debt: 'apart',
    transfers: 'apart',
    basisOfAccounting: {
      en: 'Annual financial report of all governmental funds, modified accrual; construction is inside the functions.',
      es: 'Informe financiero anual de todos los fondos gubernamentales, devengo modificado; las obras están dentro de las funciones.',
    },
  },
  notes: [
    {
      en: 'Employee benefits are lines of their own: a function here holds salaries and purchases without benefits.',
      es: 'Las prestaciones son líneas propias: aquí una función contiene salarios y compras sin prestaciones.',
    },
    {
      en: 'School lunch is kept in a fund of its own that the file does not show by function.',
      es: 'El almuerzo escolar se lleva en un fondo propio que el archivo no muestra por función.',
    },
    {
      en: 'The reading of the labels is ours and has to be checked against the Comptroller’s accounting manual.',
      es: 'La lectura de los rótulos es nuestra y debe cotejarse con el manual contable de la Contraloría.',
    },
  ],
};
