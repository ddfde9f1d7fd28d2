import { type Finding, type FiscalYear, fiscalYear } from '@leeway/model';
import { finding } from '../checking/index.ts';
import type { DecodedTable } from '../contract.ts';
import { VINTAGES } from './vintages-data.ts';

/** The year of a known complete file, from what its cells come to; null for any other file. */
export async function presumedYear(
  table: DecodedTable,
  headerLine: number,
  column: number,
): Promise<FiscalYear | null> {
  const seen = { districts: 0, suppressed: 0, percentHundredths: 0 };
  for await (const row of table.rows()) {
    if (row.line <= headerLine) continue;
    const value = Number(row.cells[column]);
    seen.districts += 1;
    if (value < 0) seen.suppressed += 1;
    else seen.percentHundredths += Math.round(value * 100);
  }
  const known = VINTAGES.find(
    (vintage) =>
      vintage.districts === seen.districts &&
      vintage.suppressed === seen.suppressed &&
      vintage.percentHundredths === seen.percentHundredths,
  );
  return known ? fiscalYear(known.fiscalYear) : null;
}

/** Says that the year is presumed, and how to say better. */
export function yearPresumed(year: FiscalYear): Finding {
  return finding(
    'tx-demographic.year-presumed',
    'weakens',
    {
      what: {
        en: `The file carries no year; its districts are those of fiscal ${year}, so it was taken as that year.`,
        es: `El archivo no trae año; sus distritos son los del año fiscal ${year}, así que se tomó como ese año.`,
      },
      soWhat: {
        en: 'Were that wrong, poverty would stand beside the spending of another year.',
        es: 'Si fuera erróneo, la pobreza quedaría junto al gasto de otro año.',
      },
      fix: {
        en: 'State the fiscal year at import if you know another.',
        es: 'Indique el año fiscal al importarlo si conoce otro.',
      },
    },
    { fiscalYear: year },
  );
}
