import type { HowWeKnow } from '@leeway/api/client';
import { useLanguage, useSay } from '../../language/language.tsx';
import { across, anchorAt, at, type Scale } from '../../marks/scale.ts';
import { digitsAgree, smallNumberSaid } from '../../words/how-we-know.ts';

type Comparison = HowWeKnow['comparisons'][number];

/** Powers of ten from one tenth to the last digit that a number of 64 bits holds, further right is closer. */
const AXIS: Scale = { low: 1, high: 16, ticks: [4, 8, 12, 16] };

const digits = (difference: number): number => Math.min(AXIS.high, Math.max(AXIS.low, -Math.log10(difference)));

/** One line a comparison: a dot at its largest difference, a tick at the most that is allowed. */
export function Closeness({ comparisons }: { comparisons: readonly Comparison[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <ol className="closeness">
      <li className="closeness-axis" aria-hidden="true">
        <span />
        <svg className="mark" width="100%" height="16" aria-hidden="true">
          {AXIS.ticks.map((tick) => (
            <text key={tick} x={across(AXIS, tick)} y="12" textAnchor={anchorAt(at(AXIS, tick))}>
              {say(digitsAgree(tick))}
            </text>
          ))}
        </svg>
      </li>
      {comparisons.map((one) => (
        <li key={one.id}>
          <span className="closeness-name">
            {say(one.method)}
            <small>{say(one.quantity)}</small>
          </span>
          <svg
            className="mark"
            width="100%"
            height="24"
            role="img"
            aria-label={`${smallNumberSaid(one.largestDifference, language)} (≤ ${smallNumberSaid(one.tolerance, language)})`}
          >
            <line className="axis" x1="0" x2="100%" y1="12" y2="12" />
            <line
              className="peer"
              x1={across(AXIS, digits(one.tolerance))}
              x2={across(AXIS, digits(one.tolerance))}
              y1="4"
              y2="20"
            />
            <circle className="you" cx={across(AXIS, digits(one.largestDifference))} cy="12" r="5" />
          </svg>
        </li>
      ))}
    </ol>
  );
}
