import { useSuspenseQuery } from '@tanstack/react-query';
import { useSay } from '../../language/language.tsx';
import { Section } from '../../parts/section.tsx';
import { useTitle } from '../../parts/title.ts';
import { ask } from '../../server/questions.ts';
import { DATA } from '../../words/data.ts';
import { BatchTable } from './batch-table.tsx';
import { Import } from './import.tsx';

export function DataPage() {
  const say = useSay();
  const { data: batches } = useSuspenseQuery(ask.batches());
  useTitle(say(DATA.question));
  return (
    <>
      <h1>{say(DATA.question)}</h1>
      <p className="answer">{say(DATA.answer)}</p>
      <Section title={say(DATA.importTitle)} note={say(DATA.importNote)}>
        <Import />
      </Section>
      <Section title={say(DATA.batches)} long>
        {batches.length > 0 ? (
          <BatchTable batches={batches} />
        ) : (
          <div className="empty">
            <p>{say(DATA.none)}</p>
          </div>
        )}
      </Section>
    </>
  );
}
