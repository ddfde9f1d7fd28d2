import type { Glance } from '@leeway/api/client';
import { Link } from '@tanstack/react-router';
import { useSay } from '../language/language.tsx';
import { everyNumberOpens, vintageWords } from '../words/vintages.ts';

type Vintage = Glance['vintages'][number];

/** What the page was computed from. */
export function Vintages({ vintages, closing }: { vintages: readonly Vintage[]; closing?: string }) {
  const say = useSay();
  return (
    <footer className="foot">
      {vintages.map((one) => (
        <span key={one.batch}>
          <Link to="/data/$batch" params={{ batch: one.batch }}>
            {say(one.title)}
          </Link>{' '}
          {say(vintageWords(one))}
        </span>
      ))}
      {closing && <span>{closing}</span>}
      <span>{say(everyNumberOpens)}</span>
    </footer>
  );
}
