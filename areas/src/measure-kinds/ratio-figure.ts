import { type Figure, type FigureUnit, ratio, type Text, wholeCents } from '@leeway/model';

/** Money stays in whole cents; rates keep their fraction. */
function inUnit(value: number | null, unit: FigureUnit): number | null {
  return value !== null && unit === 'cents' ? wholeCents(value) : value;
}

/** numerator ÷ denominator. No value where either is unknown or the denominator is zero; the parts stay open to the reader. */
export function ratioFigure(
  named: Pick<Figure, 'id' | 'label' | 'unit'>,
  numerator: Figure,
  denominator: Figure,
): Figure {
  return {
    ...named,
    value: inUnit(ratio(numerator.value, denominator.value), named.unit),
    because: { kind: 'formula', formula: quotient(numerator.label, denominator.label), of: [numerator, denominator] },
  };
}

function quotient(numerator: Text, denominator: Text): Text {
  return { en: `${numerator.en} ÷ ${denominator.en}`, es: `${numerator.es} ÷ ${denominator.es}` };
}

type Operation = { readonly sign: '+' | '−' | '×'; readonly apply: (left: number, right: number) => number };
const OPERATIONS = {
  plus: { sign: '+', apply: (left, right) => left + right },
  minus: { sign: '−', apply: (left, right) => left - right },
  times: { sign: '×', apply: (left, right) => left * right },
} as const satisfies Record<string, Operation>;

/** Two or more figures joined from left to right. No value where any part is unknown: a missing part is not zero. */
export function combinedFigure(
  named: Pick<Figure, 'id' | 'label' | 'unit'>,
  parts: readonly [Figure, ...Figure[]],
  operation: keyof typeof OPERATIONS,
): Figure {
  const { sign, apply } = OPERATIONS[operation];
  const values = parts.map((part) => part.value).filter((value) => value !== null);
  const whole = values.length === parts.length ? values.reduce(apply) : null;
  const words = (language: 'en' | 'es'): string => parts.map((part) => part.label[language]).join(` ${sign} `);
  return {
    ...named,
    value: inUnit(whole, named.unit),
    because: { kind: 'formula', formula: { en: words('en'), es: words('es') }, of: parts },
  };
}
