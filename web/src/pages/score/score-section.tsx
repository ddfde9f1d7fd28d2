import type { ScoreAnswer } from '@leeway/api/client';
import { percent } from '@leeway/model';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useLanguage, useSay } from '../../language/language.tsx';
import { PartOfWhole } from '../../marks/part-of-whole.tsx';
import { Answer, SentenceWords } from '../../parts/answer.tsx';
import { Section } from '../../parts/section.tsx';
import { ask } from '../../server/questions.ts';
import { inBoth } from '../../words/in-both.ts';
import { markAlt, SCORE } from '../../words/score.ts';
import { ChangePart } from './change-part.tsx';
import { DollarTable } from './dollar-table.tsx';
import { LookAlikes } from './look-alikes.tsx';
import { MadeFold, SureFold } from './score-folds.tsx';

type Asked = { district: string; area: string; year: number | undefined };

/** Whether districts like it did the same work for less. It comes after the page, which does not wait for it. */
export function ScoreSection(asked: Asked) {
  return (
    <Suspense fallback={<Waiting />}>
      <Score {...asked} />
    </Suspense>
  );
}

function Waiting() {
  const say = useSay();
  return (
    <Section title={say(SCORE.title)}>
      <p className="soft" role="status">
        {say(SCORE.loading)}
      </p>
    </Section>
  );
}

function Score({ district, area, year }: Asked) {
  const say = useSay();
  const { data: answer } = useSuspenseQuery(ask.score(district, area, year));
  if (answer.score === null) {
    return (
      <Section title={say(SCORE.title)}>
        <Answer sentences={answer.answer} />
      </Section>
    );
  }
  return (
    <Section title={say(SCORE.title)} note={say(SCORE.note)} long>
      <Answer sentences={answer.answer} />
      <Mark answer={answer} />
      <div className="score-part">
        <DollarTable answer={answer} />
      </div>
      <LookAlikes answer={answer} />
      {answer.beside && (
        <p className="soft score-part">
          <SentenceWords sentence={answer.beside} />
        </p>
      )}
      <p className="soft score-part">
        <b>{say(SCORE.cannotSee)}</b> {answer.cannotSee.map((words) => say(words)).join(' ')}
      </p>
      <div className="score-part">
        <SureFold answer={answer} />
        {answer.changes.length > 0 && <ChangePart answer={answer} />}
        <MadeFold answer={answer} />
      </div>
    </Section>
  );
}

function Mark({ answer }: { answer: ScoreAnswer }) {
  const say = useSay();
  const language = useLanguage();
  const part = answer.score?.value ?? null;
  if (part === null) return null;
  const low = answer.certainty?.low.value ?? null;
  const said = inBoth((spoken) => percent(part, 0, spoken));
  const saidLow = low === null ? null : inBoth((spoken) => percent(low, 0, spoken));
  return (
    <figure className="chart score-part">
      <figcaption>
        <span>{say(SCORE.markCaption)}</span>
      </figcaption>
      <PartOfWhole
        part={part}
        low={low}
        youLabel={say(SCORE.you)}
        partLabel={`${say(SCORE.mixture)}: ${say(said)}`}
        alt={say(markAlt(said, saidLow))}
        show={(value) => percent(value, 0, language)}
      />
    </figure>
  );
}
