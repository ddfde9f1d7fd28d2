import type { StateMap, Status } from '@leeway/api/client';
import { count, figureValue } from '@leeway/model';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useLanguage, useSay } from '../../language/language.tsx';
import { Chart } from '../../parts/chart.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Section } from '../../parts/section.tsx';
import { ask } from '../../server/questions.ts';
import { START } from '../../words/start.ts';
import { CountyDistricts } from './county-districts.tsx';

const CountyMap = lazy(() => import('./county-map.tsx').then((module) => ({ default: module.CountyMap })));
const route = getRouteApi('/');

/** A state by its counties: the map, the same as a choice, the same as a table. */
export function PlaceSection({ states, state }: { states: Status['states']; state: string }) {
  const say = useSay();
  const { county } = route.useSearch();
  const { data: map } = useQuery(ask.map(state));
  const navigate = useNavigate();
  const chosen = states.find((one) => one.code === state);
  const choose = (next: string | undefined): void => {
    navigate({ to: '/', search: (now) => ({ ...now, state, county: next }), replace: true, resetScroll: false });
  };
  return (
    <Section title={chosen ? `${say(START.mapTitle)}: ${say(chosen.name)}` : say(START.mapTitle)} long>
      <div className="filters">
        {states.length > 1 && <StateChoice states={states} state={state} />}
        {map && map.counties.length > 0 && (
          <label className="field">
            {say(START.county)}
            <select value={county ?? ''} onChange={(event) => choose(event.currentTarget.value || undefined)}>
              <option value="">{say(START.anyCounty)}</option>
              {[...map.counties]
                .sort((a, b) => a.county.localeCompare(b.county))
                .map((one) => (
                  <option key={one.county} value={one.county}>
                    {one.county} ({one.districts})
                  </option>
                ))}
            </select>
          </label>
        )}
      </div>
      {map && map.counties.length > 0 ? (
        <div className="place">
          <MapChart map={map} county={county} onChoose={choose} />
          {county ? <CountyDistricts state={state} county={county} /> : <Largest map={map} onChoose={choose} />}
        </div>
      ) : map ? (
        <p className="soft">{say(START.noMap)}</p>
      ) : (
        <div className="map-shape" />
      )}
    </Section>
  );
}

const hasMedians = (map: StateMap): boolean => map.counties.some((one) => one.medianCostPerPupil !== null);

function MapChart({
  map,
  county,
  onChoose,
}: {
  map: StateMap;
  county: string | undefined;
  onChoose: (county: string) => void;
}) {
  const say = useSay();
  const columns = useCountyColumns(onChoose);
  return (
    <Chart
      caption={say(hasMedians(map) ? START.mapCaption : START.mapCaptionCounts)}
      table={
        <DataTable label={say(START.mapTitle)} rows={map.counties} columns={columns} keyOf={(one) => one.county} />
      }
    >
      <Suspense fallback={<div className="map-shape" />}>
        <CountyMap map={map} county={county} onChoose={onChoose} />
      </Suspense>
    </Chart>
  );
}

function StateChoice({ states, state }: { states: Status['states']; state: string }) {
  const say = useSay();
  const navigate = useNavigate();
  return (
    <label className="field">
      {say(START.state)}
      <select
        value={state}
        onChange={(event) =>
          navigate({ to: '/', search: { state: event.currentTarget.value }, replace: true, resetScroll: false })
        }
      >
        {states.map((one) => (
          <option key={one.code} value={one.code}>
            {say(one.name)} ({one.districts})
          </option>
        ))}
      </select>
    </label>
  );
}

const LARGEST = 8;

type County = StateMap['counties'][number];

function Largest({ map, onChoose }: { map: StateMap; onChoose: (county: string) => void }) {
  const say = useSay();
  const columns = useCountyColumns(onChoose);
  const largest = [...map.counties].sort((a, b) => (b.pupils ?? 0) - (a.pupils ?? 0)).slice(0, LARGEST);
  return <DataTable label={say(START.mapTitle)} rows={largest} columns={columns} keyOf={(one) => one.county} />;
}

function useCountyColumns(onChoose: (county: string) => void): Column<County>[] {
  const say = useSay();
  const language = useLanguage();
  return [
    {
      id: 'county',
      head: say(START.county),
      exact: (one) => one.county,
      cell: (one) => (
        <button type="button" className="plain" onClick={() => onChoose(one.county)}>
          {one.county}
        </button>
      ),
    },
    {
      id: 'districts',
      head: say(START.districts),
      numeric: true,
      exact: (one) => one.districts,
      cell: (one) => count(one.districts, language),
    },
    {
      id: 'pupils',
      head: say(START.pupils),
      numeric: true,
      exact: (one) => one.pupils,
      cell: (one) => figureValue(one.pupils, 'pupils', language, 'table'),
    },
    {
      id: 'median',
      head: say(START.median),
      numeric: true,
      exact: (one) => one.medianCostPerPupil,
      cell: (one) => figureValue(one.medianCostPerPupil, 'cents-per-pupil', language, 'table'),
    },
  ];
}
