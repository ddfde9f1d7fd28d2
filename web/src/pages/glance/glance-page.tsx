import type { Glance } from '@leeway/api/client';
import { figureValue, percent } from '@leeway/model';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useLanguage, useSay } from '../../language/language.tsx';
import { Dots } from '../../marks/dots.tsx';
import { Answer } from '../../parts/answer.tsx';
import { BriefLinks } from '../../parts/brief-links.tsx';
import { Chart } from '../../parts/chart.tsx';
import { DistrictBar } from '../../parts/district-bar.tsx';
import { FigureLink } from '../../parts/figure-link.tsx';
import { FindingSection } from '../../parts/finding-list.tsx';
import { Section } from '../../parts/section.tsx';
import { useTitle } from '../../parts/title.ts';
import { Vintages } from '../../parts/vintages.tsx';
import { ask } from '../../server/questions.ts';
import { versionWords } from '../../words/frame.ts';
import { allOpportunities, areasAgainstPeers, dotsAlt, GLANCE } from '../../words/glance.ts';
import { AreaCard } from '../areas/area-card.tsx';
import { OpportunityRows } from '../opportunities/opportunity-rows.tsx';
import { TotalLine } from '../opportunities/total-line.tsx';
import { YearsSection } from './years-section.tsx';

const route = getRouteApi('/d/$district/');
const SHOWN = 6;

/** The district at a glance: where it has leeway. */
export function GlancePage() {
  const { district } = route.useParams();
  const { year } = route.useSearch();
  const say = useSay();
  const { data: glance } = useSuspenseQuery(ask.glance(district, year));
  useTitle(`${say(glance.question)} ${glance.district.name}`);
  return (
    <>
      <DistrictBar
        district={glance.district}
        year={glance.fiscalYear}
        model={glance.operatingModel.default}
        note={say(glance.prices.note)}
        printNote={say(versionWords(glance.version, glance.seed))}
      >
        <BriefLinks district={district} year={glance.fiscalYear} />
      </DistrictBar>
      <h1>{say(glance.question)}</h1>
      <Answer sentences={glance.answer} />
      <OpportunitySection glance={glance} />
      <AreasSection glance={glance} />
      <YearsSection glance={glance} />
      <ClassroomSection glance={glance} />
      <FindingSection findings={glance.findings} />
      <Vintages vintages={glance.vintages} closing={say(versionWords(glance.version, glance.seed))} />
    </>
  );
}

function OpportunitySection({ glance }: { glance: Glance }) {
  const say = useSay();
  const shown = glance.opportunities.filter((one) => !one.standsAside && !one.belowFloor).slice(0, SHOWN);
  const id = glance.district.id;
  return (
    <Section
      long
      title={say(GLANCE.opportunities)}
      note={shown.length > 0 ? say(GLANCE.opportunitiesNote) : undefined}
      act={
        shown.length > 0 && (
          <Link to="/d/$district/opportunities" params={{ district: id }}>
            {say(allOpportunities(glance.opportunities.length))}
          </Link>
        )
      }
    >
      {shown.length > 0 ? (
        <>
          <OpportunityRows opportunities={shown} district={id} label={say(GLANCE.opportunities)} />
          <TotalLine total={glance.total} />
        </>
      ) : (
        <div className="empty">
          <p>{say(GLANCE.noOpportunities)}</p>
          <p>
            <Link to="/data">{say(GLANCE.load)}</Link>
          </p>
        </div>
      )}
    </Section>
  );
}

function AreasSection({ glance }: { glance: Glance }) {
  const say = useSay();
  const params = { district: glance.district.id };
  return (
    <Section
      long
      title={say(areasAgainstPeers(glance.areas.length))}
      note={say(GLANCE.areasNote)}
      act={
        <>
          <Link to="/d/$district/areas" params={params}>
            {say(GLANCE.allAreas)} →
          </Link>{' '}
          <Link to="/d/$district/peers" params={params} className="second-act">
            {say(GLANCE.whyPeers)} →
          </Link>
        </>
      }
    >
      <div className="area-grid">
        {glance.areas.map((card) => (
          <AreaCard key={card.id} card={card} district={glance.district.id} />
        ))}
      </div>
    </Section>
  );
}

function ClassroomSection({ glance }: { glance: Glance }) {
  const say = useSay();
  const language = useLanguage();
  const { figure, peers } = glance.classroomShare;
  if (figure.value === null) return null;
  const shown = figureValue(figure.value, figure.unit, language);
  const show = (value: number): string => percent(value, 0, language);
  return (
    <Section title={say(GLANCE.classroom)} note={<FigureLink figure={figure} />}>
      <Chart
        caption={say(GLANCE.classroomCaption)}
        table={{
          head: [say(GLANCE.fairPeers), say(GLANCE.classroom)],
          rows: [
            [glance.district.name, percent(figure.value, 1, language)],
            ...peers.map(({ name, value }) => [name, percent(value, 1, language)]),
          ],
        }}
      >
        <Dots
          size="large"
          you={figure.value}
          peers={peers}
          show={show}
          youLabel={`${say(GLANCE.you)}: ${shown}`}
          alt={say(dotsAlt(GLANCE.classroom, shown, peers.length, null))}
        />
      </Chart>
    </Section>
  );
}
