import { type ForecastMethod, forecastQuantile, panelScores } from '../src/index.ts';

export type HeldShares = {
  readonly all: number;
  readonly byHorizon: readonly number[];
  /** By third of size, smallest first. */
  readonly bySize: readonly number[];
  readonly tried: number;
};

type Try = { readonly horizon: number; readonly size: number; readonly held: number };
type Options = { readonly horizon: number; readonly coverage: number };

/** Bands from every second series tried on every forecast of the others, both ways round: the share that they held. */
export function heldShares(
  series: readonly (readonly number[])[],
  method: ForecastMethod,
  options: Options,
): HeldShares {
  const halves = [0, 1].map((parity) => series.filter((_, i) => i % 2 === parity));
  const tries = halves.flatMap((train, i) => triesOf(train, halves[1 - i] ?? [], method, options));
  const bySize = tries.toSorted((a, b) => a.size - b.size);
  const third = Math.ceil(bySize.length / 3);
  return {
    all: share(tries),
    byHorizon: Array.from({ length: options.horizon }, (_, step) =>
      share(tries.filter((one) => one.horizon === step + 1)),
    ),
    bySize: [0, 1, 2].map((k) => share(bySize.slice(k * third, (k + 1) * third))),
    tried: tries.length,
  };
}

function triesOf(
  train: readonly (readonly number[])[],
  test: readonly (readonly number[])[],
  method: ForecastMethod,
  { horizon, coverage }: Options,
): Try[] {
  const scores = panelScores(train, method, { horizon });
  return test.flatMap((one) =>
    one.slice(2).flatMap((_, at) => {
      const known = at + 2;
      const size = one[known - 1] ?? Number.NaN;
      return Array.from(method(one.slice(0, known), Math.min(horizon, one.length - known)), (forecast, step): Try => {
        const here = scores[step];
        const actual = one[known + step] ?? Number.NaN;
        if (here === undefined) throw new Error(`No errors ${step + 1} ahead.`);
        const limit = (level: number) => forecastQuantile({ forecast, size }, here, level);
        const held = limit((1 - coverage) / 2) <= actual && actual <= limit((1 + coverage) / 2);
        return { horizon: step + 1, size, held: Number(held) };
      });
    }),
  );
}

function share(tries: readonly Try[]): number {
  return tries.reduce((sum, { held }) => sum + held, 0) / tries.length;
}
