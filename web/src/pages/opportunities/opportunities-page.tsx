import type { OpportunityCard } from '@leeway/api/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useSay } from '../../language/language.tsx';
import { Answer } from '../../parts/answer.tsx';
import { BriefLinks } from '../../parts/brief-links.tsx';
import { csv, download } from '../../parts/csv.ts';
import { DistrictBar } from '../../parts/district-bar.tsx';
import { type Exact, ordered } from '../../parts/order.ts';
import { Section } from '../../parts/section.tsx';
import { useTitle } from '../../parts/title.ts';
import { ask } from '../../server/questions.ts';
import { GLANCE } from '../../words/glance.ts';
import { OPPORTUNITY } from '../../words/opportunity.ts';
import { rowsShown, STATES, TABLES } from '../../words/states.ts';
import { Filters } from './filters.tsx';
import { OpportunityRows } from './opportunity-rows.tsx';
import { TotalLine } from './total-line.tsx';

const route = getRouteApi('/d/$district/opportunities');

const exact = (one: OpportunityCard, column: string): Exact =>
  column === 'chance'
    ? one.chanceOfAny
    : column === 'grade'
      ? one.grade
      : column === 'area'
        ? one.areaTitle.en
        : one.net.p50;

export function OpportunitiesPage() {
  const { district } = route.useParams();
  const search = route.useSearch();
  const say = useSay();
  const { data: list } = useSuspenseQuery(ask.opportunities(district, search.year));
  const kept = list.opportunities.filter(
    (one) =>
      !one.belowFloor &&
      (!search.area || one.area === search.area) &&
      (!search.decider || one.decider === search.decider) &&
      (!search.kind || one.kind === search.kind),
  );
  const shown = ordered(kept, search.sort ?? '-net', exact);
  useTitle(`${say(OPPORTUNITY.title)} ${list.district.name}`);
  return (
    <>
      <DistrictBar district={list.district} year={list.fiscalYear}>
        <BriefLinks district={district} year={list.fiscalYear} />
      </DistrictBar>
      <h1>{say(OPPORTUNITY.title)}</h1>
      <Answer sentences={list.answer} />
      <Section title={say(OPPORTUNITY.list)} note={say(GLANCE.opportunitiesNote)} long>
        {list.opportunities.length === 0 ? (
          <Nothing />
        ) : (
          <>
            <div className="tools">
              <Filters all={list.opportunities} />
              <span className="soft" role="status">
                {say(rowsShown(shown.length, list.opportunities.length))}
              </span>
              <button
                type="button"
                className="plain"
                onClick={() =>
                  exported([...shown, ...list.opportunities.filter((one) => one.belowFloor)], list.district.id, say)
                }
              >
                {say(TABLES.exportCsv)}
              </button>
            </div>
            {shown.length > 0 ? (
              <OpportunityRows opportunities={shown} district={district} label={say(OPPORTUNITY.list)} />
            ) : (
              <p>
                {say(STATES.nothingFound)}{' '}
                <Link to="/d/$district/opportunities" params={{ district }}>
                  {say(STATES.clearFilters)}
                </Link>
              </p>
            )}
            <TotalLine total={list.total} />
          </>
        )}
      </Section>
    </>
  );
}

function Nothing() {
  const say = useSay();
  return (
    <div className="empty">
      <p>{say(GLANCE.noOpportunities)}</p>
      <p>
        <Link to="/data">{say(GLANCE.load)}</Link>
      </p>
    </div>
  );
}

function exported(shown: readonly OpportunityCard[], district: string, say: ReturnType<typeof useSay>): void {
  const head = [
    OPPORTUNITY.question,
    OPPORTUNITY.area,
    OPPORTUNITY.kind,
    OPPORTUNITY.low,
    OPPORTUNITY.median,
    OPPORTUNITY.high,
    OPPORTUNITY.mean,
    OPPORTUNITY.meanInTotal,
    OPPORTUNITY.evidence,
    OPPORTUNITY.chance,
    OPPORTUNITY.who,
  ].map(say);
  const rows = shown.map((one) => [
    say(one.question),
    say(one.areaTitle),
    one.kind,
    ...[one.net.p10, one.net.p50, one.net.p90, one.mean, one.meanInTotal].map((cents) => Math.round(cents) / 100),
    one.grade,
    one.chanceOfAny,
    say(one.deciderTitle),
  ]);
  download(`${district}-opportunities.csv`, csv(head, rows));
}
