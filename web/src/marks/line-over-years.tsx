import { at, type Scale, scaleOver } from './scale.ts';
import { roomsOfLabels } from './year-labels.ts';

export type YearValue = {
  year: number;
  label: string;
  value: number | null;
  band?: { low: number; high: number } | null;
};

type Parts = {
  points: readonly YearValue[];
  alt: string;
  show: (value: number) => string;
  height?: number;
};

const up = (scale: Scale, value: number, height: number): number => {
  const [top, foot] = [26, 50];
  return top + (1 - at(scale, value) / 100) * (height - top - foot);
};

/** One line over the years, to scale, with both ends labelled; a band behind it where one was expected; dashed over years that are not on record. */
export function LineOverYears({ points, alt, show, height = 186 }: Parts) {
  const known = points.filter((point) => point.value !== null);
  const scale = scaleOver(
    points.flatMap(({ value, band }) => [...(value === null ? [] : [value]), ...(band ? [band.low, band.high] : [])]),
  );
  const [first, last] = [points[0]?.year ?? 0, points.at(-1)?.year ?? 0];
  const since = (index: number): number => ((points[index]?.year ?? first) - first) / (last - first);
  const x = (index: number): number => (first === last ? 50 : 10 + since(index) * 80);
  const rooms = roomsOfLabels(points.map((_, index) => x(index)));
  const steps = points.slice(1).map((point, index) => ({ from: points[index], to: point, index }));
  return (
    <div className="room">
      <svg className="mark line-over-years" width="100%" height={height} role="img" aria-label={alt}>
        <Bands points={points} scale={scale} x={x} height={height} />
        {steps.map(({ from, to, index }) =>
          from && from.value !== null && to.value !== null ? (
            <line
              key={to.year}
              className="you"
              strokeDasharray={to.year - from.year > 1 ? '2 5' : undefined}
              x1={`${x(index)}%`}
              x2={`${x(index + 1)}%`}
              y1={up(scale, from.value, height)}
              y2={up(scale, to.value, height)}
            />
          ) : null,
        )}
        {points.map(({ year, label, value }, index) => (
          <g key={year}>
            {value !== null && (
              <circle className="you" cx={`${x(index)}%`} cy={up(scale, value, height)} r="4">
                <title>{`${label}: ${show(value)}`}</title>
              </circle>
            )}
            {rooms[index] != null && (
              <text x={`${x(index)}%`} y={height - 8} textAnchor="middle" className={`from-${rooms[index]}`}>
                {label}
              </text>
            )}
            {value !== null && (year === known[0]?.year || year === known.at(-1)?.year) && (
              <text
                className="direct"
                x={`${x(index)}%`}
                y={up(scale, value, height) + (fallsInto(points, index) ? 20 : -11)}
                textAnchor={index === 0 ? 'start' : index === points.length - 1 ? 'end' : 'middle'}
              >
                {show(value)}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Where the line comes from above into its last point, the label stands below it. */
function fallsInto(points: readonly YearValue[], index: number): boolean {
  const before = points[index - 1]?.value;
  const here = points[index]?.value;
  return before != null && here != null && before > here;
}

function Bands({
  points,
  scale,
  x,
  height,
}: {
  points: readonly YearValue[];
  scale: Scale;
  x: (index: number) => number;
  height: number;
}) {
  const runs: { x: number; low: number; high: number }[][] = [[]];
  points.forEach(({ band }, index) => {
    if (band) runs.at(-1)?.push({ x: x(index), low: up(scale, band.low, height), high: up(scale, band.high, height) });
    else runs.push([]);
  });
  return (
    <svg width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {runs
        .filter((run) => run.length > 0)
        .map((run) => {
          const single = run.length === 1;
          const way = single
            ? run.flatMap((one) => [
                { ...one, x: one.x - 2 },
                { ...one, x: one.x + 2 },
              ])
            : run;
          const upper = way.map((one) => `${one.x},${one.high}`);
          const lower = [...way].reverse().map((one) => `${one.x},${one.low}`);
          return <polygon key={upper.join()} className="tint" points={[...upper, ...lower].join(' ')} />;
        })}
    </svg>
  );
}
