import { describe, expect, it } from 'vitest';
import { type Figure, rowsUnder, unknownFigure } from './figure.ts';
import { fiscalYear } from './school-year.ts';
import type { RowReference } from './source.ts';

const words = { en: 'x', es: 'x' };

const row = (line: number, item = '2700'): RowReference => ({
  batch: 'batch-1',
  file: 'tiny.csv',
  line,
  item,
  label: item,
  unitId: 'ZZ00001',
  fiscalYear: fiscalYear(2025),
});

const figure = (id: string, because: Figure['because']): Figure => ({
  id,
  label: words,
  unit: 'cents',
  value: 1,
  because,
});
const observed = (id: string, ...rows: readonly RowReference[]): Figure => figure(id, { kind: 'observed', rows });

describe('the rows under a figure', () => {
  it('are those of all its parts, in order, each once', () => {
    const cost = observed('cost', row(2), row(3));
    const pupils = observed('pupils', row(2, 'pupils'));
    const perPupil = figure('cost-per-pupil', { kind: 'formula', formula: words, of: [cost, pupils] });
    const fair = figure('fair', { kind: 'model', method: words, fittedOn: words, of: [perPupil, cost] });
    expect(rowsUnder(fair).map(({ line, item }) => `${line} ${item}`)).toEqual(['2 2700', '3 2700', '2 pupils']);
  });

  it('tell lines of different imports apart', () => {
    const restated = { ...row(2), batch: 'batch-2' };
    expect(rowsUnder(observed('cost', row(2), restated))).toHaveLength(2);
  });

  it('are none for a constant or for what is not on record', () => {
    const unknown = unknownFigure({ id: 'cost', label: words, unit: 'cents' }, words, words);
    const source = { publisher: 'x', title: 'x', reference: null, year: null };
    const constant = figure('rate', { kind: 'parameter', parameter: 'rate', from: '2020', source });
    expect([unknown.value, rowsUnder(unknown), rowsUnder(constant)]).toEqual([null, [], []]);
  });
});
