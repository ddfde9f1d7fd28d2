import type { AreaCard } from '@leeway/api/client';
import { figureValue } from '@leeway/model';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useLanguage, useSay } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { DistrictBar } from '../../parts/district-bar.tsx';
import { FigureLink } from '../../parts/figure-link.tsx';
import { Section } from '../../parts/section.tsx';
import { useTitle } from '../../parts/title.ts';
import { Vintages } from '../../parts/vintages.tsx';
import { ask } from '../../server/questions.ts';
import { AREA, overviewQuestion } from '../../words/area.ts';
import { areasAgainstPeers, GLANCE } from '../../words/glance.ts';
import { ScoreSection } from '../score/score-section.tsx';

const route = getRouteApi('/d/$district/areas');

export function AreasPage() {
  const { district } = route.useParams();
  const { year } = route.useSearch();
  const say = useSay();
  const { data: glance } = useSuspenseQuery(ask.glance(district, year));
  const columns = useColumns(district);
  useTitle(`${say(overviewQuestion(glance.areas.length))} ${glance.district.name}`);
  return (
    <>
      <DistrictBar
        district={glance.district}
        year={glance.fiscalYear}
        model={glance.operatingModel.default}
        note={say(glance.prices.note)}
      />
      <h1>{say(overviewQuestion(glance.areas.length))}</h1>
      <p className="answer">{say(AREA.overviewAnswer)}</p>
      <Section title={say(areasAgainstPeers(glance.areas.length))}>
        <DataTable
          label={say(areasAgainstPeers(glance.areas.length))}
          rows={glance.areas}
          columns={columns}
          keyOf={(card) => card.id}
          exportAs={`${glance.district.id}-areas-${glance.fiscalYear}`}
        />
      </Section>
      <ScoreSection district={district} area="all" year={year} />
      <Vintages vintages={glance.vintages} />
    </>
  );
}

function useColumns(district: string): Column<AreaCard>[] {
  const say = useSay();
  const language = useLanguage();
  const money = (value: number | null | undefined): string =>
    figureValue(value ?? null, 'cents-per-pupil', language, 'table');
  const standing = (card: AreaCard): string =>
    card.beyondChance ? say(GLANCE.beyondChance[card.beyondChance]) : card.expected ? say(AREA.withinRange) : '–';
  const unit = say(AREA.perPupil);
  return [
    {
      id: 'area',
      head: say(AREA.area),
      exact: (card) => say(card.title),
      cell: (card) => (
        <Link to="/d/$district/areas/$area" params={{ district, area: card.id }}>
          {say(card.title)}
        </Link>
      ),
    },
    {
      id: 'cost',
      head: say(AREA.cost),
      unit,
      numeric: true,
      exact: (card) => card.cost.value,
      cell: (card) => <FigureLink figure={card.cost} as="table" />,
    },
    ...(['low', 'mid', 'high'] as const).map((end) => ({
      id: end,
      head: say(end === 'low' ? AREA.expectedLow : end === 'mid' ? AREA.expectedMid : AREA.expectedHigh),
      unit,
      numeric: true,
      exact: (card: AreaCard) => card.expected?.[end] ?? null,
      cell: (card: AreaCard) => (card.expected ? money(card.expected[end]) : '–'),
    })),
    {
      id: 'standing',
      head: say(AREA.standing),
      exact: standing,
      cell: (card) => <span className={card.beyondChance ? 'look-here' : undefined}>{standing(card)}</span>,
    },
    {
      id: 'sight',
      head: say(AREA.sight),
      exact: (card) => say(AREA.sights[card.visibility]),
      cell: (card) => say(AREA.sights[card.visibility]),
    },
  ];
}
