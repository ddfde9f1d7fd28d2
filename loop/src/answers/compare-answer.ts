import type { FiscalYear } from '@leeway/model';
import { comparison } from '../comparability/guard.ts';
import { areaCostPerPupil } from '../measure/costs.ts';
import { type AreaOrAll, type Atlas, spendingYears, subjectOf } from '../record/atlas.ts';
import type { Subject } from '../record/figures.ts';
import { pricesNote } from '../record/prices.ts';
import { summaryOfUnit } from './districts.ts';
import type { CompareAnswer } from './pages.ts';

/** The district in the year asked for; else in the latest before it, else the earliest after it. */
function nearestSubject(atlas: Atlas, id: string, year: FiscalYear | undefined): Subject | null {
  const unit = atlas.ledger.unitIndex.get(id);
  if (unit === undefined) return null;
  const years = spendingYears(atlas.ledger, unit);
  if (year === undefined || years.length === 0) return subjectOf(atlas, id);
  return subjectOf(atlas, id, years.filter((one) => one <= year).at(-1) ?? years[0]);
}

/** Districts side by side, area by area: fair, adjusted and said so, or refused with the reason. Null where one is not on record. */
export function compareAnswer(atlas: Atlas, ids: readonly string[], year?: FiscalYear): CompareAnswer | null {
  const subjects = ids.flatMap((id) => nearestSubject(atlas, id, year) ?? []);
  if (subjects.length < ids.length || subjects.length === 0) return null;
  const latest = Math.max(...subjects.map((subject) => subject.year)) as FiscalYear;
  const row = (area: AreaOrAll, title: { en: string; es: string }): CompareAnswer['rows'][number] => {
    const { verdict, reason, compared } = comparison(atlas, area, subjects);
    const figures = subjects.map((subject) => areaCostPerPupil(atlas, subject, area));
    return { area, title, figures, compared: [...compared], verdict, reason };
  };
  return {
    districts: subjects.map((subject) => summaryOfUnit(atlas, subject.unit)),
    fiscalYears: subjects.map((subject) => subject.year),
    prices: pricesNote(latest),
    rows: [
      row('all', { en: 'Current spending', es: 'Gasto corriente' }),
      ...atlas.areas.map(({ id, title }) => row(id, title)),
    ],
    findings: [],
  };
}
