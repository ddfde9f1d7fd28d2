import type { StateMap } from '@leeway/api/client';
import { moneyShort } from '@leeway/model';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSay } from '../../language/language.tsx';
import { START } from '../../words/start.ts';
import { countyShapes, HEIGHT, shadesOf, WIDTH } from './county-shapes.ts';

type Parts = { map: StateMap; county: string | undefined; onChoose: (county: string) => void };

/** The counties to point at. For the keyboard the same choice stands above the map as a list. */
export function CountyMap({ map, county, onChoose }: Parts) {
  const say = useSay();
  const { data: shapes } = useSuspenseQuery({
    queryKey: ['shapes', map.state],
    queryFn: () => countyShapes(map.state, map.shapes),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const known = useMemo(() => new Map(map.counties.map((one) => [named(one.county), one])), [map]);
  const { shadeOf, legend } = useMemo(() => shadesOf(map.counties), [map]);
  return (
    <div className="map">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={say(START.mapOf)}>
        {shapes.map(({ name, path }) => {
          const one = known.get(named(name));
          const chosen = county !== undefined && named(county) === named(name);
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the choice above the map is the keyboard's way
            <path
              key={`${name}:${path.slice(0, 24)}`}
              d={path}
              className={chosen ? 'chosen' : one ? 'known' : undefined}
              style={{ fill: one ? `var(--map-${shadeOf(one)})` : 'var(--map-0)' }}
              onClick={one ? () => onChoose(one.county) : undefined}
            >
              <title>
                {one
                  ? `${one.county}: ${one.districts} ${say(START.districts).toLowerCase()}${one.medianCostPerPupil === null ? '' : `, ${moneyShort(one.medianCostPerPupil)}`}`
                  : name}
              </title>
            </path>
          );
        })}
      </svg>
      {legend && (
        <p className="map-legend" aria-hidden="true">
          <span>{moneyShort(legend.low)}</span>
          {[1, 2, 3, 4, 5].map((shade) => (
            <i key={shade} style={{ background: `var(--map-${shade})` }} />
          ))}
          <span>{moneyShort(legend.high)}</span>
        </p>
      )}
    </div>
  );
}

const named = (county: string): string =>
  county
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\b(county|parish|borough|census area|municipality|city and)\b/g, '')
    .replace(/\bsaint\b/g, 'st')
    .replace(/[^a-z]/g, '');
