import {
  matrixFromColumns,
  normal,
  quantileRegression,
  radialEfficiency,
  randomEffects,
  stream,
  unit,
  withIntercept,
} from '../src/index.ts';

/** One piece of work that another program can do too: its data as columns, and our answer to compare with theirs. */
export type PeerWork = {
  readonly id: 'dea' | 'pooling' | 'quantile';
  readonly name: string;
  readonly columns: Readonly<Record<string, readonly number[]>>;
  readonly times: number;
  readonly run: () => readonly number[];
};

const random = stream(31, 'peers');
const list = (rows: number, draw: () => number) => Array.from({ length: rows }, draw);

function dea(rows: number): PeerWork {
  const inputs = [0, 1, 2].map(() => list(rows, () => 1 + 9 * unit(random)));
  const outputs = [0, 1, 2].map(() => list(rows, () => 1 + 9 * unit(random)));
  const [x, y] = [matrixFromColumns(inputs), matrixFromColumns(outputs)];
  const named = [...inputs.map((values, i) => [`x${i}`, values]), ...outputs.map((values, i) => [`y${i}`, values])];
  const run = () => Array.from(radialEfficiency(x, y, { returns: 'variable', orientation: 'input' }).scores);
  return { id: 'dea', name: `radial efficiency, ${rows} × (3, 3)`, columns: Object.fromEntries(named), times: 1, run };
}

function pooling(rows: number): PeerWork {
  const variances = list(rows, () => 0.01 + 0.05 * unit(random));
  const estimates = variances.map((variance) => normal(random, 0.2, Math.sqrt(variance + 0.02)));
  const run = () => {
    const { coefficients, betweenVariance } = randomEffects({ estimates, variances }, 'reml');
    return [coefficients[0] ?? Number.NaN, betweenVariance];
  };
  return { id: 'pooling', name: `REML pooling, ${rows} estimates`, columns: { estimates, variances }, times: 50, run };
}

function quantile(rows: number): PeerWork {
  const drivers = list(6, () => 0).map(() => list(rows, () => normal(random)));
  const y = list(rows, () => 0).map((_, i) => drivers.reduce((sum, one) => sum + (one[i] ?? 0), normal(random)));
  const design = withIntercept(matrixFromColumns(drivers));
  const columns = { y, ...Object.fromEntries(drivers.map((values, i) => [`x${i}`, values])) };
  const run = () => Array.from(quantileRegression(design, y, 0.5).coefficients);
  return { id: 'quantile', name: `median regression, ${rows} × 7`, columns, times: 1, run };
}

/** Run by `npm run bench:peers`. */
export const PEER_WORK: readonly PeerWork[] = [dea(300), pooling(60), quantile(13_000)];
