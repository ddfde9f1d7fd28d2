import type { AreaAnswer } from '@leeway/api/client';
import { figureValue, moneyExact, moneyInWords, moneyRange, moneyShort } from '@leeway/model';
import { Link } from '@tanstack/react-router';
import { useLanguage, useSay } from '../../language/language.tsx';
import { Dots } from '../../marks/dots.tsx';
import { LineOverYears } from '../../marks/line-over-years.tsx';
import { Chart } from '../../parts/chart.tsx';
import { Section } from '../../parts/section.tsx';
import { AREA } from '../../words/area.ts';
import { FRAME } from '../../words/frame.ts';
import { dotsAlt, GLANCE, yearLabel } from '../../words/glance.ts';
import { inBoth } from '../../words/in-both.ts';

/** Where the area stands today, and where it stood. */
export function StandingSection({ answer }: { answer: AreaAnswer }) {
  const say = useSay();
  const { card } = answer;
  if (card.cost.value === null) return null;
  return (
    <>
      {(card.peers.length > 0 || card.expected) && (
        <Section
          title={say(AREA.against)}
          note={say(AREA.againstNote)}
          act={
            <Link to="/d/$district/peers" params={{ district: answer.district.id }} search={{ area: card.id }}>
              {say(GLANCE.whyPeers)} →
            </Link>
          }
        >
          <Distribution card={card} name={answer.district.name} />
        </Section>
      )}
      {answer.history.length > 1 && <History answer={answer} />}
    </>
  );
}

const perPupil = (cents: number): string => moneyExact(Math.round(cents / 100) * 100);

function Distribution({ card, name }: { card: AreaAnswer['card']; name: string }) {
  const say = useSay();
  const language = useLanguage();
  const { expected, peers, cost } = card;
  const shown = figureValue(cost.value, cost.unit, language);
  const range = expected ? inBoth((spoken) => moneyRange(expected.low, expected.high, spoken)) : null;
  return (
    <Chart
      caption={say(AREA.againstCaption)}
      table={{
        head: [say(AREA.peer), say(AREA.perPupil)],
        rows: [
          [name, figureValue(cost.value, cost.unit, language, 'table')],
          ...(expected ? [[say(AREA.expectedRow), `${perPupil(expected.low)} – ${perPupil(expected.high)}`]] : []),
          ...peers.map((peer) => [peer.name, perPupil(peer.value)]),
        ],
      }}
    >
      <Dots
        size="large"
        you={cost.value}
        peers={peers}
        expected={expected}
        show={moneyShort}
        youLabel={`${say(GLANCE.you)}: ${shown}`}
        alt={say(dotsAlt(card.title, shown, peers.length, range))}
      />
    </Chart>
  );
}

function History({ answer }: { answer: AreaAnswer }) {
  const say = useSay();
  const language = useLanguage();
  const points = answer.history.map(({ fiscalYear, figure, real, expected }) => ({
    year: fiscalYear,
    label: yearLabel(fiscalYear),
    value: real ?? figure.value,
    band: expected,
  }));
  return (
    <Section title={say(AREA.history)} note={say(answer.prices.note)}>
      <Chart
        caption={say(AREA.historyCaption)}
        table={{
          head: [say(FRAME.schoolYear), say(AREA.cost), say(AREA.expectedLow), say(AREA.expectedHigh)],
          rows: points.map(({ label, value, band }) => [
            label,
            figureValue(value, 'cents-per-pupil', language, 'table'),
            band ? perPupil(band.low) : '–',
            band ? perPupil(band.high) : '–',
          ]),
        }}
      >
        <LineOverYears
          points={points}
          show={(value) => moneyInWords(value, language)}
          alt={say(AREA.historyCaption)}
          height={220}
        />
      </Chart>
    </Section>
  );
}
