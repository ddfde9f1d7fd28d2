import type { AreaAnswer } from '@leeway/api/client';
import { figureValue } from '@leeway/model';
import { useLanguage, useSay } from '../../language/language.tsx';
import { Dots } from '../../marks/dots.tsx';
import { FigureLink } from '../../parts/figure-link.tsx';
import { Section } from '../../parts/section.tsx';
import { AREA } from '../../words/area.ts';
import { dotsAlt } from '../../words/glance.ts';

type MeasureRow = AreaAnswer['measures'][number];

/** Each figure of the area beside the partner that falls when it is gamed. */
export function MeasureSection({ answer }: { answer: AreaAnswer }) {
  const say = useSay();
  if (answer.measures.length === 0) return null;
  return (
    <Section title={say(AREA.figures)} note={say(AREA.figuresNote)} long>
      <ul className="measures">
        {answer.measures.map((row) => (
          <Measure key={row.figure.id} row={row} />
        ))}
      </ul>
    </Section>
  );
}

function Measure({ row }: { row: MeasureRow }) {
  const say = useSay();
  const language = useLanguage();
  const { figure, peers, guardrail, better } = row;
  const show = (value: number): string => figureValue(value, figure.unit, language);
  return (
    <li>
      <div>
        <h3>{say(figure.label)}</h3>
        <p className="value">
          <FigureLink figure={figure} />
        </p>
        <p className="soft">{say(AREA.better[better])}</p>
      </div>
      <div>
        {figure.value !== null && peers.length > 0 && (
          <Dots
            you={figure.value}
            peers={peers}
            show={show}
            alt={say(dotsAlt(figure.label, show(figure.value), peers.length, null))}
          />
        )}
      </div>
      <div className="partner">
        <p className="soft">{say(AREA.guardrail)}</p>
        {guardrail.figure && (
          <p>
            {say(guardrail.figure.label)}: <FigureLink figure={guardrail.figure} />
          </p>
        )}
        {say(guardrail.words) !== (guardrail.figure && say(guardrail.figure.label)) && <p>{say(guardrail.words)}</p>}
      </div>
    </li>
  );
}
