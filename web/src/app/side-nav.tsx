import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useRouterState, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useLanguage, useSay } from '../language/language.tsx';
import { SavedLinks } from '../parts/saved-links.tsx';
import { ask } from '../server/questions.ts';
import { FRAME, pupilsIn } from '../words/frame.ts';
import { APPEARANCES, rememberedAppearance, wear } from './appearance.ts';
import { Brand } from './brand.tsx';
import { paletteKeys } from './palette-state.ts';

export function SideNav({ onFind }: { onFind: () => void }) {
  const say = useSay();
  const district = useDistrictAtHand();
  return (
    <div className="side-inner">
      <Link to="/" className="brand" aria-label={`Leeway: ${say(FRAME.start)}`}>
        <Brand />
      </Link>
      {district && <DistrictName id={district} />}
      <button type="button" className="chip find" onClick={onFind}>
        <span>{say(FRAME.findShort)}</span>
        <kbd>{paletteKeys}</kbd>
      </button>
      <nav aria-label={say(FRAME.mainNavigation)}>
        {district ? <DistrictLinks district={district} /> : <PlainLinks />}
        <p className="nav-head">{say(FRAME.ground)}</p>
        <Link to="/data" className="nav-link">
          {say(FRAME.data)}
        </Link>
        <Link to="/how-we-know" className="nav-link">
          {say(FRAME.howWeKnow)}
        </Link>
      </nav>
      {district && <SavedLinks district={district} />}
      <Preferences />
    </div>
  );
}

const AT_HAND = 'leeway.district';

/** The district of the page; on pages that belong to none, the one looked at before. None where it is not on record; the first page begins anew. */
function useDistrictAtHand(): string | undefined {
  const { district } = useParams({ strict: false });
  const isStart = useRouterState({ select: (state) => state.location.pathname === '/' });
  const id = district ?? (isStart ? undefined : (sessionStorage.getItem(AT_HAND) ?? undefined));
  const { data, isError } = useQuery({ ...ask.district(id ?? ''), enabled: id !== undefined, throwOnError: false });
  useEffect(() => {
    if (data) sessionStorage.setItem(AT_HAND, data.id);
  }, [data]);
  return isError ? undefined : id;
}

function PlainLinks() {
  const say = useSay();
  return (
    <>
      <p className="nav-head">{say(FRAME.see)}</p>
      <Link to="/" className="nav-link" activeOptions={{ exact: true, includeSearch: false }}>
        {say(FRAME.start)}
      </Link>
      <Link to="/compare" className="nav-link" activeOptions={{ includeSearch: false }}>
        {say(FRAME.compare)}
      </Link>
    </>
  );
}

function DistrictName({ id }: { id: string }) {
  const say = useSay();
  const { data } = useQuery({ ...ask.district(id), throwOnError: false });
  if (!data) return <div className="district" aria-hidden="true" />;
  const facts = [data.synthetic ? say(FRAME.synthetic) : say(data.stateName)];
  if (data.pupils !== null) facts.push(say(pupilsIn(data.pupils, data.pupilsFiscalYear)));
  return (
    <div className="district">
      <b>{data.name}</b>
      {facts.join(' · ')}
    </div>
  );
}

function DistrictLinks({ district }: { district: string }) {
  const say = useSay();
  const { year } = useSearch({ strict: false });
  const glance = useQuery({ ...ask.glance(district, year), enabled: false, throwOnError: false }).data;
  const params = { district };
  const active = { includeSearch: false } as const;
  return (
    <>
      <p className="nav-head">{say(FRAME.see)}</p>
      <Link to="/d/$district" params={params} className="nav-link" activeOptions={{ exact: true, ...active }}>
        {say(FRAME.glance)}
      </Link>
      <Link to="/d/$district/areas" params={params} className="nav-link" activeOptions={active}>
        {say(FRAME.areas)} <small>{glance?.areas.length}</small>
      </Link>
      <Link to="/d/$district/peers" params={params} className="nav-link" activeOptions={active}>
        {say(FRAME.peers)} <small>{glance?.classroomShare.peers.length}</small>
      </Link>
      <Link to="/compare" search={{ ids: district }} className="nav-link" activeOptions={active}>
        {say(FRAME.compare)}
      </Link>
      <p className="nav-head">{say(FRAME.act)}</p>
      <Link to="/d/$district/opportunities" params={params} className="nav-link" activeOptions={active}>
        {say(FRAME.opportunities)} <small>{glance?.opportunities.length}</small>
      </Link>
      <Link to="/d/$district/model" params={params} className="nav-link" activeOptions={active}>
        {say(FRAME.decisions)}
      </Link>
    </>
  );
}

function Preferences() {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className="preferences">
      <div className="languages">
        <span className="unseen" id="language-label">
          {say(FRAME.language)}
        </span>
        {(['en', 'es'] as const).map((one) => (
          <Link
            key={one}
            to="."
            search={(now) => ({ ...now, lang: one })}
            replace
            className="language"
            lang={one}
            aria-current={one === language ? 'true' : undefined}
            activeProps={{}}
          >
            {one === 'en' ? 'English' : 'Español'}
          </Link>
        ))}
      </div>
      <label className="appearance">
        <span>{say(FRAME.appearance)}</span>
        <select
          defaultValue={rememberedAppearance()}
          onChange={(event) =>
            wear(APPEARANCES.find((appearance) => appearance === event.currentTarget.value) ?? 'system')
          }
        >
          {APPEARANCES.map((appearance) => (
            <option key={appearance} value={appearance}>
              {say(FRAME.appearances[appearance])}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
