import type { BatchAnswer } from '@leeway/api/client';
import { count } from '@leeway/model';
import { useMemo } from 'react';
import { useLanguage, useSay } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { DATA } from '../../words/data.ts';
import { FRAME } from '../../words/frame.ts';

type Row = BatchAnswer['quarantined']['items'][number];

/** Rows set aside, as the file has them, each with the reason. */
export function Quarantine({ rows, exportAs }: { rows: readonly Row[]; exportAs: string }) {
  const say = useSay();
  const language = useLanguage();
  const keys = useMemo(() => new Map(rows.map((row, index) => [row, String(index)])), [rows]);
  const columns: Column<Row>[] = [
    {
      id: 'line',
      head: say(DATA.line),
      numeric: true,
      exact: (row) => row.line,
      cell: (row) => count(row.line, language),
    },
    { id: 'column', head: say(DATA.column), exact: (row) => row.column, cell: (row) => row.column ?? '–' },
    {
      id: 'value',
      head: say(DATA.value),
      exact: (row) => row.value || null,
      cell: (row) => (row.value === '' ? <span className="unknown">{say(FRAME.notOnRecord)}</span> : row.value),
    },
    { id: 'reason', head: say(DATA.reason), exact: (row) => say(row.reason), cell: (row) => say(row.reason) },
    {
      id: 'raw',
      head: say(DATA.raw),
      exact: (row) => row.raw,
      cell: (row) => <code className="raw">{row.raw}</code>,
    },
  ];
  return (
    <DataTable
      label={say(DATA.quarantine)}
      rows={rows}
      columns={columns}
      keyOf={(row) => keys.get(row) ?? ''}
      exportAs={exportAs}
    />
  );
}
