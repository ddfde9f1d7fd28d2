import type { OpportunityAnswer } from '@leeway/api/client';
import { useSay } from '../../language/language.tsx';
import { Grade } from '../../parts/grade.tsx';
import { Section } from '../../parts/section.tsx';
import { provenanceWords } from '../../words/evidence.ts';
import { OPPORTUNITY } from '../../words/opportunity.ts';

type Study = OpportunityAnswer['evidence'][number];

/** Studies that support beside studies that doubt, best evidence first. */
export function EvidenceSection({ evidence }: { evidence: readonly Study[] }) {
  const say = useSay();
  return (
    <Section title={say(OPPORTUNITY.evidenceTitle)} long>
      <div className="beside">
        {(['supports', 'doubts'] as const).map((direction) => (
          <Side
            key={direction}
            title={say(OPPORTUNITY[direction])}
            none={say(direction === 'supports' ? OPPORTUNITY.noneSupports : OPPORTUNITY.noneDoubts)}
            studies={evidence.filter((study) => study.direction === direction)}
          />
        ))}
      </div>
    </Section>
  );
}

function Side({ title, none, studies }: { title: string; none: string; studies: readonly Study[] }) {
  const say = useSay();
  const inOrder = [...studies].sort((a, b) => a.grade.localeCompare(b.grade));
  return (
    <div>
      <h3>{title}</h3>
      {inOrder.length === 0 && <p className="soft">{none}</p>}
      <ul className="studies">
        {inOrder.map((study) => (
          <li key={`${study.source}:${study.claim.en}`}>
            <Grade grade={study.grade} />
            <div>
              <p>{say(study.claim)}</p>
              <p className="soft">
                <span lang="en">{study.source}</span>
                {study.year && !study.source.includes(study.year) && `, ${study.year}`} (
                {say(provenanceWords(study.provenance))})
              </p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
