import type { Crosswalk, CrosswalkTarget, Text } from '@leeway/model';
import { APPROPRIATION_LINES } from './appropriation-lines.ts';
import { type LineRule, type LineTable, linesBetween, PUBLISHER } from './line-table.ts';
import { NJ_TREATMENT } from './treatment.ts';

const between = (from: number, to: number): readonly string[] => linesBetween(APPROPRIATION_LINES, from, to);
const rule = (total: number, parts: readonly string[], less: readonly string[] = []): LineRule => ({
  total: String(total),
  parts,
  less,
});

/** Every total of the file in terms of the lines under it; each was found to hold in all districts of the 2020-21 file. */
const RULES: readonly LineRule[] = [
  rule(72140, between(29180, 72122)),
  rule(72260, [...between(3200, 27100), '72140', ...between(72180, 72247)]),
  rule(76400, between(75880, 76380)),
  rule(83080, ['77300', '77840', '78340', '79640', '80340', '81340', '82340', '83060']),
  rule(84060, ['72260', '76400', '83080', '84000', '84005', '84020']),
  rule(87100, between(85120, 87080)),
  rule(88180, between(88000, 88160)),
  rule(88200, ['87100', '88180']),
  rule(88740, ['88395', ...between(88500, 88720)]),
  rule(88760, ['84100', '88200', '88740']),
  rule(89980, between(89660, 89960)),
  rule(90000, ['84060', '88760', '89980']),
  rule(90010, ['90000'], ['90002', '90003', '90004', '90006']),
];

type Meaning = { readonly lines: readonly string[]; readonly target: CrosswalkTarget; readonly note?: Text };

const functions = (lines: readonly string[], code: string, note?: Text): Meaning => ({
  lines,
  target: { kind: 'function', functions: [code], home: null },
  ...(note ? { note } : {}),
});
const outside = (
  lines: readonly string[],
  what: Extract<CrosswalkTarget, { kind: 'outside' }>['what'],
  note?: Text,
): Meaning => ({ lines, target: { kind: 'outside', what }, ...(note ? { note } : {}) });

const MEANINGS: readonly Meaning[] = [
  functions(between(3200, 25100), '1000'),
  functions(['27100'], '3300'),
  functions(['29180'], '1000', {
    en: 'Tuition for pupils sent elsewhere. F-33 keeps such payments outside current spending.',
    es: 'Matrícula de alumnos enviados a otros centros. F-33 deja estos pagos fuera del gasto corriente.',
  }),
  functions(between(29680, 42200), '2100'),
  functions(['43200'], '2210'),
  functions(['43620'], '2220'),
  functions(['44180'], '2213'),
  functions(['45300'], '2300'),
  functions(['46160'], '2400'),
  functions(['47200'], '2500', {
    en: 'Business, purchasing, personnel and public information undivided.',
    es: 'Negocios, compras, personal e información pública sin dividir.',
  }),
  functions(['47620'], '2580'),
  functions(['51120'], '2600', { en: 'Includes security.', es: 'Incluye seguridad.' }),
  functions(['52480'], '2700'),
  functions(['72020'], '3100', {
    en: 'Only what the general fund puts in; meals are paid from a food fund that the file does not show.',
    es: 'Solo lo que aporta el fondo general; las comidas se pagan de un fondo de alimentos que el archivo no muestra.',
  }),
  { lines: ['71260'], target: { kind: 'benefits' } },
  outside([...between(72122, 72122), ...between(72180, 72247), ...between(76320, 76380)], 'transfers'),
  outside(['75880', '76260'], 'capital'),
  outside(['83080'], 'other', {
    en: 'Adult, evening and summer schools.',
    es: 'Escuelas para adultos, nocturnas y de verano.',
  }),
  outside(['84000', '84005'], 'transfers', {
    en: 'Passed on to charter and renaissance schools.',
    es: 'Se transfiere a escuelas chárter y renaissance.',
  }),
  outside(['84020'], 'transfers', {
    en: 'Paid into school-based budgets, which the file does not divide by function: where this line is not zero, functions lack it.',
    es: 'Se paga a presupuestos por escuela, que el archivo no divide por función: donde esta línea no es cero, falta en las funciones.',
  }),
  outside(['88760'], 'other', {
    en: 'Grants and entitlements, not divided by function.',
    es: 'Subvenciones y ayudas, sin dividir por función.',
  }),
  outside(['89980'], 'debt'),
  { lines: ['90010'], target: { kind: 'measure', measure: 'expenditure-total' } },
];

const UNUSED: CrosswalkTarget = {
  kind: 'kept',
  why: {
    en: 'Part of a line that is used, or a total of lines that are.',
    es: 'Parte de una línea que se usa, o total de líneas que se usan.',
  },
};

const byLine = new Map(MEANINGS.flatMap((meaning) => meaning.lines.map((line) => [line, meaning] as const)));
const ID = 'nj-ufb-appropriations';

const crosswalk: Crosswalk = {
  source: ID,
  version: '1',
  items: Object.entries(APPROPRIATION_LINES).map(([item, label]) => ({
    item,
    label,
    unit: 'cents',
    target: byLine.get(item)?.target ?? UNUSED,
    note: byLine.get(item)?.note ?? null,
  })),
  treatment: NJ_TREATMENT,
  notes: [
    {
      en: 'Employee benefits are one unallocated line; what schools of school-based districts and grants spend is not divided by function.',
      es: 'Las prestaciones son una sola línea sin asignar; lo que gastan las escuelas de distritos con presupuesto por escuela y las subvenciones no se divide por función.',
    },
  ],
};

/** What districts spend or mean to spend, by line of the state's budget statement. */
export const APPROPRIATIONS: LineTable = {
  id: ID,
  description: {
    id: ID,
    title: {
      en: 'New Jersey user-friendly budgets: appropriations',
      es: 'Presupuestos de fácil lectura de Nueva Jersey: asignaciones',
    },
    publisher: PUBLISHER,
    synthetic: false,
  },
  crosswalk,
  lines: APPROPRIATION_LINES,
  amounts: 'money',
  rules: RULES,
  controlLine: '90010',
  sums: {},
};
