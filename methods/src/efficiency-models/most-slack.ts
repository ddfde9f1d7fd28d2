import type { ReturnsToScale } from '../efficiency/technology.ts';
import { openSession, type Session, solvedProgramme } from './column-generation.ts';
import { type Measures, measureAt, type ReferenceSet, referenceSet } from './reference-set.ts';
import { emptyProgramme } from './unit-programme.ts';
import { type Projection, projection, sizeOf } from './unit-result.ts';

/** Sum of slacks in plain units, or each in shares of its measure's mean. */
export type SlackSum = 'means' | 'ones';

/** The most slack that a reference set leaves at a point, which need not be one of its units; null where the set cannot reach it. */
export type MostSlackAt = (points: Measures, unit: number, weights: SlackSum) => Projection | null;

export function mostSlack(measures: Measures, returns: ReturnsToScale): MostSlackAt {
  const reference: ReferenceSet = referenceSet(measures, returns);
  const session: Session = openSession(reference, 0);
  return (points, unit, weights) => {
    const programme = emptyProgramme(reference, 0);
    for (let i = 0; i < reference.inputs + reference.outputs; i += 1) {
      programme.rowLower[i] = (i < reference.inputs ? -1 : 1) * measureAt(points, unit, i);
      programme.rowCosts[i] = weights === 'ones' ? -1 : -(reference.rowScale[i] as number);
    }
    const size = sizeOf(reference, points, unit);
    const solved = solvedProgramme(session, programme, size);
    if (solved.status !== 'optimal') return null;
    return projection(reference, solved, size, (i) => measureAt(points, unit, i));
  };
}
