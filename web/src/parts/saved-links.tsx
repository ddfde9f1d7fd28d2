import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useSay } from '../language/language.tsx';
import { client } from '../server/client.ts';
import { ask } from '../server/questions.ts';
import { FRAME } from '../words/frame.ts';

/** The district's saved links with the way to forget one, and the way to keep this page. */
export function SavedLinks({ district }: { district: string }) {
  const say = useSay();
  const queries = useQueryClient();
  const address = useRouterState({ select: ({ location }) => location.href });
  const { data: views = [] } = useQuery({ ...ask.views(district), throwOnError: false });
  const again = () => queries.invalidateQueries({ queryKey: ask.views(district).queryKey });
  const keep = useMutation({
    mutationFn: () => client.saveView(district, { name: document.title.replace(/ · Leeway$/, ''), address }),
    onSuccess: again,
  });
  const forget = useMutation({ mutationFn: (view: string) => client.forgetView(district, view), onSuccess: again });
  const isKept = views.some((view) => view.address === address);
  return (
    <>
      <p className="nav-head">{say(FRAME.saved)}</p>
      <ul className="saved-links">
        {views.map((view) => (
          <li key={view.id}>
            <a href={view.address} className="nav-link" aria-current={view.address === address ? 'page' : undefined}>
              {view.name}
            </a>
            <button
              type="button"
              aria-label={`${say(FRAME.forget)}: ${view.name}`}
              onClick={() => forget.mutate(view.id)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {!isKept && (
        <button type="button" className="nav-link keep" disabled={keep.isPending} onClick={() => keep.mutate()}>
          {say(FRAME.keep)}
        </button>
      )}
      <span role="status" className="unseen">
        {keep.isSuccess && isKept && say(FRAME.kept)}
      </span>
    </>
  );
}
