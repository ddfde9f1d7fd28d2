import { type Matrix, matrixRow } from '../linear-algebra/matrix.ts';
import { unit as uniformDraw } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import { type Basis, freshBasis, product, writeTarget } from './basis.ts';
import { addToFrame, emptyFrame, type Frame, solvedOnFrame, startingBasis } from './dual-simplex.ts';
import { addMostViolated, emptyCache, type FacetCache, remember, warmStart } from './facet-cache.ts';
import { withLargestSlacks } from './slack-phase.ts';
import { type Orientation, type ReturnsToScale, type Technology, technology } from './technology.ts';

/** One unit's result. Measures are in the order and units of the input and output matrices. */
export type UnitEfficiency = {
  /** Input-oriented: the share of its inputs that would do (≤ 1). Output-oriented: how many times its outputs it could make (≥ 1). */
  readonly score: number;
  /** The look-alikes that it is measured against, and how much of each makes its target. */
  readonly peers: readonly { readonly unit: number; readonly weight: number }[];
  readonly inputSlacks: Float64Array;
  readonly outputSlacks: Float64Array;
  readonly inputTargets: Float64Array;
  readonly outputTargets: Float64Array;
  /** Prices that show the unit in its best light, and the scale term; see `checkCertificate`. */
  readonly inputPrices: Float64Array;
  readonly outputPrices: Float64Array;
  readonly scalePrice: number;
};

export type RadialEfficiency = {
  readonly returns: ReturnsToScale;
  readonly orientation: Orientation;
  readonly units: readonly UnitEfficiency[];
  /** How many units the comparison needed: a superset of the efficient corners. */
  readonly frameSize: number;
};

/**
 * Radial data envelopment analysis (Charnes, Cooper and Rhodes 1978; Banker, Charnes and Cooper 1984) with slacks maximised in
 * a second phase, peers, targets and prices. `inputs` and `outputs` are units × measures, not negative. The efficient frame is
 * built as it is needed (BuildHull; Dulá 2011) and each unit starts from the facet of an earlier one by the dual simplex
 * method. Slacks are weighted by the inverse of their measure's mean unless `slackWeights` is `ones` (plain sum of units).
 * Throws `shape`, `not-finite`, `out-of-range`, `too-few-rows`, `no-convergence`.
 */
export function radialEfficiency(
  inputs: Matrix,
  outputs: Matrix,
  options: {
    readonly returns: ReturnsToScale;
    readonly orientation: Orientation;
    readonly slackWeights?: 'means' | 'ones';
  },
): RadialEfficiency {
  const problem = technology(inputs, outputs, options.returns, options.orientation);
  const frame = seededFrame(problem);
  const cache = emptyCache();
  const bases: Basis[] = new Array(problem.units);
  const seen = new Int32Array(problem.units);
  for (const unit of bySize(problem)) {
    bases[unit] = solvedUnit(problem, frame, cache, unit);
    seen[unit] = frame.size;
  }
  const weights =
    options.slackWeights === 'ones' ? problem.measureScale : new Float64Array(problem.inputs + problem.outputs).fill(1);
  const units = bases.map((first, unit) => {
    const current = cheaperColumn(problem, frame, first, seen[unit] as number)
      ? solvedUnit(problem, frame, cache, unit)
      : first;
    const basis = freshBasis(problem, current.columns, unit) ?? current;
    return unitResult(problem, frame, unit, basis, weights, { inputs, outputs });
  });
  return { returns: options.returns, orientation: options.orientation, units, frameSize: frame.size };
}

/** Best units under a few hundred fixed pseudo-random prices: nearly all efficient corners that matter, found in one sweep each. */
function seededFrame(problem: Technology): Frame {
  const frame = emptyFrame(problem);
  const { order, units, inputs, outputs, columns, returns } = problem;
  const random = stream('frame');
  const sweeps = Math.min(300, Math.max(order, Math.ceil(units / 20)));
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const prices = Float64Array.from({ length: inputs + outputs }, () => uniformDraw(random) ** 3);
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (let j = 0; j < units; j += 1) {
      let [cost, worth] = [0, 0];
      for (let i = 0; i < inputs; i += 1) cost -= (prices[i] as number) * (columns[j * order + i] as number);
      for (let i = inputs; i < inputs + outputs; i += 1)
        worth += (prices[i] as number) * (columns[j * order + i] as number);
      const value = returns === 'variable' ? (worth - cost) * (problem.unitScale[j] as number) : worth / cost;
      if (value > most) {
        most = value;
        best = j;
      }
    }
    if (best >= 0) addToFrame(problem, frame, best);
  }
  if (frame.size === 0) addToFrame(problem, frame, 0);
  return frame;
}

