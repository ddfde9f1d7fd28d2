import type { ScoreAnswer } from '@leeway/api/client';
import { useSay } from '../../language/language.tsx';
import { SentenceWords } from '../../parts/answer.tsx';
import { WithTerms } from '../../parts/term.tsx';
import { leftOutWords, SCORE } from '../../words/score.ts';

/** Its range, its place, the other ways of measuring and what counts; folded until it is asked for. */
export function SureFold({ answer }: { answer: ScoreAnswer }) {
  const say = useSay();
  const { certainty, secondOpinions, counts } = answer;
  return (
    <details className="score-fold">
      <summary>{say(SCORE.fold)}</summary>
      <dl className="facts">
        {certainty && (
          <>
            <dt>{say(SCORE.sure)}</dt>
            <dd>
              <SentenceWords sentence={certainty.sure} />
            </dd>
            <dt>{say(SCORE.place)}</dt>
            <dd>
              <SentenceWords sentence={certainty.place} />
            </dd>
          </>
        )}
        <dt>{say(SCORE.opinions)}</dt>
        <dd>
          {secondOpinions.map(({ method, words }) => (
            <p key={method}>
              <SentenceWords sentence={words} />
            </p>
          ))}
        </dd>
        {counts && (
          <>
            <dt>{say(SCORE.counts)}</dt>
            <dd>
              <SentenceWords sentence={counts} />
            </dd>
          </>
        )}
      </dl>
    </details>
  );
}

/** Who was compared, who was left out and why, and the methods by their technical names; folded until it is asked for. */
export function MadeFold({ answer }: { answer: ScoreAnswer }) {
  const say = useSay();
  const { compared, made } = answer;
  return (
    <details className="score-fold">
      <summary>{say(SCORE.made)}</summary>
      <dl className="facts">
        {compared && (
          <>
            <dt>{say(SCORE.compared)}</dt>
            <dd>{say(compared.words)}</dd>
            {compared.leftOut.map(({ head, why, districts }) => (
              <div key={head.en} className="fact-pair">
                <dt>{say(head)}</dt>
                <dd>
                  <p>{say(leftOutWords(districts.length, why))}</p>
                  <p className="soft">{districts.map(({ name }) => name).join(', ')}</p>
                </dd>
              </div>
            ))}
          </>
        )}
        <dt>{say(SCORE.methods)}</dt>
        <dd>
          {made.map((words) => (
            <p key={words.en} className="soft">
              <WithTerms>{say(words)}</WithTerms>
            </p>
          ))}
        </dd>
      </dl>
    </details>
  );
}
