import { type ReactNode, useId, useState } from 'react';
import { useSay } from '../language/language.tsx';
import { rowsShown, STATES, TABLES } from '../words/states.ts';
import { csv, download } from './csv.ts';
import { type Exact, nextSort, ordered } from './order.ts';
import { ScrollRegion } from './scroll-region.tsx';

export type Column<Row> = {
  id: string;
  head: string;
  unit?: string;
  numeric?: boolean;
  /** A column of actions: neither sorted nor exported. */
  still?: boolean;
  cell: (row: Row) => ReactNode;
  /** What is sorted by and exported; unknown is null. */
  exact: (row: Row) => Exact;
};

type Parts<Row> = {
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  /** Name of the exported file without its ending; no export where it is not given. */
  exportAs?: string;
  /** A row that stays on top whatever the order. */
  pinned?: Row;
  sort?: string | undefined;
  onSort?: (sort: string | undefined) => void;
  filter?: boolean;
  empty?: ReactNode;
};

const plain = (words: string): string => words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** A table that sorts, filters and exports as shown, by keyboard as by pointer; it scrolls inside its own labelled region. */
export function DataTable<Row>(parts: Parts<Row>) {
  const { label, rows, columns, keyOf, exportAs, pinned, filter, empty } = parts;
  const say = useSay();
  const [ownSort, setOwnSort] = useState<string>();
  const [words, setWords] = useState('');
  const sort = parts.onSort ? parts.sort : ownSort;
  const matching = rows.filter((row) =>
    plain(columns.map((column) => column.exact(row) ?? '').join(' ')).includes(plain(words.trim())),
  );
  const found = (id: string) => columns.find((column) => column.id === id);
  const shown = ordered(matching, sort, (row, id) => found(id)?.exact(row) ?? null);
  const all = pinned ? [pinned, ...shown] : shown;
  const exportable = columns.filter((column) => !column.still);
  const exported = (): void =>
    download(
      `${exportAs}.csv`,
      csv(
        exportable.map(({ head, unit }) => (unit ? `${head} (${unit})` : head)),
        all.map((row) => exportable.map((column) => column.exact(row))),
      ),
    );
  return (
    <div className="data-table">
      {(filter || exportAs) && (
        <div className="tools">
          {filter && <Filter words={words} onChange={setWords} shown={shown.length} total={rows.length} />}
          {exportAs && (
            <button type="button" className="plain" onClick={exported}>
              {say(TABLES.exportCsv)}
            </button>
          )}
        </div>
      )}
      <ScrollRegion label={label}>
        <table className="table">
          <caption className="unseen">{label}</caption>
          <thead>
            <tr>
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
          <tbody>
            {all.map((row) => (
              <tr key={keyOf(row)} className={row === pinned ? 'pinned' : undefined}>
                {columns.map((column) => (
                  <td key={column.id} className={column.numeric ? 'number' : undefined}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {all.length === 0 && <div className="empty-rows">{empty ?? say(STATES.nothingFound)}</div>}
      </ScrollRegion>
    </div>
  );
}

function Head<Row>({ column, sort, onSort }: { column: Column<Row>; sort: string | undefined; onSort: () => void }) {
  const way = sort === column.id ? 'ascending' : sort === `-${column.id}` ? 'descending' : undefined;
  if (column.still) return <th scope="col">{column.head}</th>;
  return (
    <th scope="col" aria-sort={way} className={column.numeric ? 'number' : undefined}>
      <button type="button" className="sort" onClick={onSort}>
        {column.head}
        {column.unit && <small> {column.unit}</small>}
        <span aria-hidden="true" className="way">
          {way === 'ascending' ? '↑' : way === 'descending' ? '↓' : ''}
        </span>
      </button>
    </th>
  );
}

function Filter({
  words,
  onChange,
  shown,
  total,
}: {
  words: string;
  onChange: (words: string) => void;
  shown: number;
  total: number;
}) {
  const say = useSay();
  const id = useId();
  return (
    <span className="filter">
      <label htmlFor={id}>{say(TABLES.filter)}</label>
      <input id={id} type="search" value={words} onChange={(event) => onChange(event.currentTarget.value)} />
      <span role="status" className="soft">
        {say(rowsShown(shown, total))}
      </span>
    </span>
  );
}
