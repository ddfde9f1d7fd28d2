import { type FairCost, type Figure, type FiscalYear, unknownFigure } from '@leeway/model';
import type { AreaOrAll, Atlas } from '../record/atlas.ts';
import { measureFigure, type Subject } from '../record/figures.ts';
import { type AreaFit, areaFit } from './area-fit.ts';
import { type LogRange, rangeAt } from './conditional-range.ts';
import { areaCostPerPupil } from './costs.ts';
import { driverFigure } from './drivers.ts';
import { lastingFigure } from './lasting-figure.ts';
import { halfWidthWith, wageEffect } from './wage-error.ts';

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
  if (row === undefined) return null;
  const { low, mid, high } = rangeAt(fit.range, fit.rows, row);
  return {
    low: mid - halfWidthWith(mid - low, fit.wageError, row),
    mid,
    high: mid + halfWidthWith(high - mid, fit.wageError, row),
  };
}

/** What the standard error of the wage index moves the expected cost by; null-valued where it is not on record. */
function wageErrorFigure(subject: Subject, fit: AreaFit, area: AreaOrAll, expected: number): Figure[] {
  const effect = wageEffect(fit);
  if (effect === null) return [];
  const index = measureFigure(subject, 'wage-index');
  const error = measureFigure(subject, 'wage-index-standard-error');
  const named = {
    id: `${area}.wage-error-per-pupil`,
    label: {
      en: 'Unsure by the wage index’s own standard error',
      es: 'Duda por el error estándar del índice salarial',
    },
    unit: 'cents-per-pupil',
  } as const;
  if (error.value === null || !((index.value ?? 0) > 0)) {
    return [
      unknownFigure(
        named,
        {
          en: 'The wage index’s standard error is not on record.',
          es: 'No consta el error estándar del índice salarial.',
        },
        { en: 'A wage index file that states it.', es: 'Un archivo del índice salarial que lo declare.' },
      ),
    ];
  }
  const formula = {
    en: 'expected cost × fitted effect of wages × standard error ÷ wage index; counted as doubt about the gap, and in the range in the place of what is usual for districts of its size',
    es: 'costo esperado × efecto ajustado de los salarios × error estándar ÷ índice salarial; cuenta como duda sobre la diferencia, y en el rango en lugar de lo habitual en distritos de su tamaño',
  };
  const value = (expected * Math.abs(effect) * error.value) / (index.value ?? 1);
  return [
    { ...named, value, because: { kind: 'model', method: formula, of: [error, index], fittedOn: fittedOn(fit) } },
  ];
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
      of: [...drivers.map((driver) => driverFigure(subject, driver)), ...wageErrorFigure(subject, fit, area, value)],
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
  const { chanceAbove, chanceLasting } = lasting;
  const low = Math.exp(range.low);
  const high = Math.exp(range.high);
  const above = actual.value > high && chanceLasting >= SURE;
  const below = actual.value < low && chanceLasting <= 1 - SURE;
  return {
    actual,
    expected: expectedFigure(subject, fit, area, actual, expected),
    low,
    high,
    gap: expected * Math.expm1(lasting.mean),
    gapSd: expected * Math.exp(lasting.mean) * lasting.sd,
    lasting: lastingFigure({ atlas, subject, area, lasting, explained: fit.explained(), fittedOn: fittedOn(fit) }),
    years: lasting.years,
    chanceAbove,
    beyondChance: above ? 'above' : below ? 'below' : null,
    explained: fit.explained(),
    oddYear: lasting.odd === null ? null : { fiscalYear: lasting.odd.year, ratio: Math.exp(lasting.odd.jump) },
  };
}
