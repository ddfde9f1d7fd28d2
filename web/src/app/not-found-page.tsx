import type { ProblemError } from '@leeway/api/client';
import { Link } from '@tanstack/react-router';
import { useSay } from '../language/language.tsx';
import { useTitle } from '../parts/title.ts';
import { STATES } from '../words/states.ts';

export function NotFoundPage({ detail }: { detail?: ProblemError }) {
  const say = useSay();
  useTitle(say(STATES.notFoundTitle));
  return (
    <div className="state">
      <h1>{say(STATES.notFoundTitle)}</h1>
      <p className="answer">{say(detail?.problem.detail ?? STATES.notFound)}</p>
      <p>
        <Link to="/" className="action">
          {say(STATES.toStart)}
        </Link>
      </p>
    </div>
  );
}
