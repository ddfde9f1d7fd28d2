import type { Finding } from '@leeway/model';
import { useSay } from '../language/language.tsx';
import { FINDINGS } from '../words/states.ts';
import { Section } from './section.tsx';

const WEIGHT = { blocks: 0, weakens: 1, note: 2 } as const;

const wordsOf = ({ code, what, soWhat, fix }: Finding): string => [code, what.en, soWhat.en, fix.en].join(':');

/** Findings in order of weight: what, so what, fix. Those that say the very same stand once. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const say = useSay();
  const different = new Map(findings.map((finding) => [wordsOf(finding), finding]));
  const inOrder = [...different.values()].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  return (
    <ul className="findings">
      {inOrder.map((finding) => (
        <li key={wordsOf(finding)} className={finding.severity}>
          <b>{say(FINDINGS.severity[finding.severity])}</b>
          <div>
            <p>{say(finding.what)}</p>
            <p className="soft">{say(finding.soWhat)}</p>
            <p>{say(finding.fix)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

export function FindingSection({ findings }: { findings: readonly Finding[] }) {
  const say = useSay();
  if (findings.length === 0) return null;
  return (
    <Section title={say(FINDINGS.title)} long>
      <FindingList findings={findings} />
    </Section>
  );
}
