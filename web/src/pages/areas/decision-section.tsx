import type { AreaAnswer } from '@leeway/api/client';
import { decisionWords } from '@leeway/model';
import { Link } from '@tanstack/react-router';
import { useSay } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Section } from '../../parts/section.tsx';
import { AREA } from '../../words/area.ts';
import { OPPORTUNITY } from '../../words/opportunity.ts';

type DecisionRow = AreaAnswer['decisions'][number];

export function DecisionSection({ decisions, district }: { decisions: readonly DecisionRow[]; district: string }) {
  const say = useSay();
  const columns: Column<DecisionRow>[] = [
    { id: 'decision', head: say(AREA.decision), exact: (row) => say(row.title), cell: (row) => say(row.title) },
    {
      id: 'decides',
      head: say(AREA.decides),
      exact: (row) => say(row.right.deciderTitle),
      cell: ({ right }) => (
        <>
          <b>{say(right.deciderTitle)}</b>
          {right.needsNegotiation && <small>{say(OPPORTUNITY.negotiations[right.negotiation])}</small>}
          {right.isException && <small>{say(OPPORTUNITY.exception)}</small>}
        </>
      ),
    },
    {
      id: 'conditions',
      head: say(OPPORTUNITY.conditions),
      exact: (row) => say(row.right.conditions),
      cell: (row) => say(row.right.conditions),
    },
    {
      id: 'floor',
      head: say(OPPORTUNITY.legalFloor),
      exact: (row) => (row.right.legalFloor ? say(decisionWords(row.right.legalFloor)) : null),
      cell: (row) => (row.right.legalFloor ? say(decisionWords(row.right.legalFloor)) : '–'),
    },
    {
      id: 'cadence',
      head: say(AREA.cadence),
      exact: (row) => say(decisionWords(row.cadence)),
      cell: (row) => say(decisionWords(row.cadence)),
    },
  ];
  if (decisions.length === 0) return null;
  return (
    <Section
      title={say(AREA.decisions)}
      note={say(AREA.decisionsNote)}
      long
      act={
        <Link to="/d/$district/model" params={{ district }}>
          {say(OPPORTUNITY.changeModel)} →
        </Link>
      }
    >
      <DataTable label={say(AREA.decisions)} rows={decisions} columns={columns} keyOf={(row) => row.id} />
    </Section>
  );
}
