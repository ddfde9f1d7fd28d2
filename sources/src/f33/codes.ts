import type { Text } from '@leeway/model';

/** Negative numbers that stand for the absence of one. */
export const ABSENCE_CODES: Readonly<Record<string, Text>> = {
  '-1': { en: 'missing', es: 'faltante' },
  '-2': { en: 'not applicable', es: 'no corresponde' },
  '-3': { en: 'suppressed', es: 'suprimido' },
  '-9': { en: 'fails the quality standard', es: 'no cumple la norma de calidad' },
};

/** The absence that a cell's text stands for; null where it stands for a number or nothing. */
export function absenceCode(text: string): string | null {
  if (!text.startsWith('-')) return null;
  const code = text.replace(/\.0+$/, '');
  return Object.hasOwn(ABSENCE_CODES, code) ? code : null;
}

/** The column with an item's flag: 'FL_V33'; '_19H' has 'FL_19H'. */
export const flagHeading = (item: string): string => `FL_${item.replace(/^_/, '')}`;

/** Under these a zero is not an amount: missing, not applicable. */
export const EMPTY_FLAGS: ReadonlySet<string> = new Set(['M', 'N']);

/** Estimated by the survey from other years or agencies. */
export const IMPUTED = 'I';

/** What codes and flags took out of the numbers, by code or flag. */
export type Absences = {
  readonly codes: Map<string, number>;
  /** Zeros flagged missing or not applicable. */
  flaggedZeros: number;
  imputed: number;
};
