import { type FiscalYear, fiscalYear, type RecordRow, type Refusal } from '@leeway/model';
import { statedYear } from '../checking/index.ts';
import type { DecodedTable, ReadingContext } from '../contract.ts';
import { refusal } from '../reading/index.ts';
import type { LineTable } from './line-table.ts';

/**
 * Statewide sums of the control lines of a collection whose record layout names its years: the files themselves name none.
 * Money in cents; pupils as printed. The layout of 2020-21 says: 2018-19 actual, 2019-20 revised, 2020-21 proposed.
 */
const KNOWN_VINTAGES: readonly {
  readonly budgetYear: number;
  readonly sums: Readonly<Record<string, readonly [number, number, number]>>;
}[] = [
  {
    budgetYear: 2021,
    sums: {
      'nj-ufb-appropriations': [2_751_947_209_600, 2_958_184_639_600, 3_001_548_607_400],
      'nj-ufb-revenues': [2_754_412_335_900, 2_958_184_639_600, 3_001_548_607_400],
      'nj-ufb-enrolment': [1_147_656, 1_149_186.5, 1_163_543],
    },
  },
];

/** How the year is known: by sums that only one collection has, or as a person stated it. */
export type Vintage = { readonly budgetYear: FiscalYear; readonly by: 'sums' | 'stated' };

const HINT = {
  en: 'For these files it is the year of the proposed budget, the last of the three amounts.',
  es: 'En estos archivos es el año del presupuesto propuesto, el último de los tres importes.',
};

/** The three sums of the control line over all districts. */
function controlSums(kind: LineTable, amounts: readonly (readonly RecordRow['values'][])[]): readonly number[] {
  return [0, 1, 2].map((year) => amounts.reduce((sum, years) => sum + (years[year]?.[kind.controlLine] ?? 0), 0));
}

/** The budget year of a file, known or stated; a refusal where it is neither, or where the two contradict one another. */
export function vintageOf(
  kind: LineTable,
  table: DecodedTable,
  context: ReadingContext,
  amounts: readonly (readonly RecordRow['values'][])[],
): Vintage | Refusal {
  const sums = controlSums(kind, amounts);
  const known = KNOWN_VINTAGES.find((vintage) => vintage.sums[kind.id]?.every((sum, year) => sum === sums[year]));
  const stated = context.statedFiscalYear;
  if (known && stated !== null && stated !== known.budgetYear) return contradicted(table, stated, known.budgetYear);
  if (known) return { budgetYear: fiscalYear(known.budgetYear), by: 'sums' };
  const year = statedYear(kind.id, table, context, HINT);
  return typeof year === 'object' ? year : { budgetYear: year, by: 'stated' };
}

function contradicted(table: DecodedTable, stated: number, known: number): Refusal {
  return refusal(
    'nj-ufb.year-contradicted',
    {
      what: {
        en: `“${table.name}” was stated to be the budget of ${stated}, but its statewide sums are those of ${known}.`,
        es: `Se indicó que «${table.name}» es el presupuesto de ${stated}, pero sus sumas estatales son las de ${known}.`,
      },
      soWhat: {
        en: 'Every amount would stand in a wrong year, so nothing was taken.',
        es: 'Cada importe quedaría en un año equivocado, así que no se tomó nada.',
      },
      fix: {
        en: `Import it as ${known}, or without a year.`,
        es: `Impórtelo como ${known} o sin indicar el año.`,
      },
    },
    { stated, known },
  );
}
