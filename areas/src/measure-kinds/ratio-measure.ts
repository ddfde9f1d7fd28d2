import type { DistrictView, Figure, FigureUnit, Measure, Text } from '@leeway/model';
import { ratioFigure } from './ratio-figure.ts';

/** A measure that divides one figure of the record by another. */
export function ratioMeasure(
  named: {
    readonly id: string;
    readonly label: Text;
    readonly unit: FigureUnit;
    readonly better: Measure['better'];
    readonly guardrail: Measure['guardrail'];
  },
  numerator: (district: DistrictView) => Figure,
  denominator: (district: DistrictView) => Figure,
): Measure {
  const { id, label, unit, better, guardrail } = named;
  return {
    id,
    label,
    better,
    guardrail,
    compute: (district) => ratioFigure({ id, label, unit }, numerator(district), denominator(district)),
  };
}
