import type { PeersAnswer } from '@leeway/api/client';
import { moneyExact, moneyShort, wordsOf } from '@leeway/model';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Skeleton } from '../../app/skeleton.tsx';
import { useSay } from '../../language/language.tsx';
import { Slopes } from '../../marks/slopes.tsx';
import { Answer, SentenceWords } from '../../parts/answer.tsx';
import { Chart } from '../../parts/chart.tsx';
import { DistrictBar } from '../../parts/district-bar.tsx';
import { FindingSection } from '../../parts/finding-list.tsx';
import { Section } from '../../parts/section.tsx';
import { useTitle } from '../../parts/title.ts';
import { ask } from '../../server/questions.ts';
import { coverageWords } from '../../words/area.ts';
import { GLANCE } from '../../words/glance.ts';
import { PEERS } from '../../words/peers.ts';
import { PeerTable } from './peer-table.tsx';
import { Weights } from './weights.tsx';

const route = getRouteApi('/d/$district/peers');

export function PeersPage() {
  const { district } = route.useParams();
  const { year, area, weights } = route.useSearch();
  const say = useSay();
  const wanted = { ...(area ? { area } : {}), ...(year ? { year } : {}), ...(weights ? { weights } : {}) };
  const { data: answer, isPlaceholderData } = useQuery({
    ...ask.peers(district, wanted),
    placeholderData: keepPreviousData,
  });
  useTitle(`${say(PEERS.question)} ${answer?.district.name ?? ''}`);
  if (!answer) return <Skeleton />;
  return (
    <>
      <DistrictBar district={answer.district} year={answer.fiscalYear}>
        <AreaChoice area={answer.area} />
      </DistrictBar>
      <h1>{say(PEERS.question)}</h1>
      <Answer sentences={answer.answer} />
      <Fit answer={answer} />
      {answer.drivers.length > 0 && <Weights drivers={answer.drivers} />}
      <p className="unseen" role="status">
        {isPlaceholderData ? say(PEERS.updating) : ''}
      </p>
      <div className={isPlaceholderData ? 'waiting' : undefined}>
        {answer.peers.length > 0 ? (
          <>
            <SlopeSection answer={answer} />
            <PeerTable answer={answer} />
          </>
        ) : (
          <Section title={say(PEERS.table)}>
            <div className="empty">
              <p>{say(PEERS.none)}</p>
              <p>
                <Link to="/data">{say(GLANCE.load)}</Link>
              </p>
            </div>
          </Section>
        )}
      </div>
      <FindingSection findings={answer.findings} />
    </>
  );
}

function AreaChoice({ area }: { area: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const { data: status } = useQuery(ask.status());
  return (
    <label className="chip select">
      <span className="unseen">{say(PEERS.area)}</span>
      <select
        value={area}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          navigate({
            to: '.',
            search: (now) => ({ ...now, area: chosen === 'all' ? undefined : chosen, weights: undefined }),
            resetScroll: false,
          });
        }}
      >
        <option value="all">{say(PEERS.allAreas)}</option>
        {status?.areas.map(({ id, title }) => (
          <option key={id} value={id}>
            {say(title)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How well the model explains the differences, where the answer has not said so already. */
function Fit({ answer }: { answer: PeersAnswer }) {
  const say = useSay();
  const { fit } = answer;
  if (!fit) return null;
  const said = answer.answer.some((sentence) => wordsOf(sentence.en).includes(wordsOf(fit.words.en)));
  return (
    <p className="fit measure soft">
      {!said && <SentenceWords sentence={fit.words} />}{' '}
      {fit.coverage !== null && say(coverageWords(fit.coverage, fit.districts))}
    </p>
  );
}

const perPupil = (cents: number): string => moneyExact(Math.round(cents / 100) * 100);

function SlopeSection({ answer }: { answer: PeersAnswer }) {
  const say = useSay();
  const you = answer.subjectValue === null ? null : { name: answer.district.name, value: answer.subjectValue };
  return (
    <Section title={say(PEERS.slopes)} note={say(PEERS.perPupil)}>
      <Chart
        caption={say(PEERS.slopesCaption)}
        table={{
          head: [say(PEERS.district), say(PEERS.spent), say(PEERS.adjusted)],
          rows: [
            ...(you ? [[you.name, perPupil(you.value), perPupil(you.value)]] : []),
            ...answer.peers.map((peer) => [peer.district.name, perPupil(peer.spent), perPupil(peer.adjusted)]),
          ],
        }}
      >
        <Slopes
          slopes={answer.peers.map((peer) => ({
            id: peer.district.id,
            name: peer.district.name,
            from: peer.spent,
            to: peer.adjusted,
          }))}
          you={you === null ? null : { name: say(GLANCE.you), value: you.value }}
          fromLabel={say(PEERS.spent)}
          toLabel={say(PEERS.adjusted)}
          alt={say(PEERS.slopesCaption)}
          show={moneyShort}
        />
      </Chart>
    </Section>
  );
}
