import type { DistrictSummary } from '@leeway/api/client';
import { figureValue } from '@leeway/model';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLanguage, useSay } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { ask } from '../../server/questions.ts';
import { districtsIn, START } from '../../words/start.ts';
import { TABLES } from '../../words/states.ts';

const LIMIT = 200;

/** The districts of a county, to choose from. */
export function CountyDistricts({ state, county }: { state: string; county: string }) {
  const say = useSay();
  const language = useLanguage();
  const { data } = useQuery(ask.districts({ state, county, limit: LIMIT }));
  const kindWords = (kind: string): string =>
    say(START.kinds[Object.hasOwn(START.kinds, kind) ? (kind as keyof typeof START.kinds) : 'other']);
  const columns: Column<DistrictSummary>[] = [
    {
      id: 'name',
      head: say(START.district),
      exact: (one) => one.name,
      cell: (one) => (
        <Link to="/d/$district" params={{ district: one.id }}>
          {one.name}
        </Link>
      ),
    },
    { id: 'kind', head: say(START.kind), exact: (one) => kindWords(one.kind), cell: (one) => kindWords(one.kind) },
    {
      id: 'pupils',
      head: say(START.pupils),
      numeric: true,
      exact: (one) => one.pupils,
      cell: (one) => figureValue(one.pupils, 'pupils', language, 'table'),
    },
    {
      id: 'record',
      head: say(START.onRecord),
      exact: (one) => (one.hasSpending ? 1 : 0),
      cell: (one) => say(one.hasSpending ? TABLES.yes : TABLES.no),
    },
  ];
  return (
    <div>
      <h3>{say(districtsIn(county))}</h3>
      {data && (
        <DataTable
          label={say(districtsIn(county))}
          rows={data.items}
          columns={columns}
          keyOf={(one) => one.id}
          filter={data.items.length > 12}
        />
      )}
    </div>
  );
}
