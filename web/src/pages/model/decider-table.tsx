import type { OpportunityCard } from '@leeway/api/client';
import { DECIDER_TITLES, type DeciderCode } from '@leeway/model';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSay } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Section } from '../../parts/section.tsx';
import { ask } from '../../server/questions.ts';
import { MODEL } from '../../words/model.ts';
import { OPPORTUNITY } from '../../words/opportunity.ts';

/** Each opportunity with its decider; those that the last change moved say who it was before. */
export function DeciderTable({ district, before }: { district: string; before: ReadonlyMap<string, string> }) {
  const say = useSay();
  const { data: list } = useQuery({ ...ask.opportunities(district), placeholderData: keepPreviousData });
  const moved = (one: OpportunityCard): string | null => {
    const was = before.get(one.id);
    return was !== undefined && was !== one.decider ? was : null;
  };
  const columns: Column<OpportunityCard>[] = [
    {
      id: 'question',
      head: say(OPPORTUNITY.question),
      exact: (one) => say(one.question),
      cell: (one) => (
        <>
          <Link to="/d/$district/opportunities/$opportunity" params={{ district, opportunity: one.id }}>
            {say(one.question)}
          </Link>
          <small>{say(one.areaTitle)}</small>
        </>
      ),
    },
    {
      id: 'decider',
      head: say(OPPORTUNITY.who),
      exact: (one) => say(one.deciderTitle),
      cell: (one) => {
        const was = moved(one);
        return (
          <span className={was ? 'moved' : undefined}>
            <b>{say(one.deciderTitle)}</b>
            {was && (
              <small>
                {say(MODEL.was)}: {was in DECIDER_TITLES ? say(DECIDER_TITLES[was as DeciderCode]) : was}
              </small>
            )}
          </span>
        );
      },
    },
    {
      id: 'negotiation',
      head: say(OPPORTUNITY.conditions),
      exact: (one) => (one.needsNegotiation ? say(OPPORTUNITY.negotiations[one.negotiation]) : null),
      cell: (one) => say(OPPORTUNITY.negotiations[one.negotiation]),
    },
  ];
  if (!list || list.opportunities.length === 0) return null;
  return (
    <Section title={say(MODEL.changes)} note={say(MODEL.changesNote)} long>
      <DataTable
        label={say(MODEL.changes)}
        rows={list.opportunities}
        columns={columns}
        keyOf={(one) => one.id}
        exportAs={`${district}-who-decides`}
      />
    </Section>
  );
}
