import type { OpportunityAnswer } from '@leeway/api/client';
import { useSay } from '../../language/language.tsx';
import { FigureLink } from '../../parts/figure-link.tsx';
import { ScrollRegion } from '../../parts/scroll-region.tsx';
import { Section } from '../../parts/section.tsx';
import { COMPUTED, madeOnWords } from '../../words/computed.ts';

type Computation = NonNullable<OpportunityAnswer['computation']>;

/** What an engine computed: today beside the plan, the two ends of the saving, the verdict and the files. */
export function ComputedSection({ computation }: { computation: Computation }) {
  const say = useSay();
  return (
    <Section title={say(COMPUTED.title)} note={say(madeOnWords(computation.madeOn))} long>
      <Compared computation={computation} />
      <div className="prose computed-says">
        <ul className="plain-list">
          {computation.says.map((words) => (
            <li key={words.en}>{say(words)}</li>
          ))}
        </ul>
        <details>
          <summary>{say(COMPUTED.files)}</summary>
          <p className="soft">{say(COMPUTED.filesNote)}</p>
          <ul className="plain-list files-read">
            {computation.files.map(({ name, sha256 }) => (
              <li key={name}>
                {name} <code>{sha256}</code>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </Section>
  );
}

function Compared({ computation: { compared, low, high } }: { computation: Computation }) {
  const say = useSay();
  return (
    <ScrollRegion label={say(COMPUTED.title)}>
      <table className="table">
        <caption className="unseen">{say(COMPUTED.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(COMPUTED.figure)}</th>
            <th scope="col" className="number">
              {say(COMPUTED.before)}
            </th>
            <th scope="col" className="number">
              {say(COMPUTED.after)}
            </th>
          </tr>
        </thead>
        <tbody>
          {compared.map(({ label, before, after }) => (
            <tr key={label.en}>
              <th scope="row">{say(label)}</th>
              <td className="number">
                <FigureLink figure={before} as="table" />
              </td>
              <td className="number">
                <FigureLink figure={after} as="table" />
              </td>
            </tr>
          ))}
          {[low, high].map((end) => (
            <tr key={end.id}>
              <th scope="row">{say(end.label)}</th>
              <td />
              <td className="number">
                <FigureLink figure={end} as="table" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
