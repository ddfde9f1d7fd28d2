import { ProblemError } from '@leeway/api/client';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { isLanguage, Speaking, useSay } from '../language/language.tsx';
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
      <p className="row-of-actions">
        <button type="button" className="action" onClick={again}>
          {say(STATES.tryAgain)}
        </button>{' '}
        <Link to="/">{say(STATES.toStart)}</Link>
      </p>
    </div>
  );
}

/** Where the frame itself fails: the same words, in the language of the address. */
export function FramelessErrorPage(props: { error: unknown; reset?: () => void }) {
  const asked = new URLSearchParams(window.location.search).get('lang');
  return (
    <Speaking asked={isLanguage(asked) ? asked : undefined}>
      <main>
        <ErrorPage {...props} />
      </main>
    </Speaking>
  );
}
