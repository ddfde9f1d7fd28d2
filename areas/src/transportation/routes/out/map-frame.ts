import type { Spot } from '@leeway/model';

type Box = { readonly left: number; readonly top: number; readonly wide: number; readonly high: number };

/** Places a spot in a box; `metres` are those of one unit of the picture. */
export type Frame = {
  readonly at: (spot: Spot) => readonly [number, number];
  readonly metresPerUnit: number;
};

const METRES_PER_DEGREE = 111_195;

/** East–west over north–south of the spots, between a half and two: the shape that a panel of them wants. */
export function shapeOf(spots: readonly Spot[], isGeographic: boolean): number {
  const { wide, high } = extent(spots, isGeographic);
  return Math.min(2, Math.max(0.5, wide / high));
}

function extent(spots: readonly Spot[], isGeographic: boolean) {
  let [bottom, top, left, right] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of spots) {
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
  }
  const squeeze = isGeographic ? Math.cos((((bottom + top) / 2) * Math.PI) / 180) : 1;
  return { left, top, squeeze, wide: (right - left) * squeeze || 1e-6, high: top - bottom || 1e-6 };
}

/** Fits all spots into the box, north up and in the middle; degrees of longitude shortened as the middle latitude has it. */
export function framed(
  spots: readonly Spot[],
  box: Box,
  ground: { isGeographic: boolean; metresPerUnit: number },
): Frame {
  const { left, top, squeeze, wide, high } = extent(spots, ground.isGeographic);
  const scale = Math.min(box.wide / wide, box.high / high);
  const [padX, padY] = [(box.wide - wide * scale) / 2, (box.high - high * scale) / 2];
  return {
    at: ({ x, y }) => [box.left + padX + (x - left) * squeeze * scale, box.top + padY + (top - y) * scale],
    metresPerUnit: (ground.isGeographic ? METRES_PER_DEGREE : ground.metresPerUnit) / scale,
  };
}
