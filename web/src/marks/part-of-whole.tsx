import { across, anchorAt, at, between, type Scale } from './scale.ts';

const SCALE: Scale = { low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1] };
const [HEIGHT, FLOOR, RANGE] = [74, 38, 14];

/** What others needed of what you spend, on an axis from nothing to all of it: you the green mark at the end, they the grey dot. */
export function PartOfWhole({
  part,
  low,
  youLabel,
  partLabel,
  alt,
  show,
}: {
  part: number;
  /** Low end of the part's range; its high end is the part. */
  low: number | null;
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
      {low !== null && (
        <rect
          className="tint"
          x={across(SCALE, low)}
          width={between(SCALE, low, part)}
          y={FLOOR - RANGE / 2}
          height={RANGE}
          rx={RANGE / 2}
        />
      )}
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
