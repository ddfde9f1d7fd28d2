import type { ScoreAnswer } from '@leeway/api/client';
import { useSay } from '../../language/language.tsx';
import { SentenceWords } from '../../parts/answer.tsx';
import { ScrollRegion } from '../../parts/scroll-region.tsx';
import { SCORE } from '../../words/score.ts';

/** Every dollar answer of the page side by side: what each compares with, and how to take it. */
export function WaysTable({ answer: { dollarRows: rows, whyDollarsDiffer: why } }: { answer: ScoreAnswer }) {
  const say = useSay();
  return (
    <>
      {why && <p className="soft">{say(why)}</p>}
      <ScrollRegion label={say(why ?? SCORE.comparedWith)}>
        <table className="table compact stacked">
          <caption className="unseen">{say(SCORE.comparedWith)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(SCORE.comparedWith)}</th>
              <th scope="col" className="number">
                {say(SCORE.shareLess)}
              </th>
              <th scope="col" className="number">
                {say(SCORE.lessAYear)}
              </th>
              <th scope="col">{say(SCORE.use)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ way, comparedWith, share, dollars, use }) => (
              <tr key={way}>
                <th scope="row">{say(comparedWith)}</th>
                <td className="number" data-head={say(SCORE.shareLess)}>
                  <span>{share === null ? '–' : <SentenceWords sentence={share} />}</span>
                </td>
                <td className="number" data-head={say(SCORE.lessAYear)}>
                  <span>
                    <SentenceWords sentence={dollars} />
                  </span>
                </td>
                <td>{say(use)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
