import { type LegFigures, type Place, sharedFloats, straightLines, type Travel } from '@leeway/methods';
import type { Ground, TransportSettings } from '@leeway/model';
import type { Assumptions } from './assumptions-data.ts';
import { metresApart } from './ground.ts';

type Speed = { readonly detour: number; readonly metresPerSecond: number };

/** On the sphere a leg is counted when it is asked for; on a plane, whose instances are small, all are counted here. */
function figures(ground: Ground, places: readonly Place[], { detour, metresPerSecond }: Speed) {
  if (ground.kind === 'geographic') {
    const metres: LegFigures = straightLines(places, { detour, over: 1 });
    return { metres, seconds: { ...metres, over: metresPerSecond } };
  }
  const size = places.length;
  const metres = sharedFloats(size * size);
  const seconds = sharedFloats(size * size);
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < size; j += 1) {
      const far = detour * metresApart(ground, places[i] as Place, places[j] as Place);
      metres[i * size + j] = far;
      seconds[i * size + j] = far / metresPerSecond;
    }
  return { metres, seconds };
}

/** Travel between all places without roads: straight line times detour at one speed, or as the instance's publisher says. */
export function straightLineTravel(
  ground: Ground,
  places: readonly Place[],
  settings: TransportSettings,
  { or }: Pick<Assumptions, 'or'>,
): Travel {
  const detour = or(settings.driveDetour, 'driveDetour');
  const metresPerSecond = or(settings.metresPerSecond, 'metresPerSecond');
  const source = settings.travelSource;
  return {
    coordinates: ground.kind,
    ...figures(ground, places, { detour, metresPerSecond }),
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
