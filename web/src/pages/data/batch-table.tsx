import type { BatchSummary } from '@leeway/api/client';
import { count } from '@leeway/model';
import { Link } from '@tanstack/react-router';
import { useLanguage, useSay } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { cellsAside, DATA, findingCounts, ofUnits } from '../../words/data.ts';
import { FRAME } from '../../words/frame.ts';
import { yearsSpan } from '../../words/vintages.ts';
import { Undo } from './undo.tsx';

export function BatchTable({ batches }: { batches: readonly BatchSummary[] }) {
  const say = useSay();
  const columns = useColumns();
  return (
    <DataTable
      label={say(DATA.batches)}
      rows={batches}
      columns={columns}
      keyOf={(batch) => batch.id}
      exportAs="batches"
    />
  );
}

function useColumns(): Column<BatchSummary>[] {
  const say = useSay();
  const language = useLanguage();
  const numeric = (
    id: string,
    head: string,
    exact: (batch: BatchSummary) => number,
    under: (batch: BatchSummary) => string | null = () => null,
  ): Column<BatchSummary> => ({
    id,
    head,
    numeric: true,
    exact,
    cell: (batch) => (
      <>
        {count(exact(batch), language)}
        {under(batch) && <small>{under(batch)}</small>}
      </>
    ),
  });
  const day = new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', { dateStyle: 'medium' });
  return [
    {
      id: 'source',
      head: say(DATA.source),
      exact: (batch) => say(batch.sourceTitle),
      cell: (batch) => (
        <>
          <Link to="/data/$batch" params={{ batch: batch.id }}>
            {say(batch.sourceTitle)}
          </Link>
          <small>
            {batch.file}
            {batch.synthetic && ` · ${say(FRAME.synthetic)}`}
          </small>
        </>
      ),
    },
    {
      id: 'years',
      head: say(DATA.years),
      exact: (batch) => yearsSpan(batch.fiscalYears),
      cell: (batch) => yearsSpan(batch.fiscalYears),
    },
    numeric('vintage', say(DATA.vintage), (batch) => batch.vintage),
    numeric('read', say(DATA.read), (batch) => batch.rows.read),
    numeric('used', say(DATA.used), (batch) => batch.lines.used),
    numeric(
      'quarantined',
      say(DATA.quarantined),
      (batch) => batch.lines.quarantined,
      ({ cellsQuarantined: cells }) => (cells > 0 ? `+ ${say(cellsAside(cells))}` : null),
    ),
    numeric(
      'district-years',
      say(DATA.districtYears),
      (batch) => batch.districtYears,
      (batch) => say(ofUnits(batch.units)),
    ),
    {
      id: 'findings',
      head: say(DATA.findings),
      exact: (batch) => say(findingCounts(batch.findings)),
      cell: (batch) => say(findingCounts(batch.findings)) || '–',
    },
    {
      id: 'imported',
      head: say(DATA.imported),
      exact: (batch) => batch.importedAt,
      cell: (batch) => <time dateTime={batch.importedAt}>{day.format(new Date(batch.importedAt))}</time>,
    },
    { id: 'undo', head: say(DATA.undo), still: true, exact: () => null, cell: (batch) => <Undo batch={batch} /> },
  ];
}
