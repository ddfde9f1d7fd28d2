import { writeFile } from 'node:fs/promises';
import type { Text } from '@leeway/model';
import type { Call } from '../command.ts';
import { UsageError } from '../exit-codes.ts';
import { textTable } from '../text-table.ts';

export type Cell = string | number | null;

/** What a command found: for a program, in sentences, and as a table. */
export type Answer = {
  readonly json: object;
  readonly sentences: readonly Text[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

const SIGNIFICANT = 4;

/** A number as a person reads it: four significant digits, whole from a thousand up; ∞ where no limit can be promised. */
export function shown(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '' : value > 0 ? '∞' : '-∞';
  return String(Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(SIGNIFICANT)));
}

/** Exact; blank where there is no finite number. Words that a spreadsheet would run as a formula get an apostrophe before them. */
function csvCell(value: Cell): string {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const csvOf = ({ head, rows }: Pick<Answer, 'head' | 'rows'>): string =>
  [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('');

/** JSON in which vectors are lists; what is infinite or does not exist is null. */
export const jsonOf = (value: object): string =>
  JSON.stringify(
    value,
    (_, inner) => (inner instanceof Float64Array || inner instanceof Int32Array ? [...inner] : inner),
    2,
  );

/** Puts an answer out as it was asked for; `--out` writes the table beside that. */
export async function tell({ json, options, out, err, language }: Call, answer: Answer): Promise<void> {
  if (typeof options.out === 'string') {
    await writeFile(options.out, csvOf(answer)).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(
        `The table could not be written to ${options.out} (${error.code}). Name another place with --out.`,
      );
    });
    err(language === 'en' ? `The table is in ${options.out}.` : `La tabla está en ${options.out}.`);
  }
  if (json) {
    out(jsonOf(answer.json));
    return;
  }
  out(answer.sentences.map((sentence) => sentence[language]).join(' '));
  const { head, rows } = answer;
  const right = head.flatMap((_, column) => (rows.every((row) => typeof row[column] !== 'string') ? [column] : []));
  out(
    `\n${textTable(
      head,
      rows.map((row) => row.map(shown)),
      right,
    )}`,
  );
}
