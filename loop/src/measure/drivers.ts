import {
  type CostDriver,
  type Figure,
  type FigureUnit,
  type FiscalYear,
  fiscalYear,
  type RecordMeasure,
  unknownFigure,
} from '@leeway/model';
import { measureFigure, type Named, type Subject } from '../record/figures.ts';
import { DRIVER_LABELS } from '../record/measure-labels-data.ts';
import { measureFinder } from '../record/measures.ts';
import { memo } from '../record/memo.ts';
import { type FrameYear, measureColumn } from './frame-year.ts';

/** A driver from the measures it rests on; NaN for any of them unknown gives NaN. */
type DriverRule = {
  readonly of: readonly RecordMeasure[];
  readonly value: (measures: readonly number[]) => number;
  /** How the driver is shown to people: before the logarithm. */
  readonly shown: { readonly unit: FigureUnit; readonly value: (measures: readonly number[]) => number };
  readonly formula: { readonly en: string; readonly es: string } | null;
};

const first = (values: readonly number[]): number => values[0] ?? Number.NaN;
const second = (values: readonly number[]): number => values[1] ?? Number.NaN;
const over = (values: readonly number[]): number => (second(values) > 0 ? first(values) / second(values) : Number.NaN);
const log = (value: number): number => (value > 0 ? Math.log(value) : Number.NaN);

const plainShare = (measure: RecordMeasure): DriverRule => ({
  of: [measure],
  value: first,
  shown: { unit: 'share', value: first },
  formula: null,
});

const RULES: Readonly<Record<Exclude<CostDriver, 'growth-share'>, DriverRule>> = {
  'log-pupils': {
    of: ['pupils'],
    value: (of) => log(first(of)),
    shown: { unit: 'pupils', value: first },
    formula: null,
  },
  'log-pupils-squared': {
    of: ['pupils'],
    value: (of) => log(first(of)) ** 2,
    shown: { unit: 'pupils', value: first },
    formula: null,
  },
  'log-wage-index': {
    of: ['wage-index'],
    value: (of) => log(first(of)),
    shown: { unit: 'index', value: first },
    formula: null,
  },
  'poverty-share': {
    of: ['children-5-17-in-poverty', 'children-5-17'],
    value: over,
    shown: { unit: 'share', value: over },
    formula: { en: 'children in poverty ÷ children', es: 'menores en pobreza ÷ menores' },
  },
  'economically-disadvantaged-share': plainShare('economically-disadvantaged-share'),
  'special-education-share': plainShare('special-education-share'),
  'english-learner-share': plainShare('english-learner-share'),
  'log-density': {
    of: ['pupils', 'land-area-square-miles'],
    value: (of) => log(over(of)),
    shown: { unit: 'pupils-per-square-mile', value: over },
    formula: { en: 'pupils ÷ square miles', es: 'alumnos ÷ millas cuadradas' },
  },
  'attendance-share': {
    of: ['average-daily-attendance', 'pupils'],
    value: over,
    shown: { unit: 'share', value: over },
    formula: { en: 'average daily attendance ÷ pupils', es: 'asistencia diaria media ÷ alumnos' },
  },
};

/** Every driver that there is. */
export const COST_DRIVERS = [...Object.keys(RULES), 'growth-share'] as CostDriver[];

const before = (year: FiscalYear): FiscalYear => fiscalYear(year - 1);

const columns = memo<Float64Array>();

/** A driver for every position of a frame's year; NaN where unknown. */
export function driverOf(frame: FrameYear, driver: CostDriver): Float64Array {
  return columns(frame, driver, () => driverColumn(frame, driver));
}

function driverColumn(frame: FrameYear, driver: CostDriver): Float64Array {
  if (driver === 'growth-share') {
    // Not by the frame of the year before: all its items would be read for this one.
    const find = measureFinder(frame.atlas.ledger, 'pupils', before(frame.year), frame.chart.source);
    return frame.pupils.map((now, at) => {
      const pupils = find(frame.units[at] ?? -1)?.value ?? Number.NaN;
      return pupils > 0 ? now / pupils - 1 : Number.NaN;
    });
  }
  const rule = RULES[driver];
  const measured = rule.of.map((measure) => measureColumn(frame, measure));
  const values = measured.map(() => Number.NaN);
  return frame.pupils.map((_pupils, at) => {
    for (let k = 0; k < measured.length; k += 1) values[k] = measured[k]?.[at] ?? Number.NaN;
    return rule.value(values);
  });
}

function derived(named: Named, value: number, formula: { en: string; es: string }, of: readonly Figure[]): Figure {
  if (!Number.isFinite(value)) {
    return unknownFigure(
      named,
      { en: 'Not on record for this district.', es: 'Sin registro para este distrito.' },
      { en: 'A file that carries it.', es: 'Un archivo que lo contenga.' },
    );
  }
  return { ...named, value, because: { kind: 'formula', formula, of } };
}

/** The driver as people read it (pupils, not their logarithm), down to its rows. */
export function driverFigure(subject: Subject, driver: CostDriver): Figure {
  const id = `driver.${driver}`;
  const label = DRIVER_LABELS[driver];
  if (driver === 'growth-share') {
    const now = measureFigure(subject, 'pupils');
    const then = measureFigure({ ...subject, year: before(subject.year) }, 'pupils', 'pupils.year-before');
    const value = now.value !== null && (then.value ?? 0) > 0 ? now.value / (then.value ?? 1) - 1 : Number.NaN;
    const formula = { en: 'pupils ÷ pupils the year before − 1', es: 'alumnos ÷ alumnos del año anterior − 1' };
    return derived({ id, label, unit: 'share' }, value, formula, [now, then]);
  }
  const rule = RULES[driver];
  const parts = rule.of.map((measure) => measureFigure(subject, measure));
  const [only] = parts;
  if (rule.formula === null && only) return { ...only, id, label };
  const value = rule.shown.value(parts.map((part) => part.value ?? Number.NaN));
  return derived({ id, label, unit: rule.shown.unit }, value, rule.formula ?? { en: '', es: '' }, parts);
}
