import type { Crosswalk, CrosswalkItem, CrosswalkTarget, RecordMeasure, Text } from '@leeway/model';
import { PROGRAMMES, STATE_ID_ITEM } from './columns.ts';

type Entry = readonly [item: string, target: CrosswalkTarget, note?: Text];

const functions = (codes: readonly string[], home: string | null = null): CrosswalkTarget => ({
  kind: 'function',
  functions: codes,
  home,
});
const measure = (name: RecordMeasure): CrosswalkTarget => ({ kind: 'measure', measure: name });
const outside = (what: Extract<CrosswalkTarget, { kind: 'outside' }>['what']): CrosswalkTarget => ({
  kind: 'outside',
  what,
});
const kept = (en: string, es: string): CrosswalkTarget => ({ kind: 'kept', why: { en, es } });

const OTHER_CUT = kept('Another cut of the same dollars.', 'Otro corte del mismo dinero.');
const FROM_OTHERS = kept(
  'Computed by the state from other columns.',
  'Lo calcula el estado a partir de otras columnas.',
);

const PUPIL_SUPPORT: Text = {
  en: 'One of three parts of support services for pupils: guidance, social work, health.',
  es: 'Una de las tres partes de los servicios de apoyo al alumnado: orientación, trabajo social y salud.',
};

const FUNCTION_ITEMS: readonly Entry[] = [
  ['TOP - Instruction', functions(['1000'])],
  ['TOP - Instructional Res Media', functions(['2220'])],
  [
    'TOP - Curriculum/Staff Develop',
    functions(['2210', '2213'], 'curriculum'),
    {
      en: 'Curriculum work and staff training in one amount; professional learning cannot be told apart.',
      es: 'Trabajo curricular y formación del personal en un solo importe; la formación no se puede separar.',
    },
  ],
  [
    'Instructional Leadership',
    functions(['2210']),
    {
      en: 'Directors of instructional programmes; the national chart counts them into improvement of instruction.',
      es: 'Dirección de programas de instrucción; el plan nacional los cuenta en la mejora de la instrucción.',
    },
  ],
  ['School Leadership', functions(['2400'])],
  ['Guidance Counseling Svcs', functions(['2100']), PUPIL_SUPPORT],
  ['Social Work Services', functions(['2100']), PUPIL_SUPPORT],
  ['Health Services', functions(['2100']), PUPIL_SUPPORT],
  ['Transportation', functions(['2700'])],
  ['Food', functions(['3100'])],
  [
    'Extracurricular',
    functions(['1000']),
    {
      en: 'Athletics and clubs; the national chart counts them into instruction.',
      es: 'Deportes y clubes; el plan nacional los cuenta en la instrucción.',
    },
  ],
  ['General Administration', functions(['2300'])],
  ['Plant Maint/Operation', functions(['2600'])],
  ['Security/Monitoring', functions(['2660'])],
  [
    'Data Processing Services',
    functions(['2580']),
    {
      en: 'Administrative data processing; classroom technology stays in instruction.',
      es: 'Procesamiento de datos administrativos; la tecnología del aula queda en instrucción.',
    },
  ],
  [
    'Community Services',
    functions(['3300']),
    {
      en: 'The state leaves it out of its total of operating expenditure.',
      es: 'El estado no lo incluye en su total de gasto operativo.',
    },
  ],
];

