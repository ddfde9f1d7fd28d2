import type { Status } from '@leeway/api/client';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useSay } from '../../language/language.tsx';
import { LateDistrictField } from '../../parts/district-field-late.tsx';
import { Section } from '../../parts/section.tsx';
import { useTitle } from '../../parts/title.ts';
import { ask } from '../../server/questions.ts';
import { FRAME, pupilsCounted } from '../../words/frame.ts';
import { onRecordWords, START } from '../../words/start.ts';
import { carryFile } from '../data/carried-file.ts';
import { DropField } from '../data/drop-field.tsx';
import { PlaceSection } from './place-section.tsx';

const route = getRouteApi('/');

export function StartPage() {
  const say = useSay();
  const navigate = useNavigate();
  const { state } = route.useSearch();
  const { data: status } = useSuspenseQuery(ask.status());
  const shownState = state ?? status.states.find((one) => one.hasSpending)?.code ?? status.states[0]?.code;
  useTitle(say(START.question));
  const bring = (file: File): void => {
    carryFile(file);
    navigate({ to: '/data' });
  };
  return (
    <>
      <h1>{say(START.question)}</h1>
      <p className="answer">
        {say(START.answer)} {status.districts > 0 && say(onRecordWords(status.districts, status.states.length))}
      </p>
      {status.districts > 0 ? <Finding status={status} /> : <p className="empty first-empty">{say(START.nothing)}</p>}
      {shownState && <PlaceSection states={status.states} state={shownState} />}
      <Section title={say(status.districts > 0 ? START.own : START.bring)}>
        <DropField onFile={bring} waiting={null} />
      </Section>
    </>
  );
}

function Finding({ status }: { status: Status }) {
  const say = useSay();
  const navigate = useNavigate();
  const { data: demo } = useQuery({
    ...ask.district(status.demoDistrict ?? ''),
    enabled: status.demoDistrict !== null,
    throwOnError: false,
  });
  return (
    <div className="finding">
      <LateDistrictField
        label={say(START.field)}
        first={demo ? [demo] : []}
        onChoose={(district) => navigate({ to: '/d/$district', params: { district } })}
      />
      {demo && (
        <p>
          <span className="soft">{say(START.demo)}:</span>{' '}
          <Link to="/d/$district" params={{ district: demo.id }}>
            <b>{demo.name}</b>
          </Link>{' '}
          <span className="soft">
            {say(FRAME.synthetic)}
            {demo.pupils !== null && ` · ${say(pupilsCounted(demo.pupils))}`}
          </span>
        </p>
      )}
    </div>
  );
}
