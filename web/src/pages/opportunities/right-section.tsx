import type { OpportunityAnswer } from '@leeway/api/client';
import { decisionWords } from '@leeway/model';
import { Link } from '@tanstack/react-router';
import { useSay } from '../../language/language.tsx';
import { Section } from '../../parts/section.tsx';
import { WithTerms } from '../../parts/term.tsx';
import { FRAME } from '../../words/frame.ts';
import { OPPORTUNITY } from '../../words/opportunity.ts';

/** Who decides under this district's operating model, and what no model may delegate away. */
export function RightSection({ answer }: { answer: OpportunityAnswer }) {
  const say = useSay();
  const { right } = answer;
  const facts: [string, React.ReactNode][] = [
    [say(OPPORTUNITY.decision), say(answer.decisionTitle)],
    [
      say(OPPORTUNITY.decides),
      <>
        <b>{say(right.deciderTitle)}</b>
        {right.needsNegotiation && `; ${say(OPPORTUNITY.negotiations[right.negotiation])}`}
      </>,
    ],
    [
      say(OPPORTUNITY.under),
      `${say(FRAME.models[right.under])}${right.isException ? ` (${say(OPPORTUNITY.exception)})` : ''}`,
    ],
    [say(OPPORTUNITY.conditions), say(right.conditions)],
    [say(OPPORTUNITY.money), say(OPPORTUNITY.moneyLies[right.moneyLies])],
    ...(right.mustAgree ? [[say(OPPORTUNITY.mustAgree), say(decisionWords(right.mustAgree))] as [string, string]] : []),
    ...(right.mustBeHeard
      ? [[say(OPPORTUNITY.mustBeHeard), say(decisionWords(right.mustBeHeard))] as [string, string]]
      : []),
    ...(right.legalFloor
      ? [[say(OPPORTUNITY.legalFloor), say(decisionWords(right.legalFloor))] as [string, string]]
      : []),
  ];
  return (
    <Section
      title={say(OPPORTUNITY.decides)}
      act={
        <Link to="/d/$district/model" params={{ district: answer.district.id }}>
          {say(OPPORTUNITY.changeModel)} →
        </Link>
      }
    >
      <dl className="facts">
        {facts.map(([term, words]) => (
          <div key={term} className="fact-pair">
            <dt>
              <WithTerms>{term}</WithTerms>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
