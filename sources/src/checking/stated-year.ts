import { type FiscalYear, fiscalYear, type Refusal, type Text } from '@leeway/model';
import type { DecodedTable, ReadingContext } from '../contract.ts';
import { refusal } from '../reading/index.ts';

/** The fiscal year that the person stated for a file that does not carry one; a refusal that asks for it where none was stated. */
export function statedYear(
  source: string,
  table: DecodedTable,
  context: ReadingContext,
  hint: Text,
): FiscalYear | Refusal {
  const { statedFiscalYear } = context;
  if (
    statedFiscalYear !== null &&
    Number.isInteger(statedFiscalYear) &&
    statedFiscalYear >= 1990 &&
    statedFiscalYear <= 2100
  ) {
    return fiscalYear(statedFiscalYear);
  }
  return refusal(`${source}.year-not-stated`, {
    what: {
      en: `“${table.name}” does not say which year it is for.`,
      es: `«${table.name}» no dice a qué año corresponde.`,
    },
    soWhat: {
      en: 'Its numbers would stand beside those of a wrong year, so nothing was taken.',
      es: 'Sus cifras quedarían junto a las de un año equivocado, así que no se tomó nada.',
    },
    fix: {
      en: `State the fiscal year, by its ending year, when you import it. ${hint.en}`,
      es: `Indique el año fiscal, por el año en que termina, al importarlo. ${hint.es}`,
    },
  });
}
