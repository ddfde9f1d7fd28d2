import type { ReactNode } from 'react';
import type { Exact } from './order.ts';

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
