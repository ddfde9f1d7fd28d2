/** A school year as people write it: '2025-26'. */
export type SchoolYear = string & { readonly schoolYear: unique symbol };

/** A fiscal year, named by the calendar year in which it ends: fiscal 2026 is school year 2025-26. */
export type FiscalYear = number & { readonly fiscalYear: unique symbol };

/**
 * A fiscal year from its ending year.
 * @throws RangeError unless an integer from 1900 to 2200.
 */
export function fiscalYear(endingYear: number): FiscalYear {
  if (!Number.isInteger(endingYear) || endingYear < 1900 || endingYear > 2200) {
    throw new RangeError(`A fiscal year is named by its ending year, 1900 to 2200, but got ${endingYear}.`);
  }
  return endingYear as FiscalYear;
}

/** The school year that a fiscal year pays for. */
export function schoolYearOf(year: FiscalYear): SchoolYear {
  return `${year - 1}-${String(year % 100).padStart(2, '0')}` as SchoolYear;
}

/**
 * A school year from text such as '2025-26' or '2025-2026'.
 * @throws RangeError when the text is not two consecutive years.
 */
export function schoolYear(text: string): SchoolYear {
  const match = /^(\d{4})-(\d{2}|\d{4})$/.exec(text.trim());
  const start = Number(match?.[1]);
  const end = match?.[2] ?? '';
  if (!match || Number(end.slice(-2)) !== (start + 1) % 100) {
    throw new RangeError(`A school year is written as two consecutive years, such as 2025-26, but got '${text}'.`);
  }
  return schoolYearOf(fiscalYear(start + 1));
}

/** The fiscal year in which a school year ends. */
export function fiscalYearOf(year: SchoolYear): FiscalYear {
  return fiscalYear(Number(year.slice(0, 4)) + 1);
}
