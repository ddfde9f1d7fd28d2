import type { ScoreAnswer } from '@leeway/api/client';
import { useSay } from '../../language/language.tsx';
import { LineOverYears } from '../../marks/line-over-years.tsx';
import { SentenceWords } from '../../parts/answer.tsx';
import { Chart } from '../../parts/chart.tsx';
import { FigureLink } from '../../parts/figure-link.tsx';
import { yearLabel } from '../../words/glance.ts';
import { SCORE } from '../../words/score.ts';
import { levels } from './change-levels.ts';

/** What changed from year to year, for you and for the best like you; folded until it is asked for. */
export function ChangePart({ answer }: { answer: ScoreAnswer }) {
  const say = useSay();
  const { changes, changed, changeWarning } = answer;
  const points = levels(changes);
  const shown = (value: number | null): string => (value === null ? '–' : value.toFixed(0));
  return (
    <details className="score-fold">
      <summary>
        {say(SCORE.changes)}
        {changeWarning && <span className="look-here"> – {say(SCORE.oddYears)}</span>}
      </summary>
      {changed && (
        <p className="prose">
          <SentenceWords sentence={changed} />
        </p>
      )}
      {changeWarning && (
        <p className="prose look-here">
          <SentenceWords sentence={changeWarning} />
        </p>
      )}
      {changes.length > 0 && (
        <div className="beside score-years">
          <Chart
            caption={say(SCORE.changesCaption)}
            table={{
              head: [say(SCORE.year), say(SCORE.ownCost)],
              rows: points.map(({ label, value }) => [label, shown(value)]),
            }}
          >
            <LineOverYears points={points} show={shown} alt={say(SCORE.changesCaption)} height={190} />
          </Chart>
          <ChangeTable changes={changes} nobodyCheaper={answer.nobodyForLess} />
        </div>
      )}
    </details>
  );
}

type Change = ScoreAnswer['changes'][number];

/** Distance to the cheapest means nothing where nobody is cheaper. */
const columnsOf = (nobodyCheaper: boolean) => [
  { head: SCORE.ownCost, of: ({ cost }: Change) => cost.own },
  { head: SCORE.cheapestCost, of: ({ cost }: Change) => cost.cheapest },
  ...(nobodyCheaper ? [] : [{ head: SCORE.gap, of: ({ cost }: Change) => cost.gap }]),
];

function ChangeTable({ changes, nobodyCheaper }: { changes: readonly Change[]; nobodyCheaper: boolean }) {
  const say = useSay();
  const columns = columnsOf(nobodyCheaper);
  return (
    <table className="table compact stacked">
      <caption className="unseen">{say(SCORE.changes)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(SCORE.year)}</th>
          {columns.map(({ head }) => (
            <th key={head.en} scope="col" className="number">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.to}>
            <th scope="row" className="years">{`${yearLabel(change.from)} → ${yearLabel(change.to)}`}</th>
            {columns.map(({ head, of }) => (
              <td key={head.en} className="number" data-head={say(head)}>
                <FigureLink figure={of(change)} as="table" signed />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
