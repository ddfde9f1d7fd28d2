import type { BatchAnswer } from '@leeway/api/client';
import { count, moneyExact } from '@leeway/model';
import { useLanguage, useSay } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { DATA } from '../../words/data.ts';
import { yearLabel } from '../../words/glance.ts';

type Total = BatchAnswer['controlTotals'][number];

/** What the file states beside what its rows add up to. */
export function ControlTotals({ totals }: { totals: readonly Total[] }) {
  const say = useSay();
  const language = useLanguage();
  const shown = (value: number | null, unit: Total['unit']): string =>
    value === null ? '–' : unit === 'cents' ? moneyExact(value) : count(value, language);
  const agreement = ({ stated, computed }: Total) =>
    stated === null ? ('unstated' as const) : stated === computed ? ('yes' as const) : ('no' as const);
  const columns: Column<Total>[] = [
    { id: 'label', head: say(DATA.total), exact: (total) => total.label, cell: (total) => total.label },
    {
      id: 'year',
      head: say(DATA.years),
      exact: (total) => total.fiscalYear,
      cell: (total) => (total.fiscalYear === null ? '–' : yearLabel(total.fiscalYear)),
    },
    {
      id: 'stated',
      head: say(DATA.stated),
      numeric: true,
      exact: (total) => total.stated,
      cell: (total) => shown(total.stated, total.unit),
    },
    {
      id: 'computed',
      head: say(DATA.computed),
      numeric: true,
      exact: (total) => total.computed,
      cell: (total) => shown(total.computed, total.unit),
    },
    {
      id: 'agrees',
      head: say(DATA.agrees),
      exact: (total) => say(DATA.agreement[agreement(total)]),
      cell: (total) => (
        <span className={agreement(total) === 'no' ? 'look-here' : undefined}>
          {say(DATA.agreement[agreement(total)])}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      label={say(DATA.controlTotals)}
      rows={totals}
      columns={columns}
      keyOf={(total) => `${total.label}:${total.fiscalYear}`}
    />
  );
}
