import { useSay } from '../language/language.tsx';
import { FRAME } from '../words/frame.ts';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** The page's own shape while its answer is on the way. */
export function Skeleton() {
  const say = useSay();
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{say(FRAME.loading)}</span>
      <div className="ghost bar-ghost" />
      <div className="ghost question-ghost" />
      <div className="ghost answer-ghost" />
      <div className="ghost answer-ghost short" />
      <div className="ghost rule-ghost" />
      {ROWS.map((row) => (
        <div key={row} className="ghost row-ghost" />
      ))}
    </div>
  );
}
