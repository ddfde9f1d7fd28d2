import type { ScoreAnswer } from '@leeway/api/client';
import { useSay } from '../../language/language.tsx';
import { LineOverYears } from '../../marks/line-over-years.tsx';
import { SentenceWords } from '../../parts/answer.tsx';
import { Chart } from '../../parts/chart.tsx';
import { FigureLink } from '../../parts/figure-link.tsx';
import { Section } from '../../parts/section.tsx';
import { yearLabel } from '../../words/glance.ts';
import { SCORE } from '../../words/score.ts';

/** Work for a dollar, the first year set to 100. */
function levels(changes: ScoreAnswer['changes']): { year: number; label: string; value: number | null }[] {
  const first = changes[0]?.from ?? 0;
  const points: { year: number; label: string; value: number | null }[] = [
    { year: first, label: yearLabel(first), value: 100 },
  ];
  for (const { to, index } of changes) {
    const before = points.at(-1)?.value ?? null;
    const value = before === null || index.value === null ? null : before * (1 + index.value);
    points.push({ year: to, label: yearLabel(to), value });
  }
  return points;
}

/** What changed from year to year: more or less work for a dollar, by catching up and by what the best can do. */
export function ChangeSection({ answer }: { answer: ScoreAnswer }) {
  const say = useSay();
  const { changes, changed } = answer;
  const points = levels(changes);
  const shown = (value: number | null): string => (value === null ? '–' : value.toFixed(0));
  return (
    <Section title={say(SCORE.changes)}>
      {changed && (
        <p className="prose score-part">
          <SentenceWords sentence={changed} />
        </p>
      )}
      <div className="beside score-years score-part">
        <Chart
          caption={say(SCORE.changesCaption)}
          table={{
            head: [say(SCORE.year), say(SCORE.work)],
            rows: points.map(({ label, value }) => [label, shown(value)]),
          }}
        >
          <LineOverYears points={points} show={shown} alt={say(SCORE.changesCaption)} height={190} />
        </Chart>
        <table className="table compact">
          <caption className="unseen">{say(SCORE.changes)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(SCORE.year)}</th>
              {[SCORE.work, SCORE.catchingUp, SCORE.frontierShift].map((head) => (
                <th key={head.en} scope="col" className="number">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.map(({ from, to, index, catchingUp, frontierShift }) => (
              <tr key={to}>
                <th scope="row">{`${yearLabel(from)} → ${yearLabel(to)}`}</th>
                {[index, catchingUp, frontierShift].map((figure) => (
                  <td key={figure.id} className="number">
                    <FigureLink figure={figure} as="table" />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
