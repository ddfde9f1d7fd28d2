import { figureValue } from '@leeway/model';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useLanguage, useSay } from '../../language/language.tsx';
import { DistrictBar } from '../../parts/district-bar.tsx';
import { Section } from '../../parts/section.tsx';
import { useTitle } from '../../parts/title.ts';
import { ask } from '../../server/questions.ts';
import { WHY, whyQuestion } from '../../words/why.ts';
import { Tree } from './tree.tsx';

const route = getRouteApi('/d/$district/why/$figure');

export function WhyPage() {
  const { district, figure } = route.useParams();
  const { year } = route.useSearch();
  const say = useSay();
  const language = useLanguage();
  const { data } = useSuspenseQuery(ask.why(district, figure, year));
  const question = say(whyQuestion(data.figure.label));
  useTitle(`${question} ${data.district.name}`);
  return (
    <>
      <DistrictBar district={data.district} year={data.fiscalYear} />
      <h1>{question}</h1>
      <p className="answer">
        <b>{figureValue(data.figure.value, data.figure.unit, language)}</b>
      </p>
      <Section title={say(WHY.tree)} note={say(WHY.treeNote)} long>
        <Tree figure={data.figure} />
      </Section>
    </>
  );
}
