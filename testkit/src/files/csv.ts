/** A printed table: the header first, every row as cells. */
export type Cells = readonly (readonly string[])[];

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Comma-separated text with a line feed after every row. */
export const csvText = (cells: Cells): string => cells.map((row) => `${row.map(quoted).join(',')}\n`).join('');
