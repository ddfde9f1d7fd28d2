import type { AreaCard as Card } from '@leeway/api/client';
import { figureValue, moneyRange, moneyShort } from '@leeway/model';
import { Link } from '@tanstack/react-router';
import { useLanguage, useSay } from '../../language/language.tsx';
import { Dots } from '../../marks/dots.tsx';
import { FigureLink } from '../../parts/figure-link.tsx';
import { dotsAlt, GLANCE } from '../../words/glance.ts';
import { inBoth } from '../../words/in-both.ts';

/** One area among twelve: what it costs, what is fair, and where that puts you. */
export function AreaCard({ card, district }: { card: Card; district: string }) {
  const say = useSay();
  const language = useLanguage();
  const { expected, cost } = card;
  const hidden = card.visibility === 'not-separate' || cost.value === null;
  const range = expected ? inBoth((spoken) => moneyRange(expected.low, expected.high, spoken)) : null;
  return (
    <article className="area-card">
      <h3>
        <Link to="/d/$district/areas/$area" params={{ district, area: card.id }}>
          {say(card.title)}
        </Link>
      </h3>
      {hidden ? (
        <>
          <p className="soft">{say(GLANCE.notSeparate)}</p>
          <p className="need">{say(card.wouldShow)}</p>
        </>
      ) : (
        <>
          <p className="soft">
            <FigureLink figure={cost} /> · {range ? `${say(GLANCE.fairPeers)} ${say(range)}` : say(GLANCE.noPeers)}
            {card.visibility === 'with-others' && ` · ${say(GLANCE.withOthers)}`}
            {card.beyondChance && (
              <>
                {' · '}
                <span className="look-here">{say(GLANCE.beyondChance[card.beyondChance])}</span>
              </>
            )}
          </p>
          {(card.peers.length > 0 || expected) && (
            <Dots
              you={cost.value}
              peers={card.peers}
              expected={expected}
              show={moneyShort}
              alt={say(dotsAlt(card.title, figureValue(cost.value, cost.unit, language), card.peers.length, range))}
            />
          )}
        </>
      )}
    </article>
  );
}
