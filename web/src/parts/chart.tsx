import { isValidElement, type ReactElement, type ReactNode, useId, useState } from 'react';
import { useSay } from '../language/language.tsx';
import { TABLES } from '../words/states.ts';
import { ScrollRegion } from './scroll-region.tsx';
import { defined } from './term.tsx';

export type ChartTable = { head: readonly string[]; rows: readonly (readonly string[])[] };

/** A picture with the sentence that says what to see and the table behind it. */
export function Chart({
  caption,
  table,
  children,
  className = '',
}: {
  caption: ReactNode;
  /** Cells in words, or a table of its own where there are many rows. */
  table: ChartTable | ReactElement;
  children: ReactNode;
  className?: string;
}) {
  const say = useSay();
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <figure className={`chart ${className}`}>
      <figcaption id={id}>
        <span>{defined(caption)}</span>
        <button
          type="button"
          className="plain chart-toggle"
          aria-pressed={asTable}
          aria-describedby={id}
          onClick={() => setAsTable(!asTable)}
        >
          {say(asTable ? TABLES.showPicture : TABLES.showTable)}
        </button>
      </figcaption>
      {!asTable ? children : isValidElement(table) ? table : <PlainTable table={table} labelledBy={id} />}
    </figure>
  );
}

/** First column names the row, the others are numbers. */
function PlainTable({ table, labelledBy }: { table: ChartTable; labelledBy: string }) {
  return (
    <ScrollRegion labelledBy={labelledBy} className={table.rows.length > 20 ? 'tall' : undefined}>
      <table className="table compact" aria-labelledby={labelledBy}>
        <thead>
          <tr>
            {table.head.map((head, index) => (
              <th key={head} scope="col" className={index > 0 ? 'number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={`${table.head[index]}`} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={`${table.head[index]}`} className="number">
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
