import type { OpportunityCard } from '@leeway/api/client';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useSay } from '../../language/language.tsx';
import { KINDS } from '../../words/evidence.ts';
import { OPPORTUNITY } from '../../words/opportunity.ts';
import { TABLES } from '../../words/states.ts';

const route = getRouteApi('/d/$district/opportunities');
const SORTS = { '-net': 'net', '-chance': 'chance', grade: 'grade', area: 'area' } as const;

const distinct = (pairs: readonly (readonly [string, string])[]): [string, string][] => [...new Map(pairs)];

/** Area, decider, kind and order: all in the address. */
export function Filters({ all }: { all: readonly OpportunityCard[] }) {
  const say = useSay();
  const search = route.useSearch();
  const navigate = useNavigate();
  const choose = (key: 'area' | 'decider' | 'kind' | 'sort') => (value: string) =>
    navigate({ to: '.', search: (now) => ({ ...now, [key]: value || undefined }), replace: true, resetScroll: false });
  return (
    <div className="filters">
      <Choice
        label={say(OPPORTUNITY.area)}
        value={search.area}
        onChoose={choose('area')}
        options={distinct(all.map((one) => [one.area, say(one.areaTitle)] as const))}
      />
      <Choice
        label={say(OPPORTUNITY.who)}
        value={search.decider}
        onChoose={choose('decider')}
        options={distinct(all.map((one) => [one.decider, say(one.deciderTitle)] as const))}
      />
      <Choice
        label={say(OPPORTUNITY.kind)}
        value={search.kind}
        onChoose={choose('kind')}
        options={distinct(all.map((one) => [one.kind, say(KINDS[one.kind])] as const))}
      />
      <label className="field">
        {say(OPPORTUNITY.sortBy)}
        <select value={search.sort ?? '-net'} onChange={(event) => choose('sort')(event.currentTarget.value)}>
          {Object.entries(SORTS).map(([value, name]) => (
            <option key={value} value={value}>
              {say(OPPORTUNITY.sorts[name])}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: string | undefined;
  options: readonly (readonly [string, string])[];
  onChoose: (value: string) => void;
}) {
  const say = useSay();
  return (
    <label className="field">
      {label}
      <select value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{say(TABLES.all)}</option>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
