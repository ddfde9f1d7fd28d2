import type { OpportunityAnswer } from '@leeway/api/client';
import { moneyInWords, moneyShort } from '@leeway/model';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useLanguage, useSay } from '../../language/language.tsx';
import { scaleOver } from '../../marks/scale.ts';
import { SteppedRanges } from '../../marks/stepped-ranges.tsx';
import { Answer } from '../../parts/answer.tsx';
import { Chart } from '../../parts/chart.tsx';
import { DistrictBar } from '../../parts/district-bar.tsx';
import { FindingSection } from '../../parts/finding-list.tsx';
import { Section } from '../../parts/section.tsx';
import { Term } from '../../parts/term.tsx';
import { useTitle } from '../../parts/title.ts';
import { ask } from '../../server/questions.ts';
import { COMPUTED } from '../../words/computed.ts';
import { KIND_MEANINGS } from '../../words/evidence.ts';
import { estimateWords, intervalAlt } from '../../words/glance.ts';
import { monthsWords, OPPORTUNITY, oneOffSpread } from '../../words/opportunity.ts';
import { ComputedSection } from './computed-section.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import { OpportunityRows } from './opportunity-rows.tsx';
import { RightSection } from './right-section.tsx';
import { SizingSection } from './sizing-section.tsx';

const route = getRouteApi('/d/$district/opportunities/$opportunity');

export function OpportunityPage() {
  const { district, opportunity } = route.useParams();
  const { year } = route.useSearch();
  const say = useSay();
  const { data: answer } = useSuspenseQuery(ask.opportunity(district, opportunity, year));
  const { card } = answer;
  useTitle(`${say(card.question)} ${answer.district.name}`);
  return (
    <>
      <DistrictBar district={answer.district} year={answer.fiscalYear} note={say(KIND_MEANINGS[card.kind])} />
      <p className="crumb">
        <Link to="/d/$district/opportunities" params={{ district }}>
          {say(OPPORTUNITY.all)}
        </Link>{' '}
        ·{' '}
        <Link to="/d/$district/areas/$area" params={{ district, area: card.area }}>
          {say(card.areaTitle)}
        </Link>
      </p>
      <h1>{say(card.question)}</h1>
      <Answer sentences={answer.answer} />
      {card.standsAside && <p className="soft aside-note">{say(OPPORTUNITY.standsAside)}</p>}
      {answer.computation && <ComputedSection computation={answer.computation} />}
      <Steps answer={answer} />
      <SizingSection answer={answer} />
      <EvidenceSection evidence={answer.evidence} />
      <Holding answer={answer} />
      <RightSection answer={answer} />
      <Section title={say(OPPORTUNITY.narrow)}>
        <div className="prose">
          <p>{say(answer.narrow)}</p>
          <p>
            <Link to="/data">{say({ en: 'Load a file', es: 'Cargar un archivo' })}</Link>
          </p>
        </div>
      </Section>
      {answer.sharesDollarsWith.length > 0 && (
        <Section title={say(OPPORTUNITY.sameDollars)} note={say(OPPORTUNITY.sameDollarsNote)}>
          <OpportunityRows
            opportunities={answer.sharesDollarsWith}
            district={district}
            label={say(OPPORTUNITY.sameDollars)}
          />
        </Section>
      )}
      <FindingSection findings={answer.findings} />
    </>
  );
}

function Steps({ answer }: { answer: OpportunityAnswer }) {
  const say = useSay();
  const language = useLanguage();
  const claimed = answer.card.claimedElsewhere;
  const ranges = [
    ...(claimed
      ? [{ id: 'claimed', label: say(answer.computation ? COMPUTED.claimed : OPPORTUNITY.claimed), estimate: claimed }]
      : []),
    { id: 'gross', label: say(OPPORTUNITY.gross), estimate: answer.gross },
    { id: 'cashable', label: say(OPPORTUNITY.cashable), estimate: answer.cashable },
    { id: 'net', label: say(OPPORTUNITY.net), estimate: answer.net, last: true },
  ];
  const scale = scaleOver(
    ranges.flatMap(({ estimate }) => [estimate.p10, estimate.p90]),
    { fromZero: true, ticks: 5 },
  );
  return (
    <Section title={say(OPPORTUNITY.how)} note={say(OPPORTUNITY.howNote)}>
      <Chart
        caption={`${say(OPPORTUNITY.cashableMeans)} ${say(oneOffSpread(answer.yearsOfOneOff))}${answer.monthsToEffect === null ? '' : ` ${say(OPPORTUNITY.months)}: ${say(monthsWords(answer.monthsToEffect))}.`}`}
        table={{
          head: [say(OPPORTUNITY.range), say(OPPORTUNITY.low), say(OPPORTUNITY.median), say(OPPORTUNITY.high)],
          rows: ranges.map(({ label, estimate }) => [
            label,
            ...[estimate.p10, estimate.p50, estimate.p90].map((cents) => moneyInWords(cents, language)),
          ]),
        }}
      >
        <SteppedRanges
          ranges={ranges.map((range) => ({ ...range, label: `${range.label}: ${say(estimateWords(range.estimate))}` }))}
          scale={scale}
          show={moneyShort}
          alt={`${say(OPPORTUNITY.net)}: ${say(intervalAlt(answer.net, claimed))}`}
        />
      </Chart>
    </Section>
  );
}

function Holding({ answer }: { answer: OpportunityAnswer }) {
  const say = useSay();
  return (
    <Section title={say(OPPORTUNITY.holds)}>
      <dl className="facts">
        <dt>{say(OPPORTUNITY.serviceEffect)}</dt>
        <dd>{say(answer.serviceEffect)}</dd>
        <dt>
          <Term id="guardrail">{say(OPPORTUNITY.guardrail)}</Term>
        </dt>
        <dd>{say(answer.guardrail)}</dd>
        {answer.risks.length > 0 && (
          <>
            <dt>{say(OPPORTUNITY.risks)}</dt>
            <dd>
              <ul className="plain-list">
                {answer.risks.map((risk) => (
                  <li key={risk.en}>{say(risk)}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </Section>
  );
}
