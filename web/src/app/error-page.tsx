import { ProblemError } from '@leeway/api/client';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useSay } from '../language/language.tsx';
import { useTitle } from '../parts/title.ts';
import { STATES } from '../words/states.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** What, so what, fix. */
export function ErrorPage({ error, reset }: { error: unknown; reset?: () => void }) {
  const say = useSay();
  const router = useRouter();
  const queries = useQueryClient();
  useTitle(say(STATES.errorTitle));
  if (error instanceof ProblemError && error.problem.status === 404) return <NotFoundPage detail={error} />;
  const unreachable = error instanceof TypeError && /fetch/i.test(error.message);
  const again = (): void => {
    queries.resetQueries();
    reset?.();
    router.invalidate();
  };
  return (
    <div className="state" role="alert">
      <h1>{say(unreachable ? STATES.unreachableTitle : STATES.errorTitle)}</h1>
      <p className="answer">
        {error instanceof ProblemError
          ? say(error.problem.detail)
          : unreachable
            ? say(STATES.unreachable)
            : error instanceof Error
              ? error.message
              : String(error)}
      </p>
      {!unreachable && <p className="soft">{say(STATES.errorSoWhat)}</p>}
      <p className="tools">
        <button type="button" className="action" onClick={again}>
          {say(STATES.tryAgain)}
        </button>{' '}
        <Link to="/">{say(STATES.toStart)}</Link>
      </p>
    </div>
  );
}
