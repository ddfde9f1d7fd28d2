import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, useMemo, useRef } from 'react';
import type { Column } from './column.ts';
import { usePrinting } from './printing.ts';

const ROW_HEIGHT = 44;
const MANY = 100;
/** A page of paper holds some forty rows; what is longer is better exported. */
const PRINTED = 1000;

type Parts<Row> = {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  pinned: readonly Row[];
  /** What the rows scroll in, once it stands. */
  region: HTMLDivElement | null;
};

/** More rows than are worth drawing at once. */
export const isMany = (rows: number): boolean => rows > MANY;

/** The rows of a table: all of them where they are few or printed, else those in view. */
export function TableRows<Row>(parts: Parts<Row>) {
  const printing = usePrinting();
  const { rows, columns, keyOf, pinned } = parts;
  if (isMany(rows.length) && !printing) return <RowsInView {...parts} />;
  return (
    <tbody>
      {pinned.map((row) => (
        <Line key={keyOf(row)} row={row} columns={columns} className="pinned" />
      ))}
      {rows.slice(0, PRINTED).map((row) => (
        <Line key={keyOf(row)} row={row} columns={columns} />
      ))}
    </tbody>
  );
}

function RowsInView<Row>({ rows, columns, keyOf, pinned, region }: Parts<Row>) {
  const focused = useRef<number>(undefined);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => region,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    initialRect: { width: 800, height: 600 },
    rangeExtractor: (range) => drawn(range, focused.current),
  });
  const items = virtual.getVirtualItems();
  const head = pinned.length + 2;
  const wide = useMemo(() => widest(rows, columns), [rows, columns]);
  return (
    <>
      <tbody
        onFocus={({ target }) => {
          focused.current = Number(target.closest('tr')?.dataset.index ?? Number.NaN);
        }}
        onBlur={() => {
          focused.current = undefined;
        }}
      >
        {pinned.map((row, at) => (
          <Line key={keyOf(row)} row={row} columns={columns} className="pinned" position={at + 2} />
        ))}
        {items.map((item, at) => {
          const row = rows[item.index];
          const gap = item.start - (items[at - 1]?.end ?? 0);
          return row === undefined ? null : (
            <Fragment key={keyOf(row)}>
              {gap > 0 && <Spacer height={gap} columns={columns.length} />}
              <Line
                row={row}
                columns={columns}
                position={item.index + head}
                index={item.index}
                measure={virtual.measureElement}
              />
            </Fragment>
          );
        })}
        <Spacer height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} columns={columns.length} />
      </tbody>
      <tbody className="widest" aria-hidden="true">
        {wide.map((row) => (
          <Line key={keyOf(row)} row={row} columns={columns} />
        ))}
      </tbody>
    </>
  );
}

/** The rows in view, and the one that has the focus wherever it is, so that it is not lost by scrolling. */
export function drawn({ startIndex, endIndex, overscan, count }: Range, focused: number | undefined): number[] {
  const first = Math.max(0, startIndex - overscan);
  const last = Math.min(count - 1, endIndex + overscan);
  const inView = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  if (focused === undefined || !(focused >= 0 && focused < count) || (focused >= first && focused <= last))
    return inView;
  return focused < first ? [focused, ...inView] : [...inView, focused];
}

/** For each column the row that says most in it: drawn without height, they keep the widths still while others come and go. */
export function widest<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Row[] {
  const long = (row: Row, column: Column<Row>): number => String(column.exact(row) ?? '').length;
  const found = columns.map((column) =>
    rows.reduce<Row | undefined>(
      (most, row) => (most === undefined || long(row, column) > long(most, column) ? row : most),
      undefined,
    ),
  );
  return [...new Set(found.filter((row) => row !== undefined))];
}

type LineParts<Row> = {
  row: Row;
  columns: readonly Column<Row>[];
  className?: string;
  position?: number;
  index?: number;
  measure?: (element: HTMLTableRowElement | null) => void;
};

function Line<Row>({ row, columns, className, position, index, measure }: LineParts<Row>) {
  return (
    <tr className={className} aria-rowindex={position} data-index={index} ref={measure}>
      {columns.map((column) => (
        <td key={column.id} className={column.numeric ? 'number' : undefined} data-head={column.head}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row that only keeps the height takes no focus
    <tr aria-hidden="true" className="spacer">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
