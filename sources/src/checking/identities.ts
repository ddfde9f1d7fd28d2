import type { Finding, RecordRow, Text } from '@leeway/model';
import { examples, finding, grouped } from './finding.ts';

/** Items that add up to a stated total. */
export type Identity = {
  readonly code: string;
  readonly label: Text;
  readonly total: string;
  readonly parts: readonly string[];
  /** Items to take off the sum of the parts. */
  readonly less?: readonly string[];
  /** How far the sum may stand from the total: a share of the total, and at least so many units. */
  readonly toleranceShare: number;
  readonly toleranceUnits: number;
};

/** How many rows keep an identity. `checked` = `within` + beyond; `exact` ⊆ `within`. */
export type IdentityTally = {
  readonly checked: number;
  readonly exact: number;
  readonly within: number;
  /** Rows whose total, or every part of it, is unknown. */
  readonly unchecked: number;
  readonly worst: readonly { readonly row: RecordRow; readonly total: number; readonly sum: number }[];
};

/** Sum of items, unknown ones left out; null where all are unknown. */
function sumOf(values: RecordRow['values'], items: readonly string[]): number | null {
  let sum: number | null = null;
  for (const item of items) {
    const value = values[item];
    if (value !== null && value !== undefined) sum = (sum ?? 0) + value;
  }
  return sum;
}

/** Checks an identity in every row. */
export function identityTally(rows: readonly RecordRow[], identity: Identity): IdentityTally {
  let exact = 0;
  let within = 0;
  let unchecked = 0;
  const beyond: { row: RecordRow; total: number; sum: number }[] = [];
  for (const row of rows) {
    const total = row.values[identity.total] ?? null;
    const parts = sumOf(row.values, identity.parts);
    if (total === null || parts === null) {
      unchecked += 1;
      continue;
    }
    const sum = parts - (sumOf(row.values, identity.less ?? []) ?? 0);
    const distance = Math.abs(sum - total);
    if (distance === 0) exact += 1;
    if (distance <= Math.max(identity.toleranceUnits, Math.abs(total) * identity.toleranceShare)) within += 1;
    else beyond.push({ row, total, sum });
  }
  beyond.sort((a, b) => Math.abs(b.sum - b.total) - Math.abs(a.sum - a.total));
  return { checked: within + beyond.length, exact, within, unchecked, worst: beyond.slice(0, 5) };
}

/** The outcome of an identity in cents: a note where every row keeps it, weakening where some do not; null where no row can be checked. */
export function identityFinding(source: string, rows: readonly RecordRow[], identity: Identity): Finding | null {
  const { checked, exact, within, unchecked, worst } = identityTally(rows, identity);
  if (checked === 0) return null;
  const beyond = checked - within;
  const lines = worst.map(
    ({ row, total, sum }) =>
      `${row.unitId} ${row.fiscalYear}: $${grouped(sum / 100)} against $${grouped(total / 100)} (line ${row.line})`,
  );
  const range = identity.toleranceShare > 0 ? ` (±${identity.toleranceShare * 100} %)` : '';
  return finding(
    `${source}.${identity.code}`,
    beyond === 0 ? 'note' : 'weakens',
    {
      what: {
        en: `${identity.label.en}: it holds${range} in ${grouped(within)} of ${grouped(checked)} rows, to the dollar in ${grouped(exact)}.`,
        es: `${identity.label.es}: se cumple${range} en ${grouped(within)} de ${grouped(checked)} filas, al dólar en ${grouped(exact)}.`,
      },
      soWhat:
        beyond === 0
          ? { en: 'The parts account for the whole.', es: 'Las partes explican el total.' }
          : {
              en: `In ${grouped(beyond)} rows the parts and the total tell two stories; figures there are shakier.`,
              es: `En ${grouped(beyond)} filas las partes y el total no cuentan lo mismo; sus cifras son menos firmes.`,
            },
      fix:
        beyond === 0
          ? { en: 'Nothing to do.', es: 'No hay que hacer nada.' }
          : {
              en: 'Ask the publisher about the largest differences.',
              es: 'Pregunte a quien lo publica por las mayores diferencias.',
            },
    },
    { checked, exact, within, beyond, unchecked, ...examples('worst', lines) },
  );
}
