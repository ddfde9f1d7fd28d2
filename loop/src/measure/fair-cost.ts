import { normalCdf } from '@leeway/methods';
import type { FairCost, Figure, FiscalYear } from '@leeway/model';
import type { AreaOrAll, Atlas } from '../record/atlas.ts';
import type { Subject } from '../record/figures.ts';
import { type AreaFit, areaFit } from './area-fit.ts';
import { type LogRange, rangeAt } from './conditional-range.ts';
import { areaCostPerPupil } from './costs.ts';
import { driverFigure } from './drivers.ts';

/** Above this probability a lasting difference is called beyond chance. */
const SURE = 0.95;

/** The fit in which a subject is measured: its own source, year and kind of unit. */
export function fitOf(atlas: Atlas, subject: Subject, area: AreaOrAll): AreaFit | null {
  const kind = subject.ledger.units[subject.unit]?.kind;
  if (subject.frame === null || kind === undefined) return null;
  return areaFit({ atlas, chart: subject.frame, year: subject.year, area, kind });
}

/** What was fitted, on what, in a sentence for the figure's tree. */
export function fittedOn(fit: AreaFit): { en: string; es: string } {
  const years = (list: readonly FiscalYear[]): string => list.join(', ');
  const { small, impossible, driversUnknown } = fit.set.leftOut;
  const drawn = fit.trainedRows < fit.availableRows;
  const trainedOnSame = fit.trainedYears.includes(fit.set.frame.year);
  return {
    en: `${fit.rows.design.rows} districts of ${fit.set.frame.chart.source}, fiscal ${fit.set.frame.year}; quantiles fitted on ${fit.trainedRows} district-years${drawn ? ` drawn from ${fit.availableRows}` : ''} of fiscal ${years(fit.trainedYears)}, margins set on ${trainedOnSame ? 'the other half' : `fiscal ${fit.set.frame.year}`}. Left out: ${small} very small, ${impossible} impossible, ${driversUnknown} with an unknown driver.`,
    es: `${fit.rows.design.rows} distritos de ${fit.set.frame.chart.source}, año fiscal ${fit.set.frame.year}; cuantiles ajustados con ${fit.trainedRows} distritos-año${drawn ? ` sorteados entre ${fit.availableRows}` : ''} de los años fiscales ${years(fit.trainedYears)}, márgenes fijados con ${trainedOnSame ? 'la otra mitad' : `el año fiscal ${fit.set.frame.year}`}. Excluidos: ${small} muy pequeños, ${impossible} imposibles, ${driversUnknown} con un factor desconocido.`,
  };
}

/** Log range of the subject; null where it does not stand in the comparison set. */
export function logRangeOf(fit: AreaFit, unit: number): LogRange | null {
  const row = fit.rowOfUnit.get(unit);
  return row === undefined ? null : rangeAt(fit.range, fit.rows, row);
}

function expectedFigure(subject: Subject, fit: AreaFit, area: AreaOrAll, actual: Figure, value: number): Figure {
  const drivers = fit.set.drivers.filter((driver) => driver !== 'log-pupils-squared');
  return {
    id: `${area}.expected-per-pupil`,
    label: {
      en: `${actual.label.en}: what districts like it would spend`,
      es: `${actual.label.es}: lo que gastarían distritos como este`,
    },
    unit: 'cents-per-pupil',
    value,
    because: {
      kind: 'model',
      method: {
        en: 'Quantile regression of log cost per pupil on cost drivers, made honest by conformal prediction; the median.',
        es: 'Regresión cuantílica del logaritmo del costo por alumno sobre factores de costo, calibrada por predicción conforme; la mediana.',
      },
      of: drivers.map((driver) => driverFigure(subject, driver)),
      fittedOn: fittedOn(fit),
    },
  };
}

/** How the subject's cost stands against what districts with its drivers spend; null where there is no fair comparison. */
export function fairCost(atlas: Atlas, subject: Subject, area: AreaOrAll): FairCost | null {
  const fit = fitOf(atlas, subject, area);
  const range = fit === null ? null : logRangeOf(fit, subject.unit);
  if (fit === null || range === null) return null;
  const actual = areaCostPerPupil(atlas, subject, area);
  if (actual.value === null) return null;
  const expected = Math.exp(range.mid);
  const lasting = fit.lastingOf(subject.unit);
  if (lasting === null) return null;
  const chanceAbove = lasting.sd > 0 ? normalCdf(lasting.mean / lasting.sd) : 0.5;
  const low = Math.exp(range.low);
  const high = Math.exp(range.high);
  const above = actual.value > high && chanceAbove >= SURE;
  const below = actual.value < low && chanceAbove <= 1 - SURE;
  return {
    actual,
    expected: expectedFigure(subject, fit, area, actual, expected),
    low,
    high,
    gap: expected * Math.expm1(lasting.mean),
    gapSd: expected * Math.exp(lasting.mean) * lasting.sd,
    chanceAbove,
    beyondChance: above ? 'above' : below ? 'below' : null,
  };
}
