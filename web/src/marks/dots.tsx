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
  small: { top: 8, floor: 46, foot: 12, dot: 2.9, dotWidth: 2.7, level: 6.4 },
  large: { top: 30, floor: 150, foot: 30, dot: 4.2, dotWidth: 1.55, level: 9.4 },
} as const;

/** Peers as grey dots, the expected range as a tint with its median, you as the green mark. */
export function Dots({ you, peers, expected, alt, show, size = 'small', youLabel }: Parts) {
  const { top, floor, foot, dot, dotWidth, level } = SIZES[size];
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
  const squeeze = Math.min(level, (floor - top - 6) / Math.max(1, Math.max(0, ...levels)));
  return (
    <svg className={`mark dots ${size}`} width="100%" height={floor + foot} role="img" aria-label={alt}>
      {expected && <Expected scale={scale} expected={expected} top={top} floor={floor} />}
      <line className="axis" x1="0" x2="100%" y1={floor} y2={floor} />
      {size === 'large' && <Ticks scale={scale} y={floor} show={show} />}
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
        <You scale={scale} value={you} top={top} floor={floor} label={youLabel} radius={size === 'large' ? 7 : 5} />
      )}
    </svg>
  );
}

function Expected({
  scale,
  expected,
  top,
  floor,
}: {
  scale: Scale;
  expected: { low: number; mid: number; high: number };
  top: number;
  floor: number;
}) {
  return (
    <>
      <rect
        className="tint"
        x={across(scale, expected.low)}
        width={between(scale, expected.low, expected.high)}
        y={top}
        height={floor - top}
      />
      <line className="middle" x1={across(scale, expected.mid)} x2={across(scale, expected.mid)} y1={top} y2={floor} />
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
