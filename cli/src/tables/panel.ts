import { type Matrix, matrixFromRows } from '@leeway/methods';
import { names, numbers } from './columns.ts';
import { cellFault, type PlainTable } from './read-table.ts';
import { TableFault } from './table-fault.ts';

/** Units by times, complete; units in the order of the table, times rising. */
export type CompletePanel = {
  readonly units: readonly string[];
  readonly times: readonly number[];
  readonly outcomes: Matrix;
};

/** One row for each unit and time, as a matrix. Throws TableFault where one stands twice or is missing. */
export function completePanel(
  table: PlainTable,
  headings: { readonly unit: string; readonly time: string; readonly value: string },
): CompletePanel {
  const unitOf = names(table, headings.unit);
  const timeOf = numbers(table, headings.time);
  const values = numbers(table, headings.value);
  const units = [...new Set(unitOf)];
  const times = [...new Set(timeOf)].sort((a, b) => a - b);
  const held = new Map<string, Map<number, number>>(units.map((unit) => [unit, new Map()]));
  for (const [row, unit] of unitOf.entries()) {
    const own = held.get(unit);
    const time = timeOf[row] ?? Number.NaN;
    if (own?.has(time))
      throw cellFault(table, row, headings.time, { en: `stands twice for ${unit}`, es: `está dos veces para ${unit}` });
    own?.set(time, values[row] ?? Number.NaN);
  }
  const rows = units.map((unit) =>
    times.map((time) => {
      const value = held.get(unit)?.get(time);
      if (value !== undefined) return value;
      throw new TableFault({
        en: `${table.name} has no row for ${unit} at ${time}. Every unit needs every time: add the row or leave the unit out.`,
        es: `${table.name} no tiene fila para ${unit} en ${time}. Cada unidad necesita todos los tiempos: añada la fila o quite la unidad.`,
      });
    }),
  );
  return { units, times, outcomes: matrixFromRows(rows) };
}
