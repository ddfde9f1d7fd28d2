import { COMMON_FUNCTIONS } from '@leeway/model';
import { itemsOf } from '../measure/frame-year.ts';
import type { AreaOrAll } from '../record/atlas.ts';
import { type Chart, liesWithin } from '../record/chart.ts';

/** A function with all its parts but those that the source shows on items of other areas. */
function contents(chart: Chart, own: ReadonlySet<string>, code: string): string[] {
  const shownElsewhere = chart.functions.filter(
    (shown) => !own.has(shown) && shown !== code && liesWithin(shown, code),
  );
  return COMMON_FUNCTIONS.map((entry) => entry.code).filter(
    (part) => liesWithin(part, code) && !shownElsewhere.some((shown) => liesWithin(part, shown)),
  );
}

/** What an area's items hold, down to the smallest functions of the common chart, in order. */
export function functionContent(chart: Chart, area: AreaOrAll): readonly string[] {
  const own = new Set(itemsOf(chart, area).flatMap((entry) => entry.functions));
  return [...new Set([...own].flatMap((code) => contents(chart, own, code)))].sort();
}

/** Functions that one of the two holds and the other does not. */
export function contentDifference(a: readonly string[], b: readonly string[]): string[] {
  return [...a.filter((code) => !b.includes(code)), ...b.filter((code) => !a.includes(code))].sort();
}
