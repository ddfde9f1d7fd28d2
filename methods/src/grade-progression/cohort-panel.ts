import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength } from '../errors/requirements.ts';

/** Heads by unit, period and stage; entry (unit · periods + period) · stages + stage. None below zero. */
export type CohortPanel = {
  readonly units: number;
  readonly periods: number;
  readonly stages: number;
  readonly counts: ArrayLike<number>;
};

/** Something counted by unit and period, such as births; column 0 is period `first` of the panel (births: usually negative). */
export type PeriodCounts = { readonly first: number; readonly periods: number; readonly counts: ArrayLike<number> };

export function headsAt(panel: CohortPanel, unit: number, period: number, stage: number): number {
  return panel.counts[(unit * panel.periods + period) * panel.stages + stage] as number;
}

/** The count of a unit in a panel's period; null before the first and after the last. */
export function countAt(counts: PeriodCounts, unit: number, period: number): number | null {
  const column = period - counts.first;
  return column < 0 || column >= counts.periods ? null : (counts.counts[unit * counts.periods + column] as number);
}

/** Throws `shape`, `too-few-rows` (under two periods or one unit), `not-finite`, `out-of-range` below zero. */
export function requirePanel({ units, periods, stages, counts }: CohortPanel): void {
  if (!(units >= 1 && periods >= 2 && stages >= 1))
    throw new MethodError('too-few-rows', `A panel of ${units} × ${periods} × ${stages} has no progression.`);
  requireCounts('Counts', counts, units * periods * stages);
}

export function requireCounts(name: string, counts: ArrayLike<number>, length: number): void {
  requireLength(name, counts, length);
  requireFinite(name, counts);
  for (let i = 0; i < length; i += 1) {
    if ((counts[i] as number) < 0) throw new MethodError('out-of-range', `${name}[${i}] is ${counts[i]}, below zero.`);
  }
}
