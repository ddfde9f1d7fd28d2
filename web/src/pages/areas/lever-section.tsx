import type { AreaAnswer } from '@leeway/api/client';
import { Link } from '@tanstack/react-router';
import { useSay } from '../../language/language.tsx';
import { AsTabled } from '../../parts/as-tabled.tsx';
import { Grade } from '../../parts/grade.tsx';
import { Section } from '../../parts/section.tsx';
import { AREA } from '../../words/area.ts';
import { provenanceWords } from '../../words/evidence.ts';

type Lever = AreaAnswer['levers'][number];

/** What has been tried elsewhere and cannot be sized here yet, with what to load. */
export function LeverSection({ answer }: { answer: AreaAnswer }) {
  const say = useSay();
  const waiting = answer.levers.filter((lever) => lever.opportunity === null);
  const sized = answer.levers.filter((lever) => lever.opportunity !== null);
  if (answer.levers.length === 0) return null;
  return (
    <Section title={say(AREA.levers)} note={say(AREA.leversNote)} long>
      {sized.length > 0 && (
        <p className="sized">
          <span className="soft">{say(AREA.leversSized)}</span>{' '}
          {sized.map((lever, index) => (
            <span key={lever.id}>
              {index > 0 && ', '}
              <Link
                to="/d/$district/opportunities/$opportunity"
                params={{ district: answer.district.id, opportunity: lever.opportunity ?? '' }}
              >
                {say(lever.title)}
              </Link>
            </span>
          ))}
        </p>
      )}
      <ul className="levers">
        {waiting.map((lever) => (
          <LeverItem key={lever.id} lever={lever} />
        ))}
      </ul>
    </Section>
  );
}

const asWritten = (value: number): string => String(value).replace('-', '\u2212');

function LeverItem({ lever }: { lever: Lever }) {
  const say = useSay();
  const { effect } = lever;
  return (
    <li>
      <details>
        <summary>
          <b>{say(lever.title)}</b> <Grade grade={lever.grade} />
        </summary>
        <dl className="facts">
          <dt>{say(AREA.lever)}</dt>
          <dd>{say(lever.mechanism)}</dd>
          {effect && (
            <>
              <dt>{say(AREA.effect)}</dt>
              <dd>
                {asWritten(effect.low)} – {asWritten(effect.high)} ({asWritten(effect.mid)}),{' '}
                <AsTabled>{lever.effectUnit}</AsTabled>; <AsTabled>{lever.appliesTo}</AsTabled>
              </dd>
            </>
          )}
          <dt>{say(AREA.guardrail)}</dt>
          <dd>
            {say(lever.risks)} {say(lever.equityGuardrail)}
          </dd>
          <dt>{say(AREA.source)}</dt>
          <dd>
            <span lang="en">{lever.source}</span> ({say(provenanceWords(lever.provenance))})
          </dd>
        </dl>
      </details>
      {lever.needs && (
        <p className="soft">
          {say(AREA.load)}: {say(lever.needs)}
        </p>
      )}
    </li>
  );
}
