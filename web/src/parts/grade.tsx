import { useSay } from '../language/language.tsx';
import { GRADES } from '../words/evidence.ts';

/** The strength of evidence, A to E, in a box; its meaning on hover and to those who listen. */
export function Grade({ grade }: { grade: keyof typeof GRADES }) {
  const say = useSay();
  return (
    <span className="grade" title={say(GRADES[grade])}>
      {grade}
      <span className="unseen">: {say(GRADES[grade])}</span>
    </span>
  );
}
