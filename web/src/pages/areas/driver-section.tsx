import type { AreaAnswer } from '@leeway/api/client';
import { useSay } from '../../language/language.tsx';
import { SentenceWords } from '../../parts/answer.tsx';
import { FigureLink } from '../../parts/figure-link.tsx';
import { Section } from '../../parts/section.tsx';
import { AREA, coverageWords } from '../../words/area.ts';

/** What the fair range is adjusted for, with the district's own values. */
export function DriverSection({ answer }: { answer: AreaAnswer }) {
  const say = useSay();
  const { fit, drivers, drivesCost } = answer;
  return (
    <Section title={say(AREA.drivers)} note={drivers.length > 0 ? say(AREA.driversNote) : undefined}>
      <div className="beside">
        <div className="prose">
          <p>{say(drivesCost)}</p>
          {fit && (
            <p>
              <SentenceWords sentence={fit.words} />
            </p>
          )}
          {fit?.coverage != null && <p className="soft">{say(coverageWords(fit.coverage, fit.districts))}</p>}
        </div>
        {drivers.length > 0 && (
          <table className="table compact drivers">
            <caption className="unseen">{say(AREA.drivers)}</caption>
            <thead>
              <tr>
                <th scope="col">{say(AREA.driver)}</th>
                <th scope="col" className="number">
                  {say(AREA.value)}
                </th>
                <th scope="col">{say(AREA.againstPeer)}</th>
              </tr>
            </thead>
            <tbody>
              {drivers.map(({ driver, label, figure, words }) => (
                <tr key={driver}>
                  <th scope="row">{say(label)}</th>
                  <td className="number">
                    <FigureLink figure={figure} as="table" />
                  </td>
                  <td>{words === null ? '–' : <SentenceWords sentence={words} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Section>
  );
}
