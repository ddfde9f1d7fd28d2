import { across, anchorAt, at, between, type Scale } from './scale.ts';

const [TOP, ROW, RANGE] = [26, 40, 14];

export type WayMark = {
  readonly id: string;
  readonly label: string;
  /** Share of your dollars; null where this way says nothing. */
  readonly part: number | null;
  /** Low end of the part's range; its high end is the part. */
  readonly low: number | null;
};

/** What others needed of what you spend, one row for each way of measuring, on an axis from nothing to all of it; you the green line at all. */
export function PartOfWhole({
  ways,
  youLabel,
  alt,
  show,
}: {
  ways: readonly WayMark[];
  youLabel: string;
  alt: string;
  show: (value: number) => string;
}) {
  const high = Math.max(1, ...ways.map(({ part }) => part ?? 0));
  const scale: Scale = { low: 0, high, ticks: [0, 0.25, 0.5, 0.75, 1] };
  const floor = TOP + ways.length * ROW;
  const you = across(scale, 1);
  return (
    <svg className="mark part-of-whole" width="100%" height={floor + 24} role="img" aria-label={alt}>
      <text className="you-label" x={you} y="12" textAnchor={anchorAt(at(scale, 1))}>
        {youLabel}
      </text>
      {ways.map((way, i) => (
        <Row key={way.id} way={way} scale={scale} y={TOP + i * ROW} />
      ))}
      <line className="you" x1={you} x2={you} y1="18" y2={floor} />
      <line className="axis" x1="0" x2="100%" y1={floor} y2={floor} />
      {scale.ticks.map((tick) => (
        <text key={tick} x={across(scale, tick)} y={floor + 18} textAnchor={anchorAt(at(scale, tick))}>
          {show(tick)}
        </text>
      ))}
    </svg>
  );
}

function Row({ way: { label, part, low }, scale, y }: { way: WayMark; scale: Scale; y: number }) {
  const middle = y + 24;
  return (
    <g>
      <text className="direct" x="0" y={y + 10} textAnchor="start">
        {label}
      </text>
      <line className="grid" x1="0" x2="100%" y1={middle} y2={middle} />
      {part !== null && low !== null && (
        <rect
          className="band"
          x={across(scale, low)}
          width={between(scale, low, part)}
          y={middle - RANGE / 2}
          height={RANGE}
          rx={RANGE / 2}
        />
      )}
      {part !== null && <circle className="peer" cx={across(scale, part)} cy={middle} r="6" />}
    </g>
  );
}
