import type { ScoreAnswer } from '@leeway/api/client';
import { moneyRange } from '@leeway/model';
import { useLanguage, useSay } from '../../language/language.tsx';
import { FigureLink, OpensWhy } from '../../parts/figure-link.tsx';
import { ScrollRegion } from '../../parts/scroll-region.tsx';
import { SCORE } from '../../words/score.ts';

type Input = ScoreAnswer['inputs'][number];

/** What you spend, what the blend of look-alikes spends, and the difference as a range, for each kind of dollars. */
export function DollarTable({ answer }: { answer: ScoreAnswer }) {
  const say = useSay();
  const heads = [SCORE.spent, answer.atYourWages ? SCORE.targetAtWages : SCORE.target, SCORE.less].map(say);
  return (
    <ScrollRegion label={say(SCORE.dollars)}>
      <table className="table compact stacked">
        <caption className="unseen">{say(SCORE.dollars)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(SCORE.dollars)}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.inputs.map((input) => (
            <tr key={input.id}>
              <th scope="row">{say(input.label)}</th>
              <td className="number" data-head={heads[0]}>
                <FigureLink figure={input.spent} as="table" />
              </td>
              <td className="number" data-head={heads[1]}>
                <FigureLink figure={input.target} as="table" />
              </td>
              <td className="number" data-head={heads[2]}>
                <LessBy input={input} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function LessBy({ input: { less } }: { input: Input }) {
  const say = useSay();
  const language = useLanguage();
  if (less === null || less.least.value === null || less.most.value === null) return say(SCORE.noRange);
  const [from, to] = moneyRange(less.least.value, less.most.value, language).split('\u2013');
  if (to === undefined) return <OpensWhy figure={less.most.id}>{from}</OpensWhy>;
  return (
    <span>
      <OpensWhy figure={less.least.id}>{from}</OpensWhy>–<OpensWhy figure={less.most.id}>{to}</OpensWhy>
    </span>
  );
}
