import type { Unit } from '@leeway/model';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Tables, UnitTable } from '../schema/tables.ts';

export const unitOf = (row: Selectable<UnitTable>): Unit => ({
  id: row.unit_id,
  kind: row.kind as Unit['kind'],
  name: row.name,
  state: row.state,
  county: row.county,
  parent: row.parent,
});

/** A name in capitals throughout, as some national tables print it. */
const shouted = (name: string): boolean => name === name.toUpperCase() && /[A-Z]{3}/.test(name);

const betterName = (later: string, earlier: string): string => (shouted(later) && !shouted(earlier) ? earlier : later);

/**
 * Each unit once: as its latest import names it, with county and parent from earlier ones where the latest leaves them open. A
 * name in capitals gives way to one that an earlier import wrote as people do.
 */
export async function mergedUnits(database: Kysely<Tables> | Transaction<Tables>): Promise<Unit[]> {
  const rows = await database.selectFrom('unit').selectAll().orderBy('batch_no', 'desc').orderBy('unit_id').execute();
  const units = new Map<string, Unit>();
  for (const row of rows) {
    const later = units.get(row.unit_id);
    const stated = unitOf(row);
    units.set(
      row.unit_id,
      later
        ? {
            ...later,
            name: betterName(later.name, stated.name),
            county: later.county ?? stated.county,
            parent: later.parent ?? stated.parent,
          }
        : stated,
    );
  }
  return [...units.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
