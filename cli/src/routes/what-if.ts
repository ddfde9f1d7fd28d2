import { basename } from 'node:path';
import { applyWhatIf, conditionsOf, type PlanConditions, type PlanFile } from '@leeway/areas';
import { findingSentence, type TransportRecord, type WhatIfRow } from '@leeway/model';
import { readWhatIf } from '@leeway/sources';
import { bytesAt } from '../file-bytes.ts';
import { TableFault } from '../tables/table-fault.ts';
import { refuse } from './plan-files.ts';

/** Buses of each vehicle that run in a plan, or today; null where neither is known. */
function drivenBuses(record: TransportRecord, file: PlanFile | null): ReadonlyMap<string, number> | null {
  const buses = file
    ? file.buses.map(({ vehicleId }) => vehicleId)
    : [...new Set(record.boardings.map(({ vehicleId, bus }) => `${vehicleId}\n${bus}`))].map(
        (key) => key.split('\n')[0] ?? '',
      );
  if (buses.length === 0) return null;
  const counts = new Map<string, number>();
  for (const id of buses) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

async function rowsAt(path: string): Promise<readonly WhatIfRow[]> {
  const read = await readWhatIf(await bytesAt(path), basename(path));
  if (read.kind === 'what-if') return read.rows;
  throw new TableFault({ en: findingSentence(read.finding, 'en'), es: findingSentence(read.finding, 'es') });
}

/**
 * Conditions of a new plan: those of the plan that it starts from, with a ride limit or a what-if on top. A row that cannot be
 * ends the command with its sentence.
 */
export async function newConditions(
  record: TransportRecord,
  start: PlanFile | null,
  { path, rideLimit }: { readonly path: string | undefined; readonly rideLimit: number | undefined },
): Promise<PlanConditions> {
  const before = start ? conditionsOf(start) : { rideLimitSeconds: null, whatIf: [], bells: [] };
  const rows = path === undefined ? [] : await rowsAt(path);
  const found = applyWhatIf(applyWhatIf(record, before.whatIf).record, rows, drivenBuses(record, start));
  const blocking = found.findings.filter(({ severity }) => severity === 'blocks');
  if (blocking.length > 0) return refuse(blocking);
  const moved = new Set(rows.filter(({ change }) => change === 'bell').map(({ of }) => of));
  return {
    rideLimitSeconds: rideLimit ?? before.rideLimitSeconds,
    whatIf: [...before.whatIf, ...found.rows],
    bells: before.bells.filter(({ schoolId }) => !moved.has(schoolId)),
  };
}
