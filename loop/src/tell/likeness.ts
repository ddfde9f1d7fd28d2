import type { CostDriver, Text } from '@leeway/model';
import { listed } from './sentence.ts';

/** In what districts are held alike, by the drivers that a fit used: 'pupils and wages'; distances only where they were used. */
export function likeness(drivers: readonly CostDriver[]): Text {
  const uses = (driver: CostDriver): boolean => drivers.includes(driver);
  const nouns = [
    { en: 'pupils', es: 'alumnos' },
    ...(uses('log-wage-index') ? [{ en: 'wages', es: 'salarios' }] : []),
    ...(uses('log-density') ? [{ en: 'distances', es: 'distancias' }] : []),
  ];
  return {
    en: listed(
      nouns.map(({ en }) => en),
      'en',
    ),
    es: listed(
      nouns.map(({ es }) => es),
      'es',
    ),
  };
}
