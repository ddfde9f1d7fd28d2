import { permutation, sampleWithoutReplacement, stream, uniform } from '@leeway/methods';
import type { AreaId } from '@leeway/model';
import type { Populated } from '../population/district.ts';

/** An area in which some districts lastingly spend more than their circumstances ask for. */
export type Planting = {
  readonly area: AreaId;
  readonly shareOfDistricts: number;
  readonly excessShareMin: number;
  readonly excessShareMax: number;
  /** The demo district's own; 0 for none. */
  readonly demoExcessShare: number;
};

const plant = (area: AreaId, shareOfDistricts: number, range: readonly [number, number], demo = 0): Planting => ({
  area,
  shareOfDistricts,
  excessShareMin: range[0],
  excessShareMax: range[1],
  demoExcessShare: demo,
});

export const PLANTINGS: readonly Planting[] = [
  plant('curriculum', 0.08, [0.05, 0.15]),
  plant('staffing', 0.1, [0.08, 0.35]),
  plant('student-support', 0.09, [0.08, 0.4]),
  plant('technology', 0.12, [0.1, 0.45]),
  plant('transportation', 0.12, [0.1, 0.45], 0.44),
  plant('nutrition', 0.1, [0.08, 0.4]),
  plant('facilities', 0.1, [0.08, 0.4], 0.24),
  plant('finance', 0.15, [0.08, 0.45], 0.12),
];

/** Excess by unit id: 0.2 means that the area costs a fifth more than it would without it. */
export type ExcessPlan = ReadonlyMap<AreaId, ReadonlyMap<string, number>>;

/** Plants the excess: the share of districts is exact, sizes lie evenly between the least and the greatest. */
export function excessPlan(seed: number, districts: readonly Populated[]): ExcessPlan {
  const others = districts.filter(({ district }) => !district.isDemo);
  const demo = districts.find(({ district }) => district.isDemo)?.district.id;
  return new Map(
    PLANTINGS.map((planting) => {
      const random = stream(seed, 'excess', planting.area);
      const wanted = Math.round(planting.shareOfDistricts * districts.length);
      const count = demo && planting.demoExcessShare > 0 ? wanted - 1 : wanted;
      const chosen = sampleWithoutReplacement(random, others.length, count);
      const slices = permutation(random, count);
      const width = (planting.excessShareMax - planting.excessShareMin) / count;
      const sizes = new Map<string, number>();
      chosen.forEach((index, position) => {
        const low = planting.excessShareMin + width * (slices[position] ?? 0);
        sizes.set(others[index]?.district.id ?? '', Math.round(uniform(random, low, low + width) * 1000) / 1000);
      });
      if (demo && planting.demoExcessShare > 0) sizes.set(demo, planting.demoExcessShare);
      return [planting.area, sizes] as const;
    }),
  );
}
