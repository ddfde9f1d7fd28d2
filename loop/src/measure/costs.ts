import { commonFunction, type Figure } from '@leeway/model';
import { type AreaOrAll, type Atlas, areaOf } from '../record/atlas.ts';
import { functionItems } from '../record/chart.ts';
import {
  measureFigure,
  type Named,
  ratioFigure,
  type Subject,
  spendingFigure,
  unreadableItems,
} from '../record/figures.ts';
import { measureFinder } from '../record/measures.ts';
import { itemsOf } from './frame-year.ts';

const ALL = { en: 'Current spending', es: 'Gasto corriente' };

function titleOf(atlas: Atlas, area: AreaOrAll): { en: string; es: string } {
  return area === 'all' ? ALL : (areaOf(atlas, area)?.title ?? { en: area, es: area });
}

/** Dollars of the area as recorded; for 'all', current spending: every function but construction, debt, transfers and enterprises, with benefits kept on lines of their own. */
export function areaCost(atlas: Atlas, subject: Subject, area: AreaOrAll): Figure {
  const title = titleOf(atlas, area);
  const label = area === 'all' ? title : { en: `${title.en}: cost`, es: `${title.es}: costo` };
  const items = subject.frame === null ? [] : itemsOf(subject.frame, area);
  const named = { id: `${area}.cost`, label, unit: 'cents' } as const;
  const summed = spendingFigure(subject, named, items);
  return summed.value === null && area === 'all' ? (ownTotal(subject, named) ?? summed) : summed;
}

/** The record's own total of current spending, where a part of it cannot be read; null where it states none. */
function ownTotal(subject: Subject, named: Named): Figure | null {
  const unreadable = subject.frame === null ? [] : unreadableItems(subject, subject.frame.spending);
  if (subject.frame === null || unreadable.length === 0) return null;
  const { ledger, year, unit, frame } = subject;
  const found = measureFinder(ledger, 'expenditure-current', year, frame.source)(unit);
  if (found?.row.source !== frame.source) return null;
  const own = measureFigure(subject, 'expenditure-current');
  if (own.because.kind !== 'observed') return null;
  const names = unreadable.join(', ');
  const note = {
    en: `The record’s own total, because this is unreadable in the file: ${names}.`,
    es: `El total del propio registro, porque esto es ilegible en el archivo: ${names}.`,
  };
  return { ...named, value: own.value, because: { ...own.because, note } };
}

export function areaCostPerPupil(atlas: Atlas, subject: Subject, area: AreaOrAll): Figure {
  const title = titleOf(atlas, area);
  const label = { en: `${title.en} per pupil`, es: `${title.es} por alumno` };
  return ratioFigure(
    { id: `${area}.cost-per-pupil`, label, unit: 'cents-per-pupil' },
    areaCost(atlas, subject, area),
    measureFigure(subject, 'pupils'),
  );
}

export function functionCost(subject: Subject, code: string): Figure {
  const parts = code.split('+').map((one) => commonFunction(one).title);
  const label = { en: parts.map((part) => part.en).join(' + '), es: parts.map((part) => part.es).join(' + ') };
  const items = subject.frame === null ? [] : functionItems(subject.frame, code);
  return spendingFigure(subject, { id: `function.${code}`, label, unit: 'cents' }, items);
}

/** Instruction as a share of current spending. */
export function classroomShare(atlas: Atlas, subject: Subject): Figure {
  const label = { en: 'Share spent on instruction', es: 'Parte gastada en instrucción' };
  return ratioFigure(
    { id: 'all.classroom-share', label, unit: 'share' },
    functionCost(subject, '1000'),
    areaCost(atlas, subject, 'all'),
  );
}
