import {
  type Figure,
  type FigureUnit,
  type FiscalYear,
  RECORD_MEASURES,
  type RecordMeasure,
  type RowReference,
  ratio,
  type Text,
  unknownFigure,
} from '@leeway/model';
import type { Chart, SpendingItem } from './chart.ts';
import { type Ledger, rowAt } from './ledger.ts';
import { MEASURE_LABELS } from './measure-labels-data.ts';
import { measureFinder } from './measures.ts';
import type { PublishedRow } from './public-record.ts';

/** One district in one fiscal year, in the source that shows its spending (null where none does). */
export type Subject = {
  readonly ledger: Ledger;
  readonly unit: number;
  readonly year: FiscalYear;
  readonly frame: Chart | null;
};

export type Named = { readonly id: string; readonly label: Text; readonly unit: FigureUnit };

const NO_SPENDING: Text = {
  en: 'No spending by function is on record for this district and year.',
  es: 'No consta gasto por función para este distrito y año.',
};
const LOAD_SPENDING: Text = {
  en: 'A file of spending by function for this year.',
  es: 'Un archivo de gasto por función de este año.',
};

export function rowReference(ledger: Ledger, row: PublishedRow, item: string, label: string): RowReference {
  return {
    batch: row.batch,
    file: ledger.batches.get(row.batch)?.file ?? row.batch,
    line: row.lines?.[item] ?? row.line,
    item,
    label,
    unitId: row.unitId,
    fiscalYear: row.fiscalYear,
  };
}

function basisNote(row: PublishedRow): { readonly note?: Text } {
  if (row.basis === 'actual') return {};
  return {
    note:
      row.basis === 'budget'
        ? { en: 'Budgeted, not yet spent.', es: 'Presupuestado, aún no gastado.' }
        : { en: 'A statistical estimate of the publisher.', es: 'Estimación estadística del editor.' },
  };
}

/** Sum of items in one row: null where any stated item is unreadable or none is stated at all. */
export function sumOfItems(row: PublishedRow, items: readonly { readonly item: string }[]): number | null {
  let total: number | null = null;
  for (const { item } of items) {
    const stated = row.values[item];
    if (stated === null) return null;
    if (stated !== undefined) total = (total ?? 0) + stated;
  }
  return total;
}

/** Labels of items that the district's row carries and that could not be read. */
export function unreadableItems(subject: Subject, items: readonly SpendingItem[]): string[] {
  const { ledger, unit, year, frame } = subject;
  const row = frame === null ? null : rowAt(ledger, frame.source, year, unit);
  return row === null ? [] : items.filter(({ item }) => row.values[item] === null).map(({ label }) => label);
}

/** Money of these items, as recorded. */
export function spendingFigure(subject: Subject, named: Named, items: readonly SpendingItem[]): Figure {
  const { ledger, unit, year, frame } = subject;
  const row = frame === null ? null : rowAt(ledger, frame.source, year, unit);
  if (frame === null || row === null) return unknownFigure(named, NO_SPENDING, LOAD_SPENDING);
  if (items.length === 0) {
    return unknownFigure(
      named,
      { en: 'The record does not show this apart.', es: 'El registro no lo muestra por separado.' },
      { en: 'The district’s own ledger, by function.', es: 'El libro mayor del distrito, por función.' },
    );
  }
  const value = sumOfItems(row, items);
  if (value === null) {
    const missing = items.filter(({ item }) => row.values[item] === null || row.values[item] === undefined);
    const names = missing.map(({ label }) => label).join(', ');
    return unknownFigure(
      named,
      { en: `Not readable or not stated: ${names}.`, es: `Ilegible o no declarado: ${names}.` },
      { en: 'A corrected file from the publisher.', es: 'Un archivo corregido del editor.' },
    );
  }
  const rows = items
    .filter(({ item }) => typeof row.values[item] === 'number')
    .map(({ item, label }) => rowReference(ledger, row, item, label));
  return { ...named, value, because: { kind: 'observed', rows, ...basisNote(row) } };
}

/** A measure on record, borrowed from the nearest year where it may be, and says so. */
export function measureFigure(subject: Subject, measure: RecordMeasure, id: string = measure): Figure {
  const named: Named = { id, label: MEASURE_LABELS[measure], unit: RECORD_MEASURES[measure] };
  const found = measureFinder(subject.ledger, measure, subject.year, subject.frame?.source ?? null)(subject.unit);
  if (found === null) {
    return unknownFigure(
      named,
      { en: 'Not on record for this district.', es: 'Sin registro para este distrito.' },
      { en: 'A file that carries it for this year.', es: 'Un archivo que lo contenga para este año.' },
    );
  }
  const { row, items, borrowed, value } = found;
  const rows = items
    .filter(({ item }) => typeof row.values[item] === 'number')
    .map(({ item, label }) => rowReference(subject.ledger, row, item, label));
  const note = borrowed
    ? {
        note: {
          en: `Fiscal ${subject.year} is not on record; fiscal ${row.fiscalYear} is used.`,
          es: `El año fiscal ${subject.year} no consta; se usa el ${row.fiscalYear}.`,
        },
      }
    : basisNote(row);
  return { ...named, value, because: { kind: 'observed', rows, ...note } };
}

/** top ÷ bottom as a figure; null where undefined or where the denominator is not above zero. */
export function ratioFigure(named: Named, top: Figure, bottom: Figure): Figure {
  const value = bottom.value !== null && bottom.value > 0 ? ratio(top.value, bottom.value) : null;
  return {
    ...named,
    value,
    because: {
      kind: 'formula',
      formula: { en: `${top.label.en} ÷ ${bottom.label.en}`, es: `${top.label.es} ÷ ${bottom.label.es}` },
      of: [top, bottom],
    },
  };
}
