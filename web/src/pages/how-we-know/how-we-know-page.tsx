import type { HowWeKnow } from '@leeway/api/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSay } from '../../language/language.tsx';
import { Section } from '../../parts/section.tsx';
import { useTitle } from '../../parts/title.ts';
import { ask } from '../../server/questions.ts';
import { HOW_WE_KNOW, heldAgainst } from '../../words/how-we-know.ts';
import { Closeness } from './closeness.tsx';
import { ComparisonTable } from './comparison-table.tsx';

export function HowWeKnowPage() {
  const say = useSay();
  const { comparisons, totals } = useSuspenseQuery(ask.howWeKnow()).data;
  useTitle(say(HOW_WE_KNOW.question));
  const published = comparisons.filter(({ scale }) => scale !== 'simulated');
  const simulated = comparisons.filter(({ scale }) => scale === 'simulated');
  if (comparisons.length === 0) {
    return (
      <>
        <h1>{say(HOW_WE_KNOW.question)}</h1>
        <p className="empty">{say(HOW_WE_KNOW.none)}</p>
      </>
    );
  }
  return (
    <>
      <h1>{say(HOW_WE_KNOW.question)}</h1>
      <p className="answer">{say(heldAgainst(totals))}</p>
      <Section title={say(HOW_WE_KNOW.closeness)} note={say(HOW_WE_KNOW.closenessNote)} long>
        <Closeness comparisons={published} />
      </Section>
      {simulated.length > 0 && (
        <Section title={say(HOW_WE_KNOW.simulated)} note={say(HOW_WE_KNOW.simulatedNote)} long>
          <Closeness comparisons={simulated} />
        </Section>
      )}
      <Section title={say(HOW_WE_KNOW.all)} note={say(HOW_WE_KNOW.allNote)} long>
        <ComparisonTable comparisons={comparisons} />
      </Section>
      <LeftOut comparisons={comparisons} />
    </>
  );
}

function LeftOut({ comparisons }: Pick<HowWeKnow, 'comparisons'>) {
  const say = useSay();
  const parts = comparisons.filter(({ leftOut }) => leftOut.length > 0);
  if (parts.length === 0) return null;
  return (
    <Section title={say(HOW_WE_KNOW.leftOut)} note={say(HOW_WE_KNOW.leftOutNote)} long>
      {parts.map(({ id, method, quantity, leftOut }) => (
        <details key={id} className="left-out">
          <summary>
            {say(method)}: {say(quantity)} ({leftOut.length})
          </summary>
          <ul lang="en">
            {leftOut.map(({ what, why }) => (
              <li key={what}>
                <b>{what}</b>: {why}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Section>
  );
}
