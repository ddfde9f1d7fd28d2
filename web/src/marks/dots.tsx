import { dodge } from './dodge.ts';
import { across, anchorAt, at, between, type Scale, scaleOver } from './scale.ts';

export type Dot = { id: string; name: string; value: number };

type Parts = {
  you: number | null;
  peers: readonly Dot[];
  expected?: { low: number; mid: number; high: number } | null;
  /** The whole picture in words. */
  alt: string;
  show: (value: number) => string;
  /** Small among many, or large with its axis and direct labels. */
  size?: 'small' | 'large';
  youLabel?: string;
};

const SIZES = {
  small: { head: 8, floorMin: 30, foot: 16, dot: 2.9, dotWidth: 2.7, level: 6.4, levels: 6, band: 7, you: 5 },
  large: { head: 32, floorMin: 74, foot: 46, dot: 4.2, dotWidth: 1.5, level: 9.6, levels: 14, band: 12, you: 7 },
} as const;

/** Peers as grey dots on the axis, below it the expected range as a tint with its median, and you as the green mark across both. */
export function Dots({ you, peers, expected, alt, show, size = 'small', youLabel }: Parts) {
  const { head, floorMin, foot, dot, dotWidth, level, levels: most, band, you: radius } = SIZES[size];
  const scale = scaleOver(
    [
      ...peers.map((peer) => peer.value),
      ...(you === null ? [] : [you]),
      ...(expected ? [expected.low, expected.high] : []),
    ],
    { ticks: size === 'large' ? 5 : 2 },
  );
  const levels = dodge(
    peers.map((peer) => at(scale, peer.value)),
    dotWidth,
  );
  const highest = Math.max(0, ...levels);
  const squeeze = Math.min(level, (level * most) / Math.max(1, highest));
  const floor = size === 'small' ? head + 38 : Math.max(floorMin, head + 14 + highest * squeeze);
  return (
    <svg className={`mark dots ${size}`} width="100%" height={floor + foot} role="img" aria-label={alt}>
      <line className="axis" x1="0" x2="100%" y1={floor} y2={floor} />
      {expected && <Expected scale={scale} expected={expected} y={floor + 3} thick={band} />}
      {size === 'large' && <Ticks scale={scale} y={floor + band + 6} show={show} />}
      {peers.map((peer, index) => (
        <circle
          key={peer.id}
          className="peer"
          cx={across(scale, peer.value)}
          cy={floor - dot - 1.5 - (levels[index] ?? 0) * squeeze}
          r={dot}
        >
          <title>{`${peer.name}: ${show(peer.value)}`}</title>
        </circle>
      ))}
      {you !== null && (
        <You scale={scale} value={you} top={head} floor={floor + 3 + band / 2} label={youLabel} radius={radius} />
      )}
    </svg>
  );
}

function Expected({
  scale,
  expected,
  y,
  thick,
}: {
  scale: Scale;
  expected: { low: number; mid: number; high: number };
  y: number;
  thick: number;
}) {
  return (
    <>
      <rect
        className="tint"
        x={across(scale, expected.low)}
        width={between(scale, expected.low, expected.high)}
        y={y}
        height={thick}
        rx={thick / 2}
      />
      <line
        className="middle"
        x1={across(scale, expected.mid)}
        x2={across(scale, expected.mid)}
        y1={y}
        y2={y + thick}
      />
    </>
  );
}

function You({
  scale,
  value,
  top,
  floor,
  label,
  radius,
}: {
  scale: Scale;
  value: number;
  top: number;
  floor: number;
  label: string | undefined;
  radius: number;
}) {
  const x = across(scale, value);
  return (
    <>
      <line className="you" x1={x} x2={x} y1={top - 4} y2={floor} />
      <circle className="you" cx={x} cy={floor} r={radius} />
      {label && (
        <text className="you-label" x={x} y={top - 12} textAnchor={anchorAt(at(scale, value))}>
          {label}
        </text>
      )}
    </>
  );
}

export function Ticks({ scale, y, show }: { scale: Scale; y: number; show: (value: number) => string }) {
  return scale.ticks.map((tick) => (
    <g key={tick}>
      <line className="tick" x1={across(scale, tick)} x2={across(scale, tick)} y1={y} y2={y + 4} />
      <text x={across(scale, tick)} y={y + 19} textAnchor={anchorAt(at(scale, tick))}>
        {show(tick)}
      </text>
    </g>
  ));
}
