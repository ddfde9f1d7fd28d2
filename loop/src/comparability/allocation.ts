import { type Subject, sumOfItems } from '../record/figures.ts';
import { rowAt } from '../record/ledger.ts';

/**
 * What the area's spending must be multiplied by so that benefits kept on lines of their own are inside it, in proportion to
 * spending; null where they are not on record. Salaries by function, the better key, are in no public record we read.
 */
export function benefitsFactor(subject: Subject): number | null {
  const { ledger, frame, year, unit } = subject;
  const row = frame === null ? null : rowAt(ledger, frame.source, year, unit);
  if (frame === null || row === null) return null;
  const benefits = sumOfItems(
    row,
    frame.spending.filter((entry) => entry.isBenefit),
  );
  const functions = sumOfItems(
    row,
    frame.spending.filter((entry) => !entry.isBenefit),
  );
  if (benefits === null || functions === null || !(functions > 0)) return null;
  return 1 + benefits / functions;
}