const MONEY_ITEMS: readonly Entry[] = [
  ['Total Revenue', measure('revenue-total')],
  [
    'Local Tax Revenue',
    measure('revenue-local'),
    { en: 'Without other local and intermediate revenue.', es: 'Sin otros ingresos locales e intermedios.' },
  ],
  ['Other Local & Intermediate', kept('Local revenue other than tax.', 'Ingresos locales que no son impuestos.')],
  ['State Revenue', measure('revenue-state')],
  ['Federal Revenue', measure('revenue-federal')],
  [
    'Total Operating Expenditures (TOP)',
    measure('expenditure-current'),
    { en: 'Without community services.', es: 'Sin servicios a la comunidad.' },
  ],
  ['Total Expenditures', measure('expenditure-total')],
  [
    'Payroll',
    kept(
      'Salaries and benefits in one amount, so neither alone.',
      'Salarios y prestaciones en un solo importe; ninguno por separado.',
    ),
  ],
  ['Other Operating', OTHER_CUT],
  ['Debt Service', outside('debt')],
  ['Capital Outlay', outside('capital')],
  [
    'Total Disbursments',
    kept('Total expenditure with the transfers below.', 'Gasto total junto con las transferencias de abajo.'),
  ],
  [
    'Recapture',
    outside('transfers'),
    { en: 'Local tax paid over to the state.', es: 'Impuesto local entregado al estado.' },
  ],
  ['Total Other Uses', outside('other')],
  ['Intergovernmental Charge', outside('transfers')],
  ['Program Operating Expenditures', OTHER_CUT],
  ['Recapture*', FROM_OTHERS],
  [
    'ASATAR*',
    kept(
      'State aid for tax reduction, shown as information.',
      'Ayuda estatal por reducción de impuestos, como información.',
    ),
  ],
  ['Surplus', FROM_OTHERS],
  ['Deficit', FROM_OTHERS],
  ['Property Value', measure('property-value')],
  ['Property Value Per Pupil', FROM_OTHERS],
  ['Prop Val: Business', OTHER_CUT],
  ['Prop Val: Residential', OTHER_CUT],
  ['Prop Val: Land', OTHER_CUT],
  ['Prop Val: Oil and Gas', OTHER_CUT],
  ['Prop Val: Other', OTHER_CUT],
  ['Wealth Per ADA', FROM_OTHERS],
];

const SPECIAL_EDUCATION: Entry = [
  'Students with Disabilities',
  measure('special-education-programme'),
  {
    en: 'A cut by programme: these dollars are also in the functions above.',
    es: 'Un corte por programa: este dinero también está en las funciones de arriba.',
  },
];

const money = ([item, target, note]: Entry): CrosswalkItem => ({
  item,
  label: item,
  unit: 'cents',
  target,
  note: note ?? null,
});

const TAX_RATE: Text = {
  en: 'Dollars of tax on $100 of property value.',
  es: 'Dólares de impuesto por cada $100 de valor de la propiedad.',
};
const percentItem = (item: string, note: Text | null): CrosswalkItem => ({
  item,
  label: item,
  unit: 'percent',
  target: FROM_OTHERS,
  note,
});

/** Texas items in terms of the common chart. */
export const TX_PEIMS_CROSSWALK: Crosswalk = {
  source: 'tx-peims',
  version: '1',
  items: [
    ...FUNCTION_ITEMS.map(money),
    ...MONEY_ITEMS.map(money),
    money(SPECIAL_EDUCATION),
    ...PROGRAMMES.filter((item) => item !== SPECIAL_EDUCATION[0]).map((item) => money([item, OTHER_CUT])),
    {
      item: 'Reported Enrollment',
      label: 'Reported Enrollment',
      unit: 'pupils',
      target: measure('pupils'),
      note: null,
    },
    {
      item: 'Average Daily Attendance (ADA)',
      label: 'Average Daily Attendance (ADA)',
      unit: 'pupils',
      target: measure('average-daily-attendance'),
      note: null,
    },
    ...['Local Tax Revenue (%)', 'Other Local & Intermediate (%)', 'State Revenue (%)', 'Federal Revenue (%)'].map(
      (item) => percentItem(item, null),
    ),
    ...['Total Tax Rate', 'M&O Rates', 'I&S Rates'].map((item) => percentItem(item, TAX_RATE)),
    {
      item: STATE_ID_ITEM,
      label: STATE_ID_ITEM,
      unit: 'code',
      target: kept(
        'The state’s own district number, for joining to the state’s other files.',
        'El número de distrito del estado, para unir con otros archivos estatales.',
      ),
      note: null,
    },
    {
      item: 'Year Fixed',
      label: 'Year Fixed',
      unit: 'code',
      target: kept('The fiscal year once more.', 'El año fiscal otra vez.'),
      note: null,
    },
  ],
  treatment: {
    benefits: 'inside-functions',
    foodFund: 'inside',
    debt: 'apart',
    transfers: 'apart',
    basisOfAccounting: {
      en: 'Audited actuals of all funds, modified accrual, as reported to the state.',
      es: 'Gasto real auditado de todos los fondos, devengo modificado, según se informó al estado.',
    },
  },
  notes: [
    {
      en: 'Capital outlay and debt service stand apart from the functions; recapture is a transfer to the state.',
      es: 'La inversión de capital y el servicio de deuda están aparte de las funciones; la recaptura es una transferencia al estado.',
    },
  ],
};
