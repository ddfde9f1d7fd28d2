import type { BatchSummary } from '@leeway/api/client';
import { Link } from '@tanstack/react-router';
import { useSay } from '../../language/language.tsx';
import { DATA } from '../../words/data.ts';

export function Done({ batch }: { batch: BatchSummary }) {
  const say = useSay();
  return (
    <p role="status" className="done">
      <b>{say(DATA.done)}</b>{' '}
      <Link to="/data/$batch" params={{ batch: batch.id }}>
        {say(DATA.openBatch)}
      </Link>
    </p>
  );
}
