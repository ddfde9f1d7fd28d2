import type { FiscalYear, Parameter, Source, Text } from '@leeway/model';
import { CONSUMER_PRICES_BY_MONTH } from './consumer-prices-data.ts';

const SERIES: Source = {
  publisher: 'U.S. Bureau of Labor Statistics',
  title: 'Consumer Price Index for All Urban Consumers, all items, U.S. city average, CUUR0000SA0',
  reference: 'https://data.bls.gov/timeseries/CUUR0000SA0',
  year: '1990-2024',
};

const byYear = new Map(CONSUMER_PRICES_BY_MONTH);

/** Months of a fiscal year (July to June) that are on record. */
function monthsOf(year: number): readonly number[] {
  return [...(byYear.get(year - 1)?.slice(6) ?? []), ...(byYear.get(year)?.slice(0, 6) ?? [])];
}

const firstYear = (CONSUMER_PRICES_BY_MONTH[0]?.[0] ?? 0) + 1;
const lastYear = (CONSUMER_PRICES_BY_MONTH.at(-1)?.[0] ?? 0) + 1;

/** Mean consumer prices of each fiscal year; the last one rests on the months on record. */
export const CONSUMER_PRICES: Parameter = {
  id: 'prices.consumer-price-index',
  label: { en: 'Consumer prices, mean of the fiscal year', es: 'Precios al consumidor, media del año fiscal' },
  unit: 'index, 1982-84 = 100',
  values: Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i).map((year) => {
    const months = monthsOf(year);
    return { from: String(year), value: months.reduce((a, b) => a + b, 0) / months.length, source: SERIES };
  }),
};

const meanOf = new Map(CONSUMER_PRICES.values.map((entry) => [Number(entry.from), entry.value]));

/** What money of `year` is worth in prices of `priceYear`; null where either year's prices are not on record. */
export function deflator(year: FiscalYear, priceYear: FiscalYear): number | null {
  if (year === priceYear) return 1;
  const then = meanOf.get(year);
  const now = meanOf.get(priceYear);
  return then === undefined || now === undefined ? null : now / then;
}

/** In which year's prices a page speaks. `priceYear` null: as recorded, for want of prices. */
export function pricesNote(year: FiscalYear): { readonly priceYear: FiscalYear | null; readonly note: Text } {
  const months = monthsOf(year).length;
  if (!meanOf.has(year)) {
    return {
      priceYear: null,
      note: {
        en: `Dollars as recorded: consumer prices of fiscal ${year} are not on record, so other years are not restated.`,
        es: `Dólares según registro: los precios del año fiscal ${year} no constan, así que no se reexpresan otros años.`,
      },
    };
  }
  const partly = {
    en: months < 12 ? ` (${months} of 12 months on record)` : '',
    es: months < 12 ? ` (${months} de 12 meses registrados)` : '',
  };
  return {
    priceYear: year,
    note: {
      en: `Constant dollars of fiscal ${year}, by the consumer price index${partly.en}.`,
      es: `Dólares constantes del año fiscal ${year}, según el índice de precios al consumidor${partly.es}.`,
    },
  };
}
