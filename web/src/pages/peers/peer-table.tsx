import type { PeersAnswer } from '@leeway/api/client';
import { figureValue } from '@leeway/model';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useLanguage, useSay } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Section } from '../../parts/section.tsx';
import { PEERS } from '../../words/peers.ts';

const route = getRouteApi('/d/$district/peers');

type Line = {
  id: string;
  name: string;
  place: string;
  distance: number | null;
  spent: number | null;
  adjusted: number | null;
  drivers: Readonly<Record<string, number | null>>;
};

/** Drivers side by side, the subject pinned on top. */
export function PeerTable({ answer }: { answer: PeersAnswer }) {
  const say = useSay();
  const { sort } = route.useSearch();
  const navigate = useNavigate();
  const columns = useColumns(answer);
  const { district, subjectValue } = answer;
  const you: Line = {
    id: district.id,
    name: district.name,
    place: district.county ?? '',
    distance: null,
    spent: subjectValue,
    adjusted: subjectValue,
    drivers: Object.fromEntries(answer.drivers.map((driver) => [driver.driver, driver.subject.value])),
  };
  const lines = answer.peers.map(
    (peer): Line => ({
      ...peer,
      id: peer.district.id,
      name: peer.district.name,
      place: [peer.district.county, peer.district.state].filter(Boolean).join(', '),
    }),
  );
  const nearest = answer.peers.slice(0, 2).map((peer) => peer.district.id);
  return (
    <Section
      title={say(PEERS.table)}
      note={say(PEERS.tableNote)}
      act={
        <Link to="/compare" search={{ ids: [district.id, ...nearest].join(',') }}>
          {say(PEERS.compare)} →
        </Link>
      }
      long
    >
      <DataTable
        label={say(PEERS.table)}
        rows={lines}
        pinned={[you]}
        columns={columns}
        keyOf={(line) => line.id}
        sort={sort}
        onSort={(next) =>
          navigate({ to: '.', search: (now) => ({ ...now, sort: next }), replace: true, resetScroll: false })
        }
        exportAs={`${district.id}-peers-${answer.area}-${answer.fiscalYear}`}
      />
    </Section>
  );
}

function useColumns(answer: PeersAnswer): Column<Line>[] {
  const say = useSay();
  const language = useLanguage();
  const money = (value: number | null): string => figureValue(value, 'cents-per-pupil', language, 'table');
  return [
    {
      id: 'district',
      head: say(PEERS.district),
      exact: (line) => line.name,
      cell: (line) => (
        <>
          <Link to="/d/$district" params={{ district: line.id }}>
            {line.name}
          </Link>
          <small>{line.place}</small>
        </>
      ),
    },
    {
      id: 'distance',
      head: say(PEERS.distance),
      numeric: true,
      exact: (line) => line.distance,
      cell: (line) => (line.distance === null ? '–' : line.distance.toFixed(2)),
    },
    {
      id: 'spent',
      head: say(PEERS.spent),
      unit: say(PEERS.perPupil),
      numeric: true,
      exact: (line) => line.spent,
      cell: (line) => money(line.spent),
    },
    {
      id: 'adjusted',
      head: say(PEERS.adjusted),
      unit: say(PEERS.perPupil),
      numeric: true,
      exact: (line) => line.adjusted,
      cell: (line) => money(line.adjusted),
    },
    ...answer.drivers.map(
      ({ driver, label, subject }): Column<Line> => ({
        id: driver,
        head: say(label),
        numeric: true,
        exact: (line) => line.drivers[driver] ?? null,
        cell: (line) => figureValue(line.drivers[driver] ?? null, subject.unit, language, 'table'),
      }),
    ),
  ];
}
