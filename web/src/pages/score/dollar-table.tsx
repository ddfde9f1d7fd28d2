import type { ScoreAnswer } from '@leeway/api/client';
import { moneyExact } from '@leeway/model';
import { useSay } from '../../language/language.tsx';
import { FigureLink } from '../../parts/figure-link.tsx';
import { ScrollRegion } from '../../parts/scroll-region.tsx';
import { SCORE } from '../../words/score.ts';

const money = (cents: number): string => moneyExact(Math.round(cents / 100) * 100);

/** What it spends, what the mixture of look-alikes spends at its wages, and the difference, for each kind of dollars. */
export function DollarTable({ answer }: { answer: ScoreAnswer }) {
  const say = useSay();
  const less = (spent: number | null, target: number | null): string =>
    spent === null || target === null ? '–' : money(spent - target);
  return (
    <ScrollRegion label={say(SCORE.dollars)}>
      <table className="table compact">
        <caption className="unseen">{say(SCORE.dollars)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(SCORE.dollars)}</th>
            <th scope="col" className="number">
              {say(SCORE.spent)}
            </th>
            <th scope="col" className="number">
              {say(SCORE.target)}
            </th>
            <th scope="col" className="number">
              {say(SCORE.less)}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.inputs.map(({ id, label, spent, target }) => (
            <tr key={id}>
              <th scope="row">{say(label)}</th>
              <td className="number">
                <FigureLink figure={spent} as="table" />
              </td>
              <td className="number">
                <FigureLink figure={target} as="table" />
              </td>
              <td className="number">{less(spent.value, target.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
