import { across, anchorAt, at, between, type Scale } from './scale.ts';

type Estimate = { p10: number; p50: number; p90: number };

type Parts = {
  scale: Scale;
  net: Estimate;
  middleHalf?: { p25: number; p75: number };
  /** What has been claimed elsewhere: a thin grey line under it. */
  claimed?: Estimate | null;
  alt: string;
  tall?: boolean;
  faded?: boolean;
};

/** A range as a tint, its middle half darker, its median a tick. */
export function Interval({ scale, net, middleHalf, claimed, alt, tall, faded }: Parts) {
  const height = tall ? 44 : 30;
  const [y, thick] = tall ? [11, 16] : [7, 10];
  return (
    <svg className={`mark interval${faded ? ' faded' : ''}`} width="100%" height={height} role="img" aria-label={alt}>
      <Grid scale={scale} height={height} />
      {claimed && (
        <line
          className="claimed"
          x1={across(scale, claimed.p10)}
          x2={across(scale, claimed.p90)}
          y1={height - 6}
          y2={height - 6}
        />
      )}
      {claimed && claimed.p90 > scale.high && (
        <svg x="100%" y={height - 10} overflow="visible" aria-hidden="true">
          <path className="beyond" d="M-5 0 L0 4 L-5 8" />
        </svg>
      )}
      <rect
        className="tint"
        x={across(scale, net.p10)}
        width={between(scale, net.p10, net.p90)}
        y={y}
        height={thick}
        rx={thick / 2}
      />
      {middleHalf && (
        <rect
          className="half"
          x={across(scale, middleHalf.p25)}
          width={between(scale, middleHalf.p25, middleHalf.p75)}
          y={y}
          height={thick}
          rx={thick / 2}
        />
      )}
      <line className="median" x1={across(scale, net.p50)} x2={across(scale, net.p50)} y1={y - 3} y2={y + thick + 3} />
    </svg>
  );
}

export function Grid({ scale, height }: { scale: Scale; height: number }) {
  return scale.ticks.map((tick) => (
    <line
      key={tick}
      className={tick === 0 ? 'grid zero' : 'grid'}
      x1={across(scale, tick)}
      x2={across(scale, tick)}
      y1="0"
      y2={height}
    />
  ));
}

/** The one axis that stands over all intervals of a table. */
export function IntervalAxis({ scale, show }: { scale: Scale; show: (value: number) => string }) {
  return (
    <svg className="mark interval-axis" width="100%" height="16" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <text key={tick} x={across(scale, tick)} y="12" textAnchor={anchorAt(at(scale, tick))}>
          {show(tick)}
        </text>
      ))}
    </svg>
  );
}
