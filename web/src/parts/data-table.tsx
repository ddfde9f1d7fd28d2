import { type ReactNode, useState } from 'react';
import { useLanguage, useSay } from '../language/language.tsx';
import { STATES, TABLES } from '../words/states.ts';
import type { Column } from './column.ts';
import { csv, download } from './csv.ts';
import { matching, useSaid } from './matching.ts';
import { nextSort, ordered } from './order.ts';
import { usePrinting } from './printing.ts';
import { ScrollRegion } from './scroll-region.tsx';
import { TableFilter } from './table-filter.tsx';
import { isMany, TableRows } from './table-rows.tsx';

export type { Column };

type Parts<Row> = {
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  /** Name of the exported file without its ending; a long table is exported under its label. */
  exportAs?: string;
  /** Rows that stay on top whatever the order. */
  pinned?: readonly Row[];
  sort?: string | undefined;
  onSort?: (sort: string | undefined) => void;
  filter?: boolean;
  /** On narrow screens each row becomes a block of named lines, so that nothing of it lies off screen. */
  stacked?: boolean;
  empty?: ReactNode;
};

/** From so many rows a table gets its filter, its export and a height of its own, in which its head stays in sight. */
const LONG = 20;

const fileName = (label: string): string =>
  label
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A table that sorts, filters and exports as shown, by keyboard as by pointer; it scrolls inside its own labelled region. */
export function DataTable<Row>(parts: Parts<Row>) {
  const { label, rows, columns, keyOf, pinned = [], empty } = parts;
  const say = useSay();
  const language = useLanguage();
  const [ownSort, setOwnSort] = useState<string>();
  const [words, setWords] = useState('');
  const [region, setRegion] = useState<HTMLDivElement | null>(null);
  const said = useSaid(rows, language);
  const sort = parts.onSort ? parts.sort : ownSort;
  const found = (id: string) => columns.find((column) => column.id === id);
  const shown = ordered(
    matching(rows, words, (row) => said(row, () => columns.map((column) => column.exact(row)))),
    sort,
    (row, id) => found(id)?.exact(row) ?? null,
  );
  const long = rows.length > LONG;
  const exportAs = parts.exportAs ?? (long ? fileName(label) : undefined);
  const filter = parts.filter ?? long;
  return (
    <div className="data-table">
      {(filter || exportAs) && (
        <div className="tools">
          {filter && <TableFilter words={words} onChange={setWords} shown={shown.length} total={rows.length} />}
          {exportAs && (
            <button type="button" className="plain" onClick={() => exported(exportAs, columns, [...pinned, ...shown])}>
              {say(TABLES.exportCsv)}
            </button>
          )}
        </div>
      )}
      <ScrollRegion label={label} ref={setRegion} className={long ? 'tall' : undefined}>
        <table
          className={parts.stacked ? 'table stacked' : 'table'}
          aria-rowcount={isMany(shown.length) ? shown.length + pinned.length + 1 : undefined}
        >
          <caption className="unseen">{label}</caption>
          <thead>
            <tr aria-rowindex={isMany(shown.length) ? 1 : undefined}>
              {columns.map((column) => (
                <Head
                  key={column.id}
                  column={column}
                  sort={sort}
                  onSort={() => (parts.onSort ?? setOwnSort)(nextSort(sort, column.id))}
                />
              ))}
            </tr>
          </thead>
          <TableRows rows={shown} columns={columns} keyOf={keyOf} pinned={pinned} region={region} />
        </table>
        {shown.length === 0 && <div className="empty-rows">{empty ?? say(STATES.nothingFound)}</div>}
      </ScrollRegion>
    </div>
  );
}

function exported<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): void {
  const kept = columns.filter((column) => !column.still);
  download(
    `${name}.csv`,
    csv(
      kept.map(({ head, unit }) => (unit ? `${head} (${unit})` : head)),
      rows.map((row) => kept.map((column) => column.exact(row))),
    ),
  );
}

function Head<Row>({ column, sort, onSort }: { column: Column<Row>; sort: string | undefined; onSort: () => void }) {
  const way = sort === column.id ? 'ascending' : sort === `-${column.id}` ? 'descending' : undefined;
  const printing = usePrinting();
  if (column.still) return <th scope="col">{column.head}</th>;
  const words = (
    <>
      {column.head}
      {column.unit && <small> {column.unit}</small>}
      <span aria-hidden="true" className="way">
        {way === 'ascending' ? '↑' : way === 'descending' ? '↓' : ''}
      </span>
    </>
  );
  return (
    <th scope="col" aria-sort={way} className={column.numeric ? 'number' : undefined}>
      {printing ? (
        words
      ) : (
        <button type="button" className="sort" onClick={onSort}>
          {words}
        </button>
      )}
    </th>
  );
}