/** Neighbours in size tend to share a facet. */
function bySize({ unitScale, units }: Technology): Int32Array {
  return Int32Array.from({ length: units }, (_, j) => j).sort(
    (a, b) => (unitScale[a] as number) - (unitScale[b] as number) || a - b,
  );
}

function solvedUnit(problem: Technology, frame: Frame, cache: FacetCache, unit: number): Basis {
  const right = new Float64Array(problem.order);
  writeTarget(problem, unit, right);
  for (;;) {
    let basis = warmStart(problem, cache, frame, unit) ?? startingBasis(problem, frame, unit);
    let solved = solvedOnFrame(problem, frame, unit, basis);
    if (!solved) {
      basis = startingBasis(problem, frame, unit);
      solved = solvedOnFrame(problem, frame, unit, basis);
    }
    if (!solved) {
      addToFrame(problem, frame, unit);
      continue;
    }
    const theta = product(basis.inverse, problem.order, right)[0] as number;
    const outside = problem.sign * (theta - 1) > 1e-10;
    if (outside && addMostViolated(problem, frame, basis)) continue;
    remember(problem, cache, frame, basis, unit);
    return basis;
  }
}

function cheaperColumn(problem: Technology, frame: Frame, basis: Basis, from: number): boolean {
  const { order, sign } = problem;
  for (let f = from; f < frame.size; f += 1) {
    let price = 0;
    for (let i = 0; i < order; i += 1) price += (basis.inverse[i] as number) * (frame.columns[f * order + i] as number);
    if (sign * price > 1e-10) return true;
  }
  return false;
}

function unitResult(
  problem: Technology,
  frame: Frame,
  unit: number,
  basis: Basis,
  weights: Float64Array,
  measures: { readonly inputs: Matrix; readonly outputs: Matrix },
): UnitEfficiency {
  const { order, inputs, outputs, sign, orientation, unitScale, measureScale } = problem;
  const scale = unitScale[unit] as number;
  const prices = Float64Array.from({ length: order }, (_, i) => sign * (basis.inverse[i] as number));
  const values = withLargestSlacks(problem, frame, unit, basis, weights);
  const score = values[0] as number;
  const slacks = new Float64Array(inputs + outputs);
  const peers: { unit: number; weight: number }[] = [];
  basis.columns.forEach((name, k) => {
    const value = Math.max(0, values[k] as number) * scale;
    if (name >= 0 && value / (unitScale[name] as number) > 1e-9)
      peers.push({ unit: name, weight: value / (unitScale[name] as number) });
    const row = -2 - name;
    if (name <= -2 && row < inputs + outputs)
      slacks[row] = value < 1e-9 * scale ? 0 : value * (measureScale[row] as number);
  });
  const own = { inputs: matrixRow(measures.inputs, unit), outputs: matrixRow(measures.outputs, unit) };
  const price = (row: number) => Math.max(0, (prices[row] as number) / (measureScale[row] as number) / scale);
  return {
    score,
    peers: peers.sort((a, b) => b.weight - a.weight || a.unit - b.unit),
    inputSlacks: slacks.slice(0, inputs),
    outputSlacks: slacks.slice(inputs),
    inputTargets: own.inputs.map((value, i) => value * (orientation === 'input' ? score : 1) - (slacks[i] as number)),
    outputTargets: own.outputs.map(
      (value, r) => value * (orientation === 'output' ? score : 1) + (slacks[inputs + r] as number),
    ),
    inputPrices: own.inputs.map((_, i) => price(i)),
    outputPrices: own.outputs.map((_, r) => price(inputs + r)),
    scalePrice: order > inputs + outputs ? (prices[inputs + outputs] as number) / scale : 0,
  };
}
