import { delimitedRows } from './delimited.ts';

const CANDIDATES = [',', '\t', ';', '|'] as const;
const SAMPLE_ROWS = 60;

type Fit = { readonly delimiter: string; readonly agreeing: number; readonly columns: number };

function columnCounts(text: string, delimiter: string, whole: boolean): number[] {
  const counts: number[] = [];
  try {
    for (const row of delimitedRows(text, delimiter, '', whole)) {
      counts.push(row.cells.length);
      if (counts.length === SAMPLE_ROWS) break;
    }
  } catch {
    // An open quotation is reported when the table is read; here the rows before it decide.
  }
  return counts;
}

function fit(text: string, delimiter: string, whole: boolean): Fit {
  const counts = columnCounts(text, delimiter, whole);
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 1) tally.set(count, (tally.get(count) ?? 0) + 1);
  const [columns, rows] = [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return { delimiter, columns, agreeing: counts.length ? rows / counts.length : 0 };
}

/** The delimiter under which most of the first rows have one and the same number of cells; a comma where none divides the text. `whole` is false where the text goes on. */
export function sniffDelimiter(text: string, whole = true): string {
  const best = CANDIDATES.map((delimiter) => fit(text, delimiter, whole))
    .filter(({ columns }) => columns > 1)
    .sort((a, b) => b.agreeing - a.agreeing || b.columns - a.columns)[0];
  return best?.delimiter ?? ',';
}
