import { at, scaleOver } from './scale.ts';

export type Slope = { id: string; name: string; from: number; to: number };

type Parts = {
  slopes: readonly Slope[];
  you: { name: string; value: number } | null;
  fromLabel: string;
  toLabel: string;
  alt: string;
  show: (value: number) => string;
};

const HEIGHT = 320;

/** Before and after: as spent on the left, adjusted on the right; you as a level green line. */
export function Slopes({ slopes, you, fromLabel, toLabel, alt, show }: Parts) {
  const scale = scaleOver([...slopes.flatMap(({ from, to }) => [from, to]), ...(you ? [you.value] : [])], { ticks: 5 });
  const y = (value: number): number => 30 + (1 - at(scale, value) / 100) * (HEIGHT - 50);
  return (
    <svg className="mark slopes" width="100%" height={HEIGHT} role="img" aria-label={alt}>
      <text x="22%" y="14" textAnchor="middle" className="direct">
        {fromLabel}
      </text>
      <text x="78%" y="14" textAnchor="middle" className="direct">
        {toLabel}
      </text>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line className="grid" x1="18%" x2="80%" y1={y(tick)} y2={y(tick)} />
          <text x="0" y={y(tick) + 4}>
            {show(tick)}
          </text>
        </g>
      ))}
      {slopes.map(({ id, name, from, to }) => (
        <g key={id} className="slope">
          <line className="peer" x1="22%" x2="78%" y1={y(from)} y2={y(to)} />
          <circle className="peer" cx="22%" cy={y(from)} r="3" />
          <circle className="peer" cx="78%" cy={y(to)} r="3" />
          <title>{`${name}: ${show(from)} → ${show(to)}`}</title>
        </g>
      ))}
      {you && (
        <g>
          <line className="you" x1="22%" x2="78%" y1={y(you.value)} y2={y(you.value)} />
          <circle className="you" cx="22%" cy={y(you.value)} r="5" />
          <circle className="you" cx="78%" cy={y(you.value)} r="5" />
          <text className="you-label" x="80.5%" y={y(you.value) + 4}>
            {show(you.value)}
          </text>
        </g>
      )}
    </svg>
  );
}
