import type { ScoreAnswer } from '@leeway/api/client';
import { percent, wordsOf } from '@leeway/model';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useLanguage, useSay } from '../../language/language.tsx';
import { PartOfWhole } from '../../marks/part-of-whole.tsx';
import { Answer, SentenceWords } from '../../parts/answer.tsx';
import { Section } from '../../parts/section.tsx';
import { defined } from '../../parts/term.tsx';
import { ask } from '../../server/questions.ts';
import { yearLabel } from '../../words/glance.ts';
import { comparedWords, SCORE, spentWords, WAY_NAMES, wayLabel, yearWords } from '../../words/score.ts';
import { ChangePart } from './change-part.tsx';
import { DollarTable } from './dollar-table.tsx';
import { LookAlikes } from './look-alikes.tsx';
import { MadeFold, SureFold } from './score-folds.tsx';
import { WaysTable } from './ways-table.tsx';

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
  return <Section title={<span role="status">{say(SCORE.loading)}</span>}>{null}</Section>;
}

function Score({ district, area, year }: Asked) {
  const say = useSay();
  const { data: answer } = useSuspenseQuery(ask.score(district, area, year));
  const paragraphs = answer.answer.map((one) => <Answer key={wordsOf(one.en)} sentences={[one]} />);
  if (answer.score === null) return <Section title={say(answer.heading)}>{paragraphs}</Section>;
  return (
    <Section title={say(answer.heading)} long>
      {answer.compared && (
        <p className="score-year">
          <b>{say(yearWords(yearLabel(answer.fiscalYear)))}</b> {defined(say(comparedWords(answer.compared.words)))}
        </p>
      )}
      {paragraphs}
      {!answer.nobodyForLess && <Blend answer={answer} />}
      <p className="soft score-part">
        <b>{say(SCORE.cannotSee)}</b> {answer.cannotSee.map((words) => say(words)).join(' ')}
      </p>
      <div className="score-part">
        <SureFold answer={answer} />
        {answer.changeWarning !== null || answer.changes.length > 0 ? <ChangePart answer={answer} /> : null}
        <MadeFold answer={answer} />
      </div>
    </Section>
  );
}

/** What the blend is and what its dollars come to, beside the page's other dollar answer. */
function Blend({ answer }: { answer: ScoreAnswer }) {
  const say = useSay();
  return (
    <>
      <Mark answer={answer} />
      <div className="score-part">
        <WaysTable answer={answer} />
      </div>
      {answer.settle && (
        <p className="prose score-part">
          <b>{say(SCORE.settle)}</b> <SentenceWords sentence={answer.settle} />
        </p>
      )}
      {answer.inputs.length > 1 && (
        <div className="score-part">
          <DollarTable answer={answer} />
        </div>
      )}
      <LookAlikes answer={answer} />
      {answer.beside && (
        <p className="soft score-part">
          <SentenceWords sentence={answer.beside} />
        </p>
      )}
    </>
  );
}

function Mark({ answer }: { answer: ScoreAnswer }) {
  const say = useSay();
  const language = useLanguage();
  const { score, certainty, secondOpinions } = answer;
  const shares = [
    {
      id: 'cheapest',
      name: SCORE.againstBlend,
      part: score?.value ?? null,
      low: certainty?.low.value ?? null,
      silent: SCORE.saysNothing,
    },
    ...secondOpinions.map(({ method, share, says }) => ({
      id: method,
      name: WAY_NAMES[method],
      part: share?.value ?? null,
      low: null,
      silent: says === 'all-chance' ? SCORE.allChance : SCORE.saysNothing,
    })),
  ];
  const ways = shares.map(({ name, silent, ...way }) => ({
    ...way,
    label: say(wayLabel(name, way.part === null ? silent : spentWords(way.part))),
  }));
  return (
    <figure className="chart score-part">
      <figcaption>
        <span>{say(SCORE.markCaption)}</span>
      </figcaption>
      <PartOfWhole
        ways={ways}
        youLabel={say(SCORE.you)}
        alt={`${say(SCORE.markAlt)} ${ways.map(({ label }) => label).join('; ')}.`}
        show={(value) => percent(value, 0, language)}
      />
    </figure>
  );
}
