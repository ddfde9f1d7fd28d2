import type { ScoreAnswer } from '@leeway/api/client';
import { yearLabel } from '../../words/glance.ts';

export type Level = { readonly year: number; readonly label: string; readonly value: number | null };

/** Cost per unit of work, the first year set to 100; none where no change is told. */
export function levels(changes: readonly Pick<ScoreAnswer['changes'][number], 'from' | 'to' | 'cost'>[]): Level[] {
  const first = changes[0]?.from;
  if (first === undefined) return [];
  const points: Level[] = [{ year: first, label: yearLabel(first), value: 100 }];
  for (const { to, cost } of changes) {
    const before = points.at(-1)?.value ?? null;
    const value = before === null || cost.own.value === null ? null : before * (1 + cost.own.value);
    points.push({ year: to, label: yearLabel(to), value });
  }
  return points;
}
