import type { ProblemError } from '@leeway/api/client';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { useSay } from '../language/language.tsx';
import { useTitle } from '../parts/title.ts';
import { ask } from '../server/questions.ts';
import { openDistrict, STATES } from '../words/states.ts';
import { districtIn } from './address.ts';

export function NotFoundPage({ detail }: { detail?: ProblemError }) {
  const say = useSay();
  useTitle(say(STATES.notFoundTitle));
  return (
    <div className="state">
      <h1>{say(STATES.notFoundTitle)}</h1>
      <p className="answer">{say(detail?.problem.detail ?? STATES.notFound)}</p>
      {!detail && <DistrictMeant />}
      <p>
        <Link to="/" className="action">
          {say(STATES.toStart)}
        </Link>
      </p>
    </div>
  );
}

/** Where the address ends with the id of a district on record, the way to it. */
function DistrictMeant() {
  const say = useSay();
  const id = districtIn(useRouterState({ select: (state) => state.location.pathname }));
  const { data } = useQuery({
    ...ask.districts({ search: id ?? '', limit: 1 }),
    enabled: id !== null,
    throwOnError: false,
  });
  const meant = data?.items.find((one) => one.id === id);
  if (!meant) return null;
  return (
    <p>
      {say(STATES.meant)}{' '}
      <Link to="/d/$district" params={{ district: meant.id }}>
        {say(openDistrict(meant.name))}
      </Link>
    </p>
  );
}
