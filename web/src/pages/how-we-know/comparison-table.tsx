import type { HowWeKnow } from '@leeway/api/client';
import { count } from '@leeway/model';
import { useLanguage, useSay } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { HOW_WE_KNOW, smallNumber } from '../../words/how-we-know.ts';

type Comparison = HowWeKnow['comparisons'][number];

function Small({ value }: { value: number }) {
  const { lead, power } = smallNumber(value, useLanguage());
  return (
    <span className="small-number">
      {lead}
      {power && <sup>{power}</sup>}
    </span>
  );
}

/** Every comparison with its reference, its tables, its largest difference and its time. */
export function ComparisonTable({ comparisons }: { comparisons: readonly Comparison[] }) {
  const say = useSay();
  const language = useLanguage();
  const words = (id: 'method' | 'quantity'): Column<Comparison> => ({
    id,
    head: say(HOW_WE_KNOW[id]),
    cell: (row) => say(row[id]),
    exact: (row) => say(row[id]),
  });
  const small = (id: 'difference' | 'tolerance', value: (row: Comparison) => number): Column<Comparison> => ({
    id,
    head: say(HOW_WE_KNOW[id]),
    numeric: true,
    cell: (row) => <Small value={value(row)} />,
    exact: value,
  });
  const seconds = (id: 'seconds' | 'referenceSeconds'): Column<Comparison> => ({
    id,
    head: say(HOW_WE_KNOW[id]),
    unit: say(HOW_WE_KNOW.secondsUnit),
    numeric: true,
    cell: (row) => row[id] ?? '',
    exact: (row) => row[id],
  });
  const columns: Column<Comparison>[] = [
    words('method'),
    words('quantity'),
    { id: 'reference', head: say(HOW_WE_KNOW.reference), cell: (row) => row.reference, exact: (row) => row.reference },
    {
      id: 'tables',
      head: say(HOW_WE_KNOW.tables),
      cell: (row) => row.tables.join(', '),
      exact: (row) => row.tables.join(', '),
    },
    {
      id: 'numbers',
      head: say(HOW_WE_KNOW.numbers),
      numeric: true,
      cell: (row) => count(row.compared, language),
      exact: (row) => row.compared,
    },
    small('difference', (row) => row.largestDifference),
    small('tolerance', (row) => row.tolerance),
    seconds('seconds'),
    seconds('referenceSeconds'),
  ];
  return (
    <DataTable
      label={say(HOW_WE_KNOW.all)}
      rows={comparisons}
      columns={columns}
      keyOf={({ id }) => id}
      exportAs="how-we-know"
    />
  );
}
