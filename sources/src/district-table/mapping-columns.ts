import {
  COMMON_FUNCTIONS,
  type CrosswalkTarget,
  commonFunction,
  RECORD_MEASURES,
  type RecordMeasure,
  type Text,
} from '@leeway/model';
import { headingKey } from '../reading/index.ts';
import { isFields, isNullOr, isOneOf, isText, isWords } from './json-shape.ts';
import { MAPPED_UNITS, type MappedColumn, type MappedUnit, requiredHeadings, type TableMapping } from './mapping.ts';

const OUTSIDE = ['capital', 'debt', 'transfers', 'enterprise', 'tuition', 'other'];
const CODES = new Set(COMMON_FUNCTIONS.map((entry) => entry.code));

const isMeasure = (value: unknown): value is RecordMeasure => typeof value === 'string' && value in RECORD_MEASURES;

const isTarget = (value: unknown): value is CrosswalkTarget => {
  if (!isFields(value)) return false;
  const { kind, functions } = value;
  if (kind === 'benefits') return true;
  if (kind === 'kept') return isText(value.why);
  if (kind === 'outside') return isOneOf(OUTSIDE)(value.what);
  if (kind === 'measure') return isMeasure(value.measure);
  const home = isNullOr(value.home, isWords);
  const known = Array.isArray(functions) && functions.length > 0 && functions.every((code) => CODES.has(String(code)));
  return kind === 'function' && home && known;
};

const MONEY: readonly MappedUnit[] = ['dollars', 'thousands-of-dollars'];

/** The printed units that may feed a target. */
export function unitsFor(target: CrosswalkTarget): readonly MappedUnit[] {
  if (target.kind === 'kept') return MAPPED_UNITS;
  if (target.kind !== 'measure') return MONEY;
  const unit = RECORD_MEASURES[target.measure];
  if (unit === 'cents') return MONEY;
  if (unit === 'share') return ['percent', 'share'];
  return unit === 'index' ? ['index'] : ['count'];
}

/** What is wrong with one column of a mapping; null where nothing is. */
export function columnReason(value: unknown, position: number): Text | null {
  const at = `columns[${position}]`;
  if (!isFields(value) || !isWords(value.column)) {
    return { en: `${at}.column must be a heading.`, es: `${at}.column debe ser un encabezado.` };
  }
  const name = `'${value.column}'`;
  if (!isOneOf(MAPPED_UNITS)(value.unit)) {
    const units = MAPPED_UNITS.join(', ');
    return { en: `The unit of ${name} must be one of ${units}.`, es: `La unidad de ${name} debe ser una de ${units}.` };
  }
  if (!isTarget(value.target)) {
    return {
      en: `The target of ${name} must be functions of the common chart, benefits, a measure, outside or kept.`,
      es: `El destino de ${name} debe ser funciones del catálogo común, prestaciones, una medida, fuera o conservado.`,
    };
  }
  const allowed = unitsFor(value.target);
  if (!allowed.some((unit) => unit === value.unit)) {
    return {
      en: `${name} is printed in ${String(value.unit)}, but its target needs ${allowed.join(' or ')}.`,
      es: `${name} está en ${String(value.unit)}, pero su destino necesita ${allowed.join(' o ')}.`,
    };
  }
  if (isNullOr(value.note, isText)) return null;
  return {
    en: `The note of ${name} must be words in both languages or null.`,
    es: `La nota de ${name} debe ser texto en ambos idiomas o null.`,
  };
}

function twiceReason(mapping: TableMapping): Text | null {
  const seen = new Set<string>();
  for (const heading of requiredHeadings(mapping)) {
    const key = headingKey(heading);
    if (seen.has(key)) {
      return {
        en: `'${heading}' is used twice: a column has one meaning.`,
        es: `'${heading}' se usa dos veces: una columna tiene un solo significado.`,
      };
    }
    seen.add(key);
  }
  return null;
}

/** Counts and money of several columns add up; shares and indices do not. */
function notAddableReason(columns: readonly MappedColumn[]): Text | null {
  const seen = new Map<string, string>();
  for (const { column, target } of columns) {
    if (target.kind !== 'measure' || !['share', 'index'].includes(RECORD_MEASURES[target.measure])) continue;
    const before = seen.get(target.measure);
    if (before !== undefined) {
      return {
        en: `'${before}' and '${column}' have the same meaning, a share or an index, which do not add up: keep one.`,
        es: `'${before}' y '${column}' tienen el mismo significado, una proporción o un índice, que no se suman: conserve uno.`,
      };
    }
    seen.set(target.measure, column);
  }
  return null;
}

/** A function and a part of it must not both be mapped, unless a note says that the broad one holds only the rest. */
function overlapReason(columns: readonly MappedColumn[]): Text | null {
  const used = new Set(columns.flatMap(({ target }) => (target.kind === 'function' ? target.functions : [])));
  for (const code of used) {
    const above = broaderFunctions(code).find((broad) => used.has(broad) && !isRest(columns, broad));
    if (above !== undefined) {
      return {
        en: `Function ${above} and its part ${code} are both mapped: say by a note that ${above} holds only the rest, or the part is counted twice.`,
        es: `La función ${above} y su parte ${code} están ambas asignadas: indique con una nota que ${above} contiene solo el resto, o la parte se contará dos veces.`,
      };
    }
  }
  return null;
}

function broaderFunctions(code: string): readonly string[] {
  const above = commonFunction(code).within;
  return above === null ? [] : [above, ...broaderFunctions(above)];
}

const isRest = (columns: readonly MappedColumn[], code: string): boolean =>
  columns.every(({ target, note }) => target.kind !== 'function' || !target.functions.includes(code) || note !== null);

/** What is wrong between the columns of a mapping whose parts are sound. */
export function columnsReasons(mapping: TableMapping): readonly Text[] {
  return [twiceReason(mapping), notAddableReason(mapping.columns), overlapReason(mapping.columns)].filter(
    (reason) => reason !== null,
  );
}
