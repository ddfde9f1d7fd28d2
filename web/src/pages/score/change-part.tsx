import type { ScoreAnswer } from '@leeway/api/client';
import { useSay } from '../../language/language.tsx';
import { LineOverYears } from '../../marks/line-over-years.tsx';
import { SentenceWords } from '../../parts/answer.tsx';
import { Chart } from '../../parts/chart.tsx';
import { FigureLink } from '../../parts/figure-link.tsx';
import { yearLabel } from '../../words/glance.ts';
import { SCORE } from '../../words/score.ts';
import { levels } from './change-levels.ts';

const HEADS = [SCORE.work, SCORE.catchingUp, SCORE.frontierShift];

/** What changed from year to year, for you and for the best like you; folded until it is asked for. */
export function ChangePart({ answer }: { answer: ScoreAnswer }) {
  const say = useSay();
  const { changes, changed, changeWarning } = answer;
  const points = levels(changes);
  const shown = (value: number | null): string => (value === null ? '–' : value.toFixed(0));
  return (
    <details className="score-fold">
      <summary>{say(SCORE.changes)}</summary>
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
              head: [say(SCORE.year), say(SCORE.work)],
              rows: points.map(({ label, value }) => [label, shown(value)]),
            }}
          >
            <LineOverYears points={points} show={shown} alt={say(SCORE.changesCaption)} height={190} />
          </Chart>
          <ChangeTable changes={changes} />
        </div>
      )}
    </details>
  );
}

function ChangeTable({ changes }: { changes: ScoreAnswer['changes'] }) {
  const say = useSay();
  return (
    <table className="table compact stacked">
      <caption className="unseen">{say(SCORE.changes)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(SCORE.year)}</th>
          {HEADS.map((head) => (
            <th key={head.en} scope="col" className="number">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ from, to, index, catchingUp, frontierShift }) => (
          <tr key={to}>
            <th scope="row" className="years">{`${yearLabel(from)} → ${yearLabel(to)}`}</th>
            {[index, catchingUp, frontierShift].map((figure, column) => (
              <td key={figure.id} className="number" data-head={say(HEADS[column] ?? SCORE.work)}>
                <FigureLink figure={figure} as="table" signed />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
