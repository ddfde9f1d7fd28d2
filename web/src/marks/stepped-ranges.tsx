import { Grid } from './interval.tsx';
import { across, anchorAt, at, between, type Scale } from './scale.ts';

export type SteppedRange = {
  id: string;
  label: string;
  estimate: { p10: number; p50: number; p90: number };
  last?: boolean;
};

const ROW = 58;

/** Ranges on one axis, one below the other, each median leading down to the next: how a claim becomes money. */
export function SteppedRanges({
  ranges,
  scale,
  alt,
  show,
}: {
  ranges: readonly SteppedRange[];
  scale: Scale;
  alt: string;
  show: (value: number) => string;
}) {
  const height = ranges.length * ROW + 26;
  return (
    <svg className="mark stepped" width="100%" height={height} role="img" aria-label={alt}>
      <Grid scale={scale} height={height - 26} />
      {ranges.map(({ id, label, estimate, last }, index) => {
        const y = index * ROW + 26;
        const next = ranges[index + 1];
        return (
          <g key={id} className={last ? 'last' : undefined}>
            <text x="0" y={y - 8} className="step-label">
              {label}
            </text>
            <rect
              className="tint"
              x={across(scale, estimate.p10)}
              width={between(scale, estimate.p10, estimate.p90)}
              y={y}
              height="16"
              rx="8"
            />
            <line
              className="median"
              x1={across(scale, estimate.p50)}
              x2={across(scale, estimate.p50)}
              y1={y - 3}
              y2={y + 19}
            />
            {next && (
              <line
                className="lead"
                x1={across(scale, estimate.p50)}
                x2={across(scale, next.estimate.p50)}
                y1={y + 19}
                y2={y + ROW - 3}
              />
            )}
          </g>
        );
      })}
      {scale.ticks.map((tick) => (
        <text key={tick} x={across(scale, tick)} y={height - 6} textAnchor={anchorAt(at(scale, tick))}>
          {show(tick)}
        </text>
      ))}
    </svg>
  );
}
