import { requirePositive } from '../distributions/probability.ts';
import { MethodError } from '../errors/method-error.ts';

/** What a study of some size costs and how exact it is. */
export type StudyPlan = {
  /** Standard error of a study of one unit; it falls with the root of the size. */
  readonly unitError: number;
  /** Part of the squared error that no size removes, such as the design's bias; default 0. */
  readonly floorError?: number;
  readonly fixedCost: number;
  readonly costPerUnit: number;
  /** Sizes allowed, whole numbers. */
  readonly smallest: number;
  readonly largest: number;
};

export type OptimalSize = {
  /** The size with the largest expected net gain; 0 where no study is worth its cost. */
  readonly size: number;
  readonly plannedError: number | null;
  readonly sampleValue: number;
  readonly cost: number;
  /** Sample value less cost. */
  readonly netGain: number;
  readonly curve: readonly { readonly size: number; readonly sampleValue: number; readonly netGain: number }[];
};

/**
 * The size of a study that pays best. The value of information against size is S-shaped, so its net may have a peak beside
 * the one at no study: some 80 sizes in geometric steps are compared, then all or 200 between the neighbours of the best,
 * down to single units. `sampleValue` gives the worth of a study with a standard error. Throws `out-of-range`.
 */
export function optimalSize(sampleValue: (plannedError: number) => number, plan: StudyPlan): OptimalSize {
  requirePlan(plan);
  const at = (size: number) => {
    const value = sampleValue(plannedError(plan, size));
    return { size, sampleValue: value, netGain: value - plan.fixedCost - plan.costPerUnit * size };
  };
  const curve = geometricSizes(plan.smallest, plan.largest).map(at);
  let best = bestOf(curve);
  let [low, high] = neighbours(
    curve.map(({ size }) => size),
    best.size,
  );
  while (high - low > 1) {
    const step = Math.max(1, Math.ceil((high - low) / 200));
    const sizes = Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => low + i * step);
    best = bestOf([best, ...sizes.map(at)]);
    if (step === 1) break;
    [low, high] = [Math.max(plan.smallest, best.size - step), Math.min(plan.largest, best.size + step)];
  }
  if (best.netGain <= 0) return { size: 0, plannedError: null, sampleValue: 0, cost: 0, netGain: 0, curve };
  const cost = plan.fixedCost + plan.costPerUnit * best.size;
  return { ...best, plannedError: plannedError(plan, best.size), cost, curve };
}

function plannedError({ unitError, floorError = 0 }: StudyPlan, size: number): number {
  return Math.hypot(unitError / Math.sqrt(size), floorError);
}

function geometricSizes(smallest: number, largest: number): number[] {
  const ratio = largest / smallest;
  const sizes = Array.from({ length: 81 }, (_, i) => Math.round(smallest * ratio ** (i / 80)));
  return [...new Set(sizes)];
}

function bestOf<T extends { readonly netGain: number }>(rows: readonly T[]): T {
  return rows.reduce((best, row) => (row.netGain > best.netGain ? row : best));
}

function neighbours(sizes: readonly number[], size: number): [number, number] {
  const place = sizes.indexOf(size);
  return [sizes[place - 1] ?? size, sizes[place + 1] ?? size];
}

function requirePlan({ unitError, floorError = 0, fixedCost, costPerUnit, smallest, largest }: StudyPlan): void {
  requirePositive('The standard error of one unit', unitError);
  const whole = Number.isSafeInteger(smallest) && Number.isSafeInteger(largest) && smallest >= 1 && largest >= smallest;
  if (!whole || !(fixedCost >= 0 && costPerUnit >= 0 && floorError >= 0)) {
    throw new MethodError(
      'out-of-range',
      `No study of ${smallest} to ${largest} units at ${fixedCost} + ${costPerUnit} each can be planned.`,
    );
  }
}
