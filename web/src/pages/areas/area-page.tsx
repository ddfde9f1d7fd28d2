import type { AreaAnswer } from '@leeway/api/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useSay } from '../../language/language.tsx';
import { Answer } from '../../parts/answer.tsx';
import { DistrictBar } from '../../parts/district-bar.tsx';
import { FindingSection } from '../../parts/finding-list.tsx';
import { Section } from '../../parts/section.tsx';
import { useTitle } from '../../parts/title.ts';
import { Vintages } from '../../parts/vintages.tsx';
import { ask } from '../../server/questions.ts';
import { AREA } from '../../words/area.ts';
import { GLANCE } from '../../words/glance.ts';
import { OpportunityRows } from '../opportunities/opportunity-rows.tsx';
import { ScoreSection } from '../score/score-section.tsx';
import { DecisionSection } from './decision-section.tsx';
import { DriverSection } from './driver-section.tsx';
import { KeyFigureSection } from './key-figure-section.tsx';
import { LeverSection } from './lever-section.tsx';
import { MeasureSection } from './measure-section.tsx';
import { StandingSection } from './standing-section.tsx';

const route = getRouteApi('/d/$district/areas/$area');

export function AreaPage() {
  const { district, area } = route.useParams();
  const { year } = route.useSearch();
  const say = useSay();
  const { data: answer } = useSuspenseQuery(ask.area(district, area, year));
  useTitle(`${say(answer.question)} ${answer.district.name}`);
  return (
    <>
      <DistrictBar district={answer.district} year={answer.fiscalYear} note={say(answer.prices.note)} />
      <p className="crumb">
        <Link to="/d/$district/areas" params={{ district }}>
          {say(AREA.allAreas)}
        </Link>{' '}
        · {say(answer.card.title)}
      </p>
      <h1>{say(answer.question)}</h1>
      <Answer sentences={answer.answer} />
      <StandingSection answer={answer} />
      <DriverSection answer={answer} />
      <ScoreSection district={district} area={area} year={year} />
      <MeasureSection answer={answer} />
      <OpportunitySection answer={answer} />
      <LeverSection answer={answer} />
      <DecisionSection decisions={answer.decisions} district={district} />
      <KeyFigureSection rows={answer.keyFigures} exportAs={`${answer.card.id}-key-figures`} />
      <SightSection answer={answer} />
      <FindingSection findings={answer.findings} />
      <Vintages vintages={answer.vintages} />
    </>
  );
}

function OpportunitySection({ answer }: { answer: AreaAnswer }) {
  const say = useSay();
  const none = answer.opportunities.length === 0;
  return (
    <Section title={say(AREA.opportunities)} note={none ? undefined : say(GLANCE.opportunitiesNote)}>
      {none ? (
        <div className="empty">
          <p>{say(AREA.noOpportunities)}</p>
          <p className="soft">{say(answer.card.wouldShow)}</p>
        </div>
      ) : (
        <OpportunityRows
          opportunities={answer.opportunities}
          district={answer.district.id}
          label={say(AREA.opportunities)}
        />
      )}
    </Section>
  );
}

function SightSection({ answer }: { answer: AreaAnswer }) {
  const say = useSay();
  const { sees, cannotSee, wouldShow } = answer.card;
  return (
    <Section title={say(AREA.sees)}>
      <dl className="facts">
        <dt>{say(AREA.seesHead)}</dt>
        <dd>{say(sees)}</dd>
        <dt>{say(AREA.cannotSeeHead)}</dt>
        <dd>{say(cannotSee)}</dd>
        <dt>{say(AREA.wouldShowHead)}</dt>
        <dd>{say(wouldShow)}</dd>
      </dl>
    </Section>
  );
}
