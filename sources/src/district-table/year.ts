import { type FiscalYear, fiscalYear } from '@leeway/model';

const century = (year: number): number => (year >= 100 ? year : year >= 70 ? 1900 + year : 2000 + year);

const PATTERNS: readonly { readonly pattern: RegExp; readonly ending: (match: RegExpExecArray) => number }[] = [
  // 2018-19, 2018-2019, SY 2018/19
  {
    pattern: /^(?:sy|school year)?\s*(\d{4})\s*[-/–]\s*(\d{4}|\d{2})$/i,
    ending: (match) => (Number(match[2]) % 100 === (Number(match[1]) + 1) % 100 ? Number(match[1]) + 1 : Number.NaN),
  },
  // 2019, FY2019, FY 19, fiscal 2019, 2019.0
  {
    pattern: /^(?:fy|fiscal(?: year)?)?\s*'?(\d{4}|\d{2})(?:\.0+)?$/i,
    ending: (match) => century(Number(match[1])),
  },
  // 2019-06-30, with or without a time
  { pattern: /^(\d{4})-(\d{2})-\d{2}(?:[ T].*)?$/, ending: (match) => Number(match[1]) },
  // 06/30/2019
  { pattern: /^\d{1,2}\/\d{1,2}\/(\d{4})$/, ending: (match) => Number(match[1]) },
];

/** The fiscal year that a cell names: '2019', 'FY19', '2018-19', or the day on which it ends; null where it names none. */
export function fiscalYearIn(cell: string): FiscalYear | null {
  const text = cell.trim();
  for (const { pattern, ending } of PATTERNS) {
    const match = pattern.exec(text);
    const year = match ? ending(match) : Number.NaN;
    if (Number.isInteger(year) && year >= 1900 && year <= 2200) return fiscalYear(year);
  }
  return null;
}
