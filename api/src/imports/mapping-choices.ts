import { MEASURE_LABELS, stateName } from '@leeway/loop';
import {
  COMMON_FUNCTIONS,
  type CrosswalkTarget,
  commonFunction,
  RECORD_MEASURES,
  type RecordMeasure,
  type Text,
} from '@leeway/model';
import { type MappedUnit, STATE_OF_FIPS, unitsFor } from '@leeway/sources';

type Group = 'pupils' | 'functions' | 'money' | 'other' | 'outside';

/** A meaning that a person may give a column, with the units in which it may be printed. */
export type MeaningChoice = {
  readonly group: Group;
  readonly label: Text;
  readonly target: CrosswalkTarget;
  readonly units: readonly MappedUnit[];
};

/** Functions that agencies often print as one, with the area that holds most of their money. */
const TOGETHER = [
  { functions: ['2100', '2200'], home: 'student-support' },
  { functions: ['2300', '2400'], home: 'finance' },
  { functions: ['2300', '2500'], home: 'finance' },
] as const;

/** Functions whose money is outside the areas: chosen as what it is. */
const SAID_AS_OUTSIDE: ReadonlySet<string> = new Set(['3200', '4000', '5000']);

const OUTSIDE: readonly {
  readonly what: Extract<CrosswalkTarget, { kind: 'outside' }>['what'];
  readonly label: Text;
}[] = [
  { what: 'capital', label: { en: 'Capital outlay and construction', es: 'Gasto de capital y construcción' } },
  { what: 'debt', label: { en: 'Debt service', es: 'Servicio de la deuda' } },
  { what: 'transfers', label: { en: 'Transfers to other funds', es: 'Transferencias a otros fondos' } },
  { what: 'enterprise', label: { en: 'Enterprise operations', es: 'Operaciones empresariales' } },
  {
    what: 'tuition',
    label: { en: 'Tuition and payments to other agencies', es: 'Matrículas y pagos a otras agencias' },
  },
  { what: 'other', label: { en: 'Other money outside the areas', es: 'Otro dinero fuera de las áreas' } },
];

const KEPT: Text = { en: 'Kept as published, without a meaning', es: 'Se conserva como se publicó, sin significado' };
const BENEFITS: Text = {
  en: 'Employee benefits kept outside the functions',
  es: 'Prestaciones del personal fuera de las funciones',
};

const choice = (group: Group, label: Text, target: CrosswalkTarget): MeaningChoice => ({
  group,
  label,
  target,
  units: unitsFor(target),
});

function measured(measure: RecordMeasure): MeaningChoice {
  const unit = RECORD_MEASURES[measure];
  const group = unit === 'pupils' ? 'pupils' : unit === 'cents' ? 'money' : 'other';
  return choice(group, MEASURE_LABELS[measure], { kind: 'measure', measure });
}

const together = (functions: readonly string[], home: string): MeaningChoice => {
  const titles = functions.map((code) => commonFunction(code).title);
  const label: Text = {
    en: `${functions.join(' + ')} ${titles.map(({ en }) => en).join(' and ')}, printed as one`,
    es: `${functions.join(' + ')} ${titles.map(({ es }) => es).join(' y ')}, impresas como una`,
  };
  return choice('functions', label, { kind: 'function', functions, home });
};

/** Every meaning, in the order in which a person looks for it. */
export const MEANING_CHOICES: readonly MeaningChoice[] = [
  ...(Object.keys(RECORD_MEASURES) as RecordMeasure[]).map(measured),
  ...COMMON_FUNCTIONS.filter(({ code }) => !SAID_AS_OUTSIDE.has(code)).map(({ code, title }) =>
    choice(
      'functions',
      { en: `${code} ${title.en}`, es: `${code} ${title.es}` },
      {
        kind: 'function',
        functions: [code],
        home: null,
      },
    ),
  ),
  ...TOGETHER.map(({ functions, home }) => together(functions, home)),
  choice('functions', BENEFITS, { kind: 'benefits' }),
  ...OUTSIDE.map(({ what, label }) => choice('outside', label, { kind: 'outside', what })),
  choice('other', KEPT, { kind: 'kept', why: KEPT }),
];

/** States and territories whose districts a mapping may hold. */
export const STATE_CHOICES: readonly { readonly code: string; readonly name: Text }[] = [
  ...new Set(Object.values(STATE_OF_FIPS)),
].map((code) => ({ code, name: stateName(code) }));
