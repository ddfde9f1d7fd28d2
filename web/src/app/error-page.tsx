import { ProblemError } from '@leeway/api/client';
import type { Text } from '@leeway/model';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { isLanguage, Speaking, useSay } from '../language/language.tsx';
import { useTitle } from '../parts/title.ts';
import { STATES } from '../words/states.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** What, so what, fix, by what failed. A part of the page that did not come is asked for again by the browser only on a new load. */
function told(error: unknown): { title: Text; what: Text; sure: boolean; anew: boolean } {
  const words = error instanceof Error ? error.message : String(error);
  if (/dynamically imported|importing a module|module script/i.test(words))
    return { title: STATES.renewedTitle, what: STATES.renewed, sure: true, anew: true };
  if (error instanceof TypeError && /fetch|network|load failed/i.test(words))
    return { title: STATES.unreachableTitle, what: STATES.unreachable, sure: true, anew: false };
  const what = error instanceof ProblemError ? error.problem.detail : { en: words, es: words };
  return { title: STATES.errorTitle, what, sure: false, anew: false };
}

/** What, so what, fix. */
export function ErrorPage({ error, reset }: { error: unknown; reset?: () => void }) {
  const say = useSay();
  const router = useRouter();
  const queries = useQueryClient();
  useTitle(say(STATES.errorTitle));
  if (error instanceof ProblemError && error.problem.status === 404) return <NotFoundPage detail={error} />;
  const { title, what, sure, anew } = told(error);
  const again = (): void => {
    if (anew) {
      window.location.reload();
      return;
    }
    queries.resetQueries();
    reset?.();
    router.invalidate();
  };
  return (
    <div className="state" role="alert">
      <h1>{say(title)}</h1>
      <p className="answer">{say(what)}</p>
      {!sure && <p className="soft">{say(STATES.errorSoWhat)}</p>}
      <p className="row-of-actions">
        <button type="button" className="action" onClick={again}>
          {say(anew ? STATES.loadAnew : STATES.tryAgain)}
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
