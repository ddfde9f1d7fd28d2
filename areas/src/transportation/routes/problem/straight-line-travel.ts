import type { Place, Travel } from '@leeway/methods';
import type { Ground, TransportSettings } from '@leeway/model';
import type { Assumptions } from './assumptions-data.ts';
import { metresApart } from './ground.ts';

/** Travel between all places without roads: straight line times detour at one speed, or as the instance's publisher says. */
export function straightLineTravel(
  ground: Ground,
  places: readonly Place[],
  settings: TransportSettings,
  { or }: Pick<Assumptions, 'or'>,
): Travel {
  const detour = or(settings.driveDetour, 'driveDetour');
  const metresPerSecond = or(settings.metresPerSecond, 'metresPerSecond');
  const size = places.length;
  const metres = new Float64Array(size * size);
  const seconds = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1)
    for (let j = i + 1; j < size; j += 1) {
      const far = detour * metresApart(ground, places[i] as Place, places[j] as Place);
      metres[i * size + j] = far;
      metres[j * size + i] = far;
      seconds[i * size + j] = far / metresPerSecond;
      seconds[j * size + i] = far / metresPerSecond;
    }
  const source = settings.travelSource;
  return {
    coordinates: ground.kind,
    seconds,
    metres,
    basis: source
      ? { kind: 'given', source }
      : {
          kind: 'straight-line',
          detour,
          metresPerSecond,
          source: settings.driveDetour === null ? 'assumed' : 'settings',
        },
    logSpread: or(settings.logSpread, 'logSpread'),
  };
}
