import type { PublishedRow } from '@leeway/api/client';
import { count, moneyExact } from '@leeway/model';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useLanguage, useSay } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Section } from '../../parts/section.tsx';
import { useTitle } from '../../parts/title.ts';
import { ask } from '../../server/questions.ts';
import { FRAME } from '../../words/frame.ts';
import { yearLabel } from '../../words/glance.ts';
import { STATES } from '../../words/states.ts';
import { WHY } from '../../words/why.ts';

const route = getRouteApi('/data/$batch/rows/$line');
type Item = PublishedRow['items'][number];

/** One line of a file, every item as published, beside what it means in the common chart. */
export function RowPage() {
  const { batch, line } = route.useParams();
  const { unit } = route.useSearch();
  const say = useSay();
  const { data: row } = useSuspenseQuery(ask.row(batch, Number(line), unit));
  const columns = useColumns();
  const question = `${say(WHY.rowTitle)} ${row.line}?`;
  useTitle(`${question} ${row.unitName}`);
  return (
    <>
      <p className="crumb">
        <Origin row={row} />
        {row.synthetic && ` · ${say(FRAME.synthetic)}`}
      </p>
      <h1>{question}</h1>
      <p className="answer">
        <Link to="/d/$district" params={{ district: row.unitId }}>
          {row.unitName}
        </Link>
        , {yearLabel(row.fiscalYear)}, {row.file}.
      </p>
      <Section title={say(WHY.asPublished)} long>
        <DataTable
          label={say(WHY.asPublished)}
          rows={row.items}
          columns={columns}
          keyOf={(item) => item.item}
          filter
          exportAs={`${row.unitId}-${row.fiscalYear}-line-${row.line}`}
          empty={say(STATES.nothingFound)}
        />
      </Section>
    </>
  );
}

/** Where the row's file is told: its import, or the opportunity of a recorded route plan. */
function Origin({ row }: { row: PublishedRow }) {
  const say = useSay();
  if (row.source === 'route-plan')
    return (
      <Link
        to="/d/$district/opportunities/$opportunity"
        params={{ district: row.unitId, opportunity: 'transportation.run-the-route-plan' }}
      >
        {say(row.sourceTitle)}
      </Link>
    );
  return (
    <>
      <Link to="/data">{say(FRAME.data)}</Link> ·{' '}
      <Link to="/data/$batch" params={{ batch: row.batch }}>
        {say(row.sourceTitle)}
      </Link>
    </>
  );
}

function useColumns(): Column<Item>[] {
  const say = useSay();
  const language = useLanguage();
  const shown = ({ value, unit }: Item): string =>
    value === null
      ? say(FRAME.notOnRecord)
      : unit === 'cents'
        ? moneyExact(value)
        : Number.isInteger(value)
          ? count(value, language)
          : new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 }).format(value);
  return [
    {
      id: 'item',
      head: say(WHY.item),
      exact: (item) => item.item,
      cell: (item) => <span id={item.item}>{item.item}</span>,
    },
    { id: 'label', head: say(WHY.label), exact: (item) => item.label, cell: (item) => item.label },
    { id: 'value', head: say(WHY.value), numeric: true, exact: (item) => item.value, cell: shown },
    { id: 'unit', head: say(WHY.unit), exact: (item) => item.unit, cell: (item) => item.unit },
    {
      id: 'meaning',
      head: say(WHY.meaning),
      exact: (item) => say(item.meaning),
      cell: (item) => (
        <>
          {say(item.meaning)}
          {item.note && <small>{say(item.note)}</small>}
        </>
      ),
    },
    { id: 'line', head: say(WHY.line), numeric: true, exact: (item) => item.line, cell: (item) => item.line },
  ];
}
