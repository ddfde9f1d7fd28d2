import { ProblemError } from '@leeway/api/client';
import type { Text } from '@leeway/model';
import { useSay } from '../../language/language.tsx';
import { DATA } from '../../words/data.ts';
import { STATES } from '../../words/states.ts';

/** A refusal of the server in its own words. */
export function Refused({ error, what = DATA.refused }: { error: Error; what?: Text }) {
  const say = useSay();
  return (
    <div role="alert" className="refused">
      <b>{say(what)}.</b> {error instanceof ProblemError ? say(error.problem.detail) : say(STATES.unreachable)}
    </div>
  );
}
