import { across, anchorAt, at, type Scale } from './scale.ts';

const SCALE: Scale = { low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1] };
const [HEIGHT, FLOOR] = [74, 38];

/** What others needed of what you spend, on an axis from nothing to all of it: you the green mark at the end, they the grey dot. */
export function PartOfWhole({
  part,
  youLabel,
  partLabel,
  alt,
  show,
}: {
  part: number;
  youLabel: string;
  partLabel: string;
  alt: string;
  show: (value: number) => string;
}) {
  // To the left of its dot where the two labels would meet.
  const near = part > 0.75;
  return (
    <svg className="mark part-of-whole" width="100%" height={HEIGHT} role="img" aria-label={alt}>
      <line className="axis" x1="0" x2="100%" y1={FLOOR} y2={FLOOR} />
      {SCALE.ticks.map((tick) => (
        <text key={tick} x={across(SCALE, tick)} y={FLOOR + 26} textAnchor={anchorAt(at(SCALE, tick))}>
          {show(tick)}
        </text>
      ))}
      <circle className="peer" cx={across(SCALE, part)} cy={FLOOR} r="6" />
      <text
        className="direct"
        x={across(SCALE, part)}
        y={FLOOR - 14}
        textAnchor={near ? 'end' : anchorAt(at(SCALE, part))}
      >
        {partLabel}
      </text>
      <circle className="you" cx="100%" cy={FLOOR} r="7" />
      {part <= 0.93 && (
        <text className="you-label" x="100%" y={FLOOR - 14} textAnchor="end">
          {youLabel}
        </text>
      )}
    </svg>
  );
}
