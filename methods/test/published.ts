import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const shared = process.env.LEEWAY_SHARED ?? resolve(import.meta.dirname, '../../../shared');
const folder = resolve(shared, 'truth/efficiency');

/** Whether the reference folder is here. */
export const tablesAreHere = existsSync(folder);

/** Where a published table lies, whether it is there or not. */
export function publishedPath(name: string): string {
  return resolve(folder, name);
}

export type Row = Readonly<Record<string, string>>;

/** Rows of a comma-separated table with a header; fields may be quoted. */
export function publishedTable(name: string): Row[] {
  const bytes = readFileSync(resolve(folder, name));
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const [header = [], ...lines] = text.trim().split(/\r?\n/).map(fields);
  return lines.map((line) => Object.fromEntries(header.map((key, i) => [key, line[i] ?? ''])));
}

/** A numeric column; anything but a number is NaN. */
export function column(rows: readonly Row[], name: string): number[] {
  return rows.map((row) =>
    row[name] === undefined || row[name] === '' || row[name] === 'NA' ? Number.NaN : Number(row[name]),
  );
}

function fields(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .map((match) => match[1] ?? '')
    .map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field))
    .slice(0, line.endsWith(',') ? undefined : -1);
}
