import type { Finding, RecordRow, Text } from '@leeway/model';
import type { ReadingContext } from '../contract.ts';
import { examples, finding, grouped } from './finding.ts';

/** An item that should not leap from one fiscal year to the next. */
export type JumpRule = {
  readonly item: string;
  readonly label: Text;
  /** Beyond this factor, up or down, a change is shown. */
  readonly factor: number;
  /** Values below this in both years are too small to judge. */
  readonly from: number;
  readonly unit: 'cents' | 'count' | 'index';
};

const shown = (value: number, unit: JumpRule['unit']): string =>
  unit === 'cents' ? `$${grouped(value / 100)}` : unit === 'index' ? String(value) : grouped(value);

type Jump = { readonly row: RecordRow; readonly before: number; readonly now: number; readonly size: number };

function jumpsOf(rows: readonly RecordRow[], before: ReadonlyMap<string, RecordRow['values']>, rule: JumpRule): Jump[] {
  const { item, factor, from } = rule;
  return rows.flatMap((row) => {
    const now = row.values[item] ?? null;
    const then = before.get(`${row.unitId}|${row.fiscalYear - 1}`)?.[item] ?? null;
    if (now === null || then === null || Math.max(now, then) < from) return [];
    const size = now > 0 && then > 0 ? Math.max(now / then, then / now) : now === then ? 1 : Number.POSITIVE_INFINITY;
    return size > factor ? [{ row, before: then, now, size }] : [];
  });
}

/**
 * Changes against the fiscal year before, from the same file or else from the last vintage, beyond a factor: one finding per item
 * that has any, with the count and the largest ones.
 */
export function jumpFindings(
  source: string,
  rows: readonly RecordRow[],
  previous: ReadingContext['previous'],
  rules: readonly JumpRule[],
): Finding[] {
  const before = new Map<string, RecordRow['values']>();
  for (const row of previous) before.set(`${row.unitId}|${row.fiscalYear}`, row.values);
  for (const row of rows) before.set(`${row.unitId}|${row.fiscalYear}`, row.values);
  return rules.flatMap((rule) => {
    const jumps = jumpsOf(rows, before, rule);
    if (jumps.length === 0) return [];
    const weightOf = ({ before: then, now }: Jump): number => Math.abs(now - then);
    const worst = [...jumps]
      .sort((a, b) => weightOf(b) - weightOf(a))
      .map(
        ({ row, before: then, now }) =>
          `${row.unitId}, ${row.fiscalYear - 1}–${row.fiscalYear}: ${shown(then, rule.unit)} → ${shown(now, rule.unit)} (line ${row.line})`,
      );
    return finding(
      `${source}.jump`,
      'weakens',
      {
        what: {
          en: `${rule.label.en} changed by more than a factor of ${rule.factor} within a year in ${grouped(jumps.length)} ${jumps.length === 1 ? 'case' : 'cases'}.`,
          es: `${rule.label.es}: cambio de más de un factor de ${rule.factor} en un año en ${grouped(jumps.length)} ${jumps.length === 1 ? 'caso' : 'casos'}.`,
        },
        soWhat: {
          en: 'A real change and a slip of the keyboard look alike; trends over those years are shaky.',
          es: 'Un cambio real y un error de captura se parecen; las tendencias de esos años son poco firmes.',
        },
        fix: {
          en: 'Check the largest ones with the districts before a trend is shown to a board.',
          es: 'Compruebe los mayores con los distritos antes de mostrar una tendencia a la junta.',
        },
      },
      { item: rule.item, cases: jumps.length, factor: rule.factor, ...examples('worst', worst) },
    );
  });
}
