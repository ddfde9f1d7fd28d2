import type { OpportunityAnswer } from '@leeway/api/client';
import { moneyInWords, percent } from '@leeway/model';
import { useLanguage, useSay } from '../../language/language.tsx';
import { FigureLink } from '../../parts/figure-link.tsx';
import { ScrollRegion } from '../../parts/scroll-region.tsx';
import { Section } from '../../parts/section.tsx';
import { WithTerms } from '../../parts/term.tsx';
import { provenanceWords } from '../../words/evidence.ts';
import { OPPORTUNITY } from '../../words/opportunity.ts';

const FACTORS = ['effectShare', 'transferShare', 'scaleShare', 'cashableShare', 'oneOffCents'] as const;

/** Factor by factor, with its range, where it comes from and a note. */
export function SizingSection({ answer }: { answer: OpportunityAnswer }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Section title={say(OPPORTUNITY.sized)} note={say(OPPORTUNITY.sizedNote)} long>
      <ScrollRegion label={say(OPPORTUNITY.sized)}>
        <table className="table">
          <caption className="unseen">{say(OPPORTUNITY.sized)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(OPPORTUNITY.factor)}</th>
              {([OPPORTUNITY.low, OPPORTUNITY.mid, OPPORTUNITY.high] as const).map((head) => (
                <th key={head.en} scope="col" className="number">
                  {say(head).replace(/ \(.*\)/, '')}
                </th>
              ))}
              <th scope="col">{say(OPPORTUNITY.basis)}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">
                <WithTerms>{say(OPPORTUNITY.addressable)}</WithTerms>
              </th>
              <td />
              <td className="number">
                <FigureLink figure={answer.addressable} />
              </td>
              <td />
              <td>{say(answer.addressable.label)}</td>
            </tr>
            {FACTORS.map((factor) => {
              const range = answer.factors[factor];
              const notes = answer.sizing.filter((one) => one.factor === factor);
              const show = (value: number): string =>
                factor === 'oneOffCents' ? moneyInWords(value, language) : percent(value, 1, language);
              return (
                <tr key={factor}>
                  <th scope="row">
                    <WithTerms>{say(OPPORTUNITY.factors[factor])}</WithTerms>
                    {range.low !== range.high && <small>{say(OPPORTUNITY.readings[range.reading])}</small>}
                  </th>
                  <td className="number">{show(range.low)}</td>
                  <td className="number">{show(range.mid)}</td>
                  <td className="number">{show(range.high)}</td>
                  <td>
                    {notes.map((note) => (
                      <p key={note.note.en}>
                        {say(note.note)} <span className="soft">({say(provenanceWords(note.provenance))})</span>
                      </p>
                    ))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  );
}
