import type { Measure } from '@leeway/model';
import { costPerPupil, shareOfCurrent } from '../measure-kinds/area-cost.ts';
import { ratioMeasure } from '../measure-kinds/ratio-measure.ts';
import { about } from './about.ts';

export const measures: readonly Measure[] = [
  costPerPupil('technology', about.title, {
    notOnRecord: {
      en: 'First-contact resolution and equity of access',
      es: 'Solución en el primer contacto y equidad de acceso',
    },
  }),
  shareOfCurrent('technology', about.title),
  ratioMeasure(
    {
      id: 'technology.cost-per-school',
      label: { en: 'Technology: cost per school', es: 'Tecnología: costo por escuela' },
      unit: 'cents',
      better: 'lower',
      guardrail: {
        notOnRecord: {
          en: 'System availability and time to resolve requests',
          es: 'Disponibilidad de los sistemas y tiempo para resolver solicitudes',
        },
      },
    },
    (district) => district.areaCost('technology'),
    (district) => district.measure('schools'),
  ),
];
