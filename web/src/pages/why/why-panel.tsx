import { figureValue } from '@leeway/model';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { ErrorPage } from '../../app/error-page.tsx';
import { useLanguage, useSay } from '../../language/language.tsx';
import { ask } from '../../server/questions.ts';
import { FRAME } from '../../words/frame.ts';
import { WHY } from '../../words/why.ts';
import { Tree } from './tree.tsx';

/** Beside the page: any number's way down to its rows. It has an address of its own, so Back closes it. */
export function WhyPanel({ figure }: { figure: string }) {
  const { district } = useParams({ strict: false });
  const dialog = useRef<HTMLDialogElement>(null);
  const navigate = useNavigate();
  const say = useSay();
  useEffect(() => {
    if (district && !dialog.current?.open) dialog.current?.showModal();
  }, [district]);
  if (!district) return null;
  const close = () =>
    navigate({ to: '.', search: (now) => ({ ...now, why: undefined }), resetScroll: false, replace: true });
  return (
    <dialog ref={dialog} className="why" aria-label={say(WHY.title)} onClose={close} closedby="any">
      <div className="why-head">
        <p className="soft">{say(WHY.title)}</p>
        <button type="button" className="chip" onClick={() => dialog.current?.close()}>
          {say(FRAME.close)}
        </button>
      </div>
      <Content district={district} figure={figure} />
    </dialog>
  );
}

function Content({ district, figure }: { district: string; figure: string }) {
  const say = useSay();
  const language = useLanguage();
  const { year } = useSearch({ strict: false });
  const { data, error } = useQuery({ ...ask.why(district, figure, year), throwOnError: false });
  if (error) return <ErrorPage error={error} />;
  if (!data) {
    return (
      <div className="skeleton" role="status">
        <span className="unseen">{say(FRAME.loading)}</span>
        <div className="ghost question-ghost" />
        <div className="ghost row-ghost" />
        <div className="ghost row-ghost" />
      </div>
    );
  }
  return (
    <>
      <h2>{say(data.figure.label)}</h2>
      <p className="why-value">{figureValue(data.figure.value, data.figure.unit, language)}</p>
      <Tree figure={data.figure} />
      <p className="why-foot">
        <Link to="/d/$district/why/$figure" params={{ district, figure }} search={year ? { year } : {}}>
          {say(WHY.ownPage)}
        </Link>
      </p>
    </>
  );
}
