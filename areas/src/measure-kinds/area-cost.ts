import type { AreaId, Measure, Text } from '@leeway/model';
import { ratioMeasure } from './ratio-measure.ts';

/** An area's dollars for each pupil. */
export function costPerPupil(area: AreaId, title: Text, guardrail: Measure['guardrail']): Measure {
  return ratioMeasure(
    {
      id: `${area}.cost-per-pupil`,
      label: { en: `${title.en}: cost per pupil`, es: `${title.es}: costo por alumno` },
      unit: 'cents-per-pupil',
      better: 'lower',
      guardrail,
    },
    (district) => district.areaCost(area),
    (district) => district.measure('pupils'),
  );
}

/** An area's part of current spending. Where money goes, not whether it is well spent: so neither end is better. */
export function shareOfCurrent(area: AreaId, title: Text): Measure {
  return ratioMeasure(
    {
      id: `${area}.share-of-current-spending`,
      label: { en: `${title.en}: share of current spending`, es: `${title.es}: parte del gasto corriente` },
      unit: 'share',
      better: 'neither',
      guardrail: { measure: `${area}.cost-per-pupil` },
    },
    (district) => district.areaCost(area),
    (district) => district.measure('expenditure-current'),
  );
}
