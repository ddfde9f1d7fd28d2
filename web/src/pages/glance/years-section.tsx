import type { Glance } from '@leeway/api/client';
import { count, figureValue, moneyInWords } from '@leeway/model';
import { useLanguage, useSay } from '../../language/language.tsx';
import { LineOverYears } from '../../marks/line-over-years.tsx';
import { Chart } from '../../parts/chart.tsx';
import { Section } from '../../parts/section.tsx';
import { FRAME } from '../../words/frame.ts';
import { GLANCE, yearLabel, yearsCaption } from '../../words/glance.ts';
import { inBoth } from '../../words/in-both.ts';

type Point = Glance['pupils'][number];

/** Two lines, pupils and dollars, each with its ends named. */
export function YearsSection({ glance }: { glance: Glance }) {
  const say = useSay();
  const language = useLanguage();
  if (glance.pupils.length + glance.spending.length === 0) return null;
  return (
    <Section
      title={say(GLANCE.yearsTitle)}
      note={say(glance.spending.some((point) => point.real !== null) ? GLANCE.realNote : GLANCE.axisNote)}
    >
      <div className="beside">
        <Line title="pupils" points={glance.pupils} show={(value) => count(Math.round(value), language)} />
        <Line title="spendingPerPupil" points={glance.spending} show={(value) => moneyInWords(value, language)} />
      </div>
    </Section>
  );
}

function Line({
  title,
  points,
  show,
}: {
  title: 'pupils' | 'spendingPerPupil';
  points: readonly Point[];
  show: (value: number) => string;
}) {
  const say = useSay();
  const language = useLanguage();
  const values = points.map(({ fiscalYear, figure, real }) => ({
    year: fiscalYear,
    label: yearLabel(fiscalYear),
    value: real ?? figure.value,
  }));
  const known = values.filter((point) => point.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const unit = points[0]?.figure.unit ?? 'count';
  if (!first || !last) return null;
  const said = (value: number | null) => inBoth((spoken) => figureValue(value, unit, spoken));
  const caption = say(yearsCaption(GLANCE[title], first.label, last.label, said(first.value), said(last.value)));
  return (
    <Chart
      caption={caption}
      table={{
        head: [say(FRAME.schoolYear), say(GLANCE[title])],
        rows: values.map(({ label, value }) => [label, figureValue(value, unit, language, 'table')]),
      }}
    >
      <LineOverYears height={190} points={values} show={show} alt={caption} />
    </Chart>
  );
}
