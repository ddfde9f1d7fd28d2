import type { Text } from '@leeway/model';
import { isFields, isNullOr, isOneOf, isText, isWords } from './json-shape.ts';
import type { TableMapping } from './mapping.ts';
import { columnReason, columnsReasons } from './mapping-columns.ts';

/** A mapping that may be used, or every reason why not. */
export type MappingCheck =
  | { readonly kind: 'mapping'; readonly mapping: TableMapping }
  | { readonly kind: 'invalid'; readonly reasons: readonly Text[] };

const KINDS = ['district', 'charter', 'service-agency', 'state-agency', 'school', 'other'];

const isYear = (value: unknown): boolean =>
  isFields(value) &&
  (isWords(value.column) ||
    value.stated === true ||
    (Number.isInteger(value.fixed) && Number(value.fixed) >= 1900 && Number(value.fixed) <= 2200));

const isTreatment = (value: unknown): boolean =>
  isFields(value) &&
  isOneOf(['inside-functions', 'own-lines', 'partly-inside'])(value.benefits) &&
  isOneOf(['inside', 'outside', 'partly'])(value.foodFund) &&
  isOneOf(['apart', 'inside'])(value.debt) &&
  isOneOf(['apart', 'inside'])(value.transfers) &&
  isText(value.basisOfAccounting);

type Rule = { readonly field: string; readonly test: (value: unknown) => boolean; readonly must: Text };

const words = (field: string): Rule => ({
  field,
  test: isWords,
  must: { en: 'must be words', es: 'debe ser un texto' },
});
const oneOf = (field: string, choices: readonly string[]): Rule => ({
  field,
  test: isOneOf(choices),
  must: { en: `must be one of ${choices.join(', ')}`, es: `debe ser uno de ${choices.join(', ')}` },
});
const wordsOrNull = (field: string): Rule => ({
  field,
  test: (value) => isNullOr(value, isWords),
  must: { en: 'must be words or null', es: 'debe ser un texto o null' },
});

const RULES: readonly Rule[] = [
  {
    field: 'id',
    test: (value) => typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 60,
    must: {
      en: 'must be at most 60 lower-case letters, digits and single hyphens',
      es: 'debe tener como máximo 60 minúsculas, cifras y guiones sueltos',
    },
  },
  { field: 'title', test: isText, must: { en: 'must have words in en and es', es: 'debe tener texto en en y es' } },
  words('publisher'),
  wordsOrNull('licence'),
  {
    field: 'synthetic',
    test: (value) => typeof value === 'boolean',
    must: { en: 'must be true or false', es: 'debe ser true o false' },
  },
  {
    field: 'state',
    test: (value) => typeof value === 'string' && /^[A-Z]{2}$/.test(value),
    must: { en: 'must be a two-letter postal code', es: 'debe ser un código postal de dos letras' },
  },
  oneOf('basis', ['actual', 'budget', 'estimate']),
  oneOf('unitKind', KINDS),
  { ...wordsOrNull('sheet'), test: (value) => value === undefined || isNullOr(value, isWords) },
  words('idColumn'),
  oneOf('idScheme', ['leaid', 'state', 'as-printed']),
  words('nameColumn'),
  wordsOrNull('countyColumn'),
  wordsOrNull('parentColumn'),
  {
    field: 'year',
    test: isYear,
    must: {
      en: 'must name a column, a fixed fiscal year from 1900 to 2200, or be stated on import',
      es: 'debe nombrar una columna, un año fiscal fijo de 1900 a 2200 o indicarse al importar',
    },
  },
  {
    field: 'columns',
    test: (value) => Array.isArray(value) && value.length > 0 && value.length <= 1000,
    must: { en: 'must list 1 to 1,000 columns', es: 'debe tener de 1 a 1000 columnas' },
  },
  {
    field: 'treatment',
    test: isTreatment,
    must: {
      en: 'must say how benefits, the food fund, debt and transfers are kept, and the basis of accounting',
      es: 'debe decir cómo se tratan las prestaciones, el fondo de alimentos, la deuda y las transferencias, y la base contable',
    },
  },
];

/** Mappings kept before sheets could be named have none. */
export function asMapping(value: unknown): TableMapping {
  const kept = value as Omit<TableMapping, 'sheet'> & Partial<Pick<TableMapping, 'sheet'>>;
  return { ...kept, sheet: kept.sheet ?? null };
}

/** Checks JSON from outside and gives a mapping, or clear sentences about everything that is wrong with it. */
export function tableMapping(value: unknown): MappingCheck {
  if (!isFields(value)) {
    return {
      kind: 'invalid',
      reasons: [{ en: 'A mapping is a JSON object.', es: 'Una asignación es un objeto JSON.' }],
    };
  }
  const reasons: Text[] = [];
  for (const { field, test, must } of RULES) {
    if (!test(value[field])) reasons.push({ en: `'${field}' ${must.en}.`, es: `'${field}' ${must.es}.` });
  }
  const { columns } = value;
  if (Array.isArray(columns)) {
    columns.forEach((entry, position) => {
      const reason = columnReason(entry, position);
      if (reason) reasons.push(reason);
    });
  }
  if (reasons.length > 0) return { kind: 'invalid', reasons };
  const mapping = asMapping(value);
  const late = columnsReasons(mapping);
  return late.length > 0 ? { kind: 'invalid', reasons: late } : { kind: 'mapping', mapping };
}
