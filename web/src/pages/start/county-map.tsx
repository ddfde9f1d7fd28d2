import type { StateMap } from '@leeway/api/client';
import { moneyShort } from '@leeway/model';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useSay } from '../../language/language.tsx';
import { countyWords, START } from '../../words/start.ts';
import { type CountyShape, countyShapes, HEIGHT, shadesOf, WIDTH } from './county-shapes.ts';
import { isWay, neighbour } from './neighbour.ts';

type Parts = { map: StateMap; county: string | undefined; onChoose: (county: string) => void };
type County = StateMap['counties'][number];

/** The counties to choose from, by pointer or by keyboard: arrows walk to the neighbour, Enter chooses. */
export function CountyMap({ map, county, onChoose }: Parts) {
  const say = useSay();
  const { data: shapes } = useSuspenseQuery({
    queryKey: ['shapes', map.state],
    queryFn: () => countyShapes(map.state, map.shapes),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { shadeOf, legend } = useMemo(() => shadesOf(map.counties), [map]);
  const known = useMemo(() => knownOf(shapes, map.counties), [shapes, map]);
  const chosen = known.findIndex((one) => county !== undefined && named(one.county.county) === named(county));
  const [walked, setWalked] = useState<number>();
  const [focused, setFocused] = useState<number>();
  const paths = useRef<(SVGPathElement | null)[]>([]);
  const stop = walked !== undefined && walked < known.length ? walked : Math.max(0, chosen);
  const pressed = (event: KeyboardEvent, at: number): void => {
    const next = isWay(event.key) ? neighbour(known, at, event.key) : null;
    const one = known[at];
    if (isWay(event.key) || event.key === 'Enter' || event.key === ' ') event.preventDefault();
    if (next !== null) paths.current[next]?.focus();
    else if (one && (event.key === 'Enter' || event.key === ' ')) onChoose(one.county.county);
  };
  const told = focused === undefined ? undefined : known[focused];
  return (
    <div className="map">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand inside a drawing */}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={`${say(START.mapOf)}. ${say(START.mapKeys)}`}>
        {shapes
          .filter(({ name }) => !known.some((one) => one.name === name))
          .map(({ name, path }) => (
            <path key={path} d={path} style={{ fill: 'var(--map-0)' }}>
              <title>{name}</title>
            </path>
          ))}
        {known.map(({ county: one, path }, at) => (
          // biome-ignore lint/a11y/useSemanticElements: a button cannot have the shape of a county
          <path
            key={path}
            ref={(element) => {
              paths.current[at] = element;
            }}
            d={path}
            role="button"
            tabIndex={at === stop ? 0 : -1}
            aria-label={say(countyWords(one))}
            aria-pressed={at === chosen}
            className={at === chosen ? 'known chosen' : 'known'}
            style={{ fill: `var(--map-${shadeOf(one)})` }}
            onClick={() => onChoose(one.county)}
            onKeyDown={(event) => pressed(event, at)}
            onFocus={() => {
              setWalked(at);
              setFocused(at);
            }}
            onBlur={() => setFocused(undefined)}
          >
            <title>{say(countyWords(one))}</title>
          </path>
        ))}
        {told && (
          <g>
            <path d={told.path} className="ring" />
            <path d={told.path} className="ring" />
          </g>
        )}
      </svg>
      <div className="map-foot" aria-hidden="true">
        {legend && <Legend {...legend} />}
        {told && <p>{say(countyWords(told.county))}</p>}
      </div>
    </div>
  );
}

function Legend({ low, high }: { low: number; high: number }) {
  return (
    <p className="map-legend">
      <span>{moneyShort(low)}</span>
      {[1, 2, 3, 4, 5].map((shade) => (
        <i key={shade} style={{ background: `var(--map-${shade})` }} />
      ))}
      <span>{moneyShort(high)}</span>
    </p>
  );
}

function knownOf(shapes: readonly CountyShape[], counties: readonly County[]): (CountyShape & { county: County })[] {
  const onRecord = new Map(counties.map((one) => [named(one.county), one]));
  return shapes.flatMap((shape) => {
    const county = onRecord.get(named(shape.name));
    return county ? [{ ...shape, county }] : [];
  });
}

const named = (county: string): string =>
  county
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\b(county|parish|borough|census area|municipality|city and)\b/g, '')
    .replace(/\bsaint\b/g, 'st')
    .replace(/[^a-z]/g, '');
