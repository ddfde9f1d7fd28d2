import type { ControlTotal, Finding, RecordRow } from '@leeway/model';
import { fiscalYear } from '@leeway/model';
import { finding, grouped } from './finding.ts';

/** The fiscal years of these rows, ascending. */
export function yearsOf(rows: readonly RecordRow[]): RecordRow['fiscalYear'][] {
  return [...new Set(rows.map((row) => row.fiscalYear))].sort((a, b) => a - b);
}

/** What an item adds up to in each fiscal year, set beside a stated total where there is one (by year). */
export function controlTotals(
  rows: readonly RecordRow[],
  item: string,
  {
    label,
    unit,
    stated = {},
  }: Pick<ControlTotal, 'label' | 'unit'> & { readonly stated?: Readonly<Record<number, number>> },
): ControlTotal[] {
  const sums = new Map<number, number>();
  for (const row of rows) sums.set(row.fiscalYear, (sums.get(row.fiscalYear) ?? 0) + (row.values[item] ?? 0));
  return [...sums]
    .sort(([a], [b]) => a - b)
    .map(([year, computed]) => ({ label, fiscalYear: fiscalYear(year), stated: stated[year] ?? null, computed, unit }));
}

/** How many rows each fiscal year has. */
export function rowCounts(
  rows: readonly RecordRow[],
  label: string,
  stated: Readonly<Record<number, number>> = {},
): ControlTotal[] {
  return yearsOf(rows).map((year) => ({
    label,
    fiscalYear: year,
    stated: stated[year] ?? null,
    computed: rows.filter((row) => row.fiscalYear === year).length,
    unit: 'count' as const,
  }));
}

/** Stated totals that the rows do not meet within a share of them (0 for to the unit); one finding each. */
export function unmetTotals(source: string, totals: readonly ControlTotal[], toleranceShare = 0): Finding[] {
  return totals.flatMap(({ label, fiscalYear: year, stated, computed, unit }) => {
    if (stated === null || Math.abs(computed - stated) <= Math.abs(stated) * toleranceShare) return [];
    const shown = (value: number): string => (unit === 'cents' ? `$${grouped(value / 100)}` : grouped(value));
    const when = year === null ? '' : ` ${year}`;
    return finding(
      `${source}.control-total`,
      'weakens',
      {
        what: {
          en: `${label}${when}: the rows come to ${shown(computed)}, the stated total is ${shown(stated)}.`,
          es: `${label}${when}: las filas suman ${shown(computed)}; el total declarado es ${shown(stated)}.`,
        },
        soWhat: {
          en: 'Rows are missing, doubled or wrong.',
          es: 'Hay filas que faltan, se repiten o son erróneas.',
        },
        fix: {
          en: 'Download the file again; if the difference stays, ask the publisher.',
          es: 'Descargue el archivo de nuevo; si la diferencia sigue, pregunte a quien lo publica.',
        },
      },
      { label, stated, computed, unit },
    );
  });
}
