import { searchFailed } from '../efficiency/too-close.ts';
import { invertSquare } from '../linear-algebra/square-solve.ts';

const TOLERANCE = 1e-10;
const PIVOT = 1e-11;
const ROUNDING = 1e-8;
const UNITS_PER_INVERSION = 8;
const PIVOTS_MAX = 400;
const SCORE = -1;

/** Working memory for many small radial problems of one shape; see `radialKernel`. */
export type RadialKernel = {
  readonly units: number;
  readonly inputs: number;
  readonly outputs: number;
  /** Rows: inputs, outputs, and one for the sum of weights when returns are variable. */
  readonly order: number;
  readonly sign: 1 | -1;
  readonly convex: boolean;
  /** Columns (−x, y, 1) of the units to score, scaled; unit j at [j * order, (j + 1) * order). */
  readonly own: Float64Array;
  /** Columns of the reference, which the caller may change between passes. */
  readonly reference: Float64Array;
  readonly frame: Int32Array;
  readonly inFrame: Uint8Array;
  /** The two units that weigh most in each unit's comparison, as of the last pass; −1 for none. */
  readonly leaders: Int32Array;
  readonly basis: Int32Array;
  readonly inverse: Float64Array;
  readonly values: Float64Array;
  readonly entering: Float64Array;
  readonly state: { frameSize: number; sinceInversion: number; started: boolean };
};

/**
 * Memory for scoring `units` columns against a reference of as many. `own` is scaled (each measure by its mean, each column by
 * its largest entry) and holds (−inputs, outputs, and 1 when `convex`); `sign` is 1 to shrink inputs, −1 to stretch outputs.
 */
export function radialKernel(
  own: Float64Array,
  shape: { readonly inputs: number; readonly outputs: number; readonly convex: boolean; readonly sign: 1 | -1 },
): RadialKernel {
  const order = shape.inputs + shape.outputs + (shape.convex ? 1 : 0);
  const units = own.length / order;
  return {
    ...shape,
    units,
    order,
    own,
    reference: own.slice(),
    frame: new Int32Array(units),
    inFrame: new Uint8Array(units),
    leaders: new Int32Array(2 * units),
    basis: new Int32Array(order),
    inverse: new Float64Array(order * order),
    values: new Float64Array(order),
    entering: new Float64Array(order),
    state: { frameSize: 0, sinceInversion: 0, started: false },
  };
}

/**
 * Scores of all units against the present reference, in the sequence `sequence`, into `scores` from `at` on. Each unit starts
 * from the last one's facet (dual simplex on the corners known so far), then every column is priced and missed ones enter
 * (primal simplex). Units with `nearness` at or below `cut` are the first candidates for corners; any choice gives the same
 * scores. Throws `no-convergence`.
 */
export function scorePass(
  kernel: RadialKernel,
  sequence: Int32Array,
  candidates: { readonly nearness: Float64Array; readonly cut: number },
  scores: Float64Array,
  at: number,
): void {
  const { state, inFrame, units, values } = kernel;
  state.started = false;
  state.frameSize = 0;
  inFrame.fill(0);
  for (let j = 0; j < units; j += 1) {
    if ((candidates.nearness[j] as number) <= candidates.cut) addToFrame(kernel, j);
  }
  for (let k = 0; k < sequence.length; k += 1) {
    const unit = sequence[k] as number;
    if (!solved(kernel, unit)) {
      state.started = false;
      for (let j = 0; j < units; j += 1) addToFrame(kernel, j);
      if (!solved(kernel, unit)) {
        const what = `Unit ${unit} was not scored within ${PIVOTS_MAX} pivots.`;
        throw searchFailed(what, kernel.reference, kernel.order, units);
      }
    }
    scores[at + unit] = values[0] as number;
    noteLeaders(kernel, unit);
  }
}

function noteLeaders({ order, basis, values, leaders }: RadialKernel, unit: number): void {
  let [first, second] = [0, 0];
  for (let i = 1; i < order; i += 1) {
    if ((basis[i] as number) < 0) continue;
    if (first === 0 || (values[i] as number) > (values[first] as number)) {
      second = first;
      first = i;
    } else if (second === 0 || (values[i] as number) > (values[second] as number)) second = i;
  }
  leaders[2 * unit] = first === 0 ? -1 : (basis[first] as number);
  leaders[2 * unit + 1] = second === 0 ? -1 : (basis[second] as number);
}

function addToFrame({ frame, inFrame, state }: RadialKernel, unit: number): void {
  if (inFrame[unit] === 1) return;
  inFrame[unit] = 1;
  frame[state.frameSize] = unit;
  state.frameSize += 1;
}

function solved(kernel: RadialKernel, unit: number): boolean {
  if (!enterUnit(kernel, unit)) return false;
  let pivots = 0;
  let row = mostNegative(kernel);
  while (row > 0) {
    const name = dualEntering(kernel, row);
    if (name === SCORE) {
      // The corners known so far do not reach this unit; its own column always does, so that what is left then is rounding.
      if (kernel.inFrame[unit] === 0) {
        addToFrame(kernel, unit);
        kernel.state.started = false;
        if (!enterUnit(kernel, unit)) return false;
      } else if ((kernel.values[row] as number) > -ROUNDING) kernel.values[row] = 0;
      else return false;
    } else {
      direction(kernel, name);
      pivot(kernel, row, name);
    }
    pivots += 1;
    if (pivots > PIVOTS_MAX) return false;
    row = mostNegative(kernel);
  }
  for (;;) {
    const name = mostViolated(kernel);
    if (name === SCORE) return proven(kernel, unit);
    if (name >= 0) addToFrame(kernel, name);
    direction(kernel, name);
    const leaving = primalLeaving(kernel);
    pivots += 1;
    if (leaving === 0 || pivots > PIVOTS_MAX) return false;
    pivot(kernel, leaving, name);
  }
}

/**
 * Nearly equal columns leave an inverse of rounding: weights, not below zero, must make the unit's point, and prices must
 * charge nothing for what is used and 1 for the score.
 */
function proven(kernel: RadialKernel, unit: number): boolean {
  const { order, basis, inverse, values, entering, reference, own, inputs, outputs, sign } = kernel;
  const [from, to] = sign === 1 ? [0, inputs] : [inputs, inputs + outputs];
  const score = values[0] as number;
  let rate = 0;
  for (let k = 0; k < order; k += 1) {
    const entry = own[unit * order + k] as number;
    const moves = k >= from && k < to;
    entering[k] = moves ? score * entry : entry;
    if (moves) rate -= (inverse[k] as number) * entry;
  }
  if (!(Math.abs(rate - 1) <= ROUNDING)) return false;
  for (let i = 1; i < order; i += 1) {
    const name = basis[i] as number;
    const value = Math.max(0, values[i] as number);
    if (name < 0) {
      entering[-2 - name] = (entering[-2 - name] as number) + value;
      continue;
    }
    let [price, size] = [0, 0];
    for (let k = 0; k < order; k += 1) {
      const entry = reference[name * order + k] as number;
      entering[k] = (entering[k] as number) - value * entry;
      price += (inverse[k] as number) * entry;
      size += Math.abs((inverse[k] as number) * entry);
    }
    if (!(Math.abs(price) <= ROUNDING * size)) return false;
  }
  for (let k = 0; k < order; k += 1) {
    const moved = k >= from && k < to ? score : 1;
    const size = Math.abs(moved * (own[unit * order + k] as number)) + (k < inputs + outputs ? 1 : 0);
    if (!(Math.abs(entering[k] as number) <= ROUNDING * size)) return false;
  }
  return true;
}

/** Moves the basis to another unit: only the score's own column differs, so prices keep their signs. */
function enterUnit(kernel: RadialKernel, unit: number): boolean {
  const { state, order, inverse, values, entering, own, inputs, outputs, sign } = kernel;
  const at = unit * order;
  let ready = state.started && state.sinceInversion < UNITS_PER_INVERSION;
  if (!state.started) startingBasis(kernel, unit);
  if (ready) {
    movingColumn(kernel, unit);
    ready = (entering[0] as number) > PIVOT;
    if (ready) pivot(kernel, 0, SCORE);
  }
  if (!ready && !inverted(kernel, unit)) {
    startingBasis(kernel, unit);
    if (!inverted(kernel, unit)) return false;
  }
  state.started = true;
  state.sinceInversion += 1;
  for (let i = 0; i < order; i += 1) {
    let sum = 0;
    for (let k = 0; k < order; k += 1) {
      const moves = sign === 1 ? k < inputs : k >= inputs && k < inputs + outputs;
      if (!moves) sum += (inverse[i * order + k] as number) * (own[at + k] as number);
    }
    values[i] = sum;
  }
  return true;
}

function movingColumn(kernel: RadialKernel, unit: number): void {
  const { order, inverse, entering, own, inputs, outputs, sign } = kernel;
  const first = sign === 1 ? 0 : inputs;
  const last = sign === 1 ? inputs : inputs + outputs;
  for (let i = 0; i < order; i += 1) {
    let sum = 0;
    for (let k = first; k < last; k += 1) sum -= (inverse[i * order + k] as number) * (own[unit * order + k] as number);
    entering[i] = sum;
  }
}

/** The facet of a single measure's best unit, or of the best rate of one output to one input: dual feasible for any data. */
function startingBasis(kernel: RadialKernel, unit: number): void {
  const { order, inputs, outputs, convex, sign, own, reference, units, basis } = kernel;
  const at = unit * order;
  const largest = (from: number, to: number) => {
    let best = from;
    for (let k = from + 1; k < to; k += 1) {
      if (Math.abs(own[at + k] as number) > Math.abs(own[at + best] as number)) best = k;
    }
    return best;
  };
  const input = largest(0, inputs);
  const output = largest(inputs, inputs + outputs);
  const [over, under] = sign === 1 ? [input, convex ? order - 1 : output] : [output, convex ? order - 1 : input];
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let j = 0; j < units; j += 1) {
    const below = Math.abs(reference[j * order + under] as number);
    const rate =
      below === 0 ? Number.POSITIVE_INFINITY : (sign * Math.abs(reference[j * order + over] as number)) / below;
    if (rate < least) {
      least = rate;
      best = j;
    }
  }
  basis[0] = SCORE;
  basis[1] = best;
  addToFrame(kernel, best);
  let k = 2;
  for (let row = 0; row < order; row += 1) {
    if (row === over || row === under) continue;
    basis[k] = -2 - row;
    k += 1;
  }
}

function inverted(kernel: RadialKernel, unit: number): boolean {
  const { order, basis, reference, own, inputs, outputs, sign, inverse, state } = kernel;
  const matrix = new Float64Array(order * order);
  for (let k = 0; k < order; k += 1) {
    const name = basis[k] as number;
    for (let row = 0; row < order; row += 1) {
      const moves = sign === 1 ? row < inputs : row >= inputs && row < inputs + outputs;
      if (name >= 0) matrix[row * order + k] = reference[name * order + row] as number;
      else if (name === SCORE) matrix[row * order + k] = moves ? -(own[unit * order + row] as number) : 0;
      else matrix[row * order + k] = row === -2 - name ? -1 : 0;
    }
  }
  const result = invertSquare(matrix, order);
  if (result === null) return false;
  inverse.set(result);
  state.sinceInversion = 0;
  return true;
}

function mostNegative({ order, values }: RadialKernel): number {
  let row = 0;
  let least = -TOLERANCE;
  for (let i = 1; i < order; i += 1) {
    if ((values[i] as number) < least) {
      least = values[i] as number;
      row = i;
    }
  }
  return row;
}

/** Ratio test of the dual simplex over known corners and slacks; SCORE when none can enter. */
function dualEntering(kernel: RadialKernel, row: number): number {
  const { order, inverse, reference, frame, state, inputs, outputs, sign, basis } = kernel;
  const at = row * order;
  let best = SCORE;
  let least = Number.POSITIVE_INFINITY;
  let steepest = 0;
  for (let f = 0; f < state.frameSize; f += 1) {
    const name = frame[f] as number;
    const column = name * order;
    let [slope, price] = [0, 0];
    for (let k = 0; k < order; k += 1) {
      const entry = reference[column + k] as number;
      slope += (inverse[at + k] as number) * entry;
      price += (inverse[k] as number) * entry;
    }
    if (slope >= -TOLERANCE) continue;
    const ratio = Math.max(0, -sign * price) / -slope;
    // Rounding can show a slope in a column that is in the basis already; twice in, it would make the basis singular.
    if ((ratio < least || (ratio === least && -slope > steepest)) && !basis.includes(name)) {
      best = name;
      least = ratio;
      steepest = -slope;
    }
  }
  for (let k = 0; k < inputs + outputs; k += 1) {
    const slope = -(inverse[at + k] as number);
    if (slope >= -TOLERANCE) continue;
    const ratio = Math.max(0, sign * (inverse[k] as number)) / -slope;
    if ((ratio < least || (ratio === least && -slope > steepest)) && !basis.includes(-2 - k)) {
      best = -2 - k;
      least = ratio;
      steepest = -slope;
    }
  }
  return best;
}

/** The column that the present prices undervalue most; SCORE when there is none. */
function mostViolated({ order, inverse, reference, units, inputs, outputs, sign, basis }: RadialKernel): number {
  let name = SCORE;
  let most = TOLERANCE;
  for (let j = 0; j < units; j += 1) {
    let price = 0;
    const column = j * order;
    for (let k = 0; k < order; k += 1) price += (inverse[k] as number) * (reference[column + k] as number);
    if (sign * price > most && !basis.includes(j)) {
      most = sign * price;
      name = j;
    }
  }
  for (let k = 0; k < inputs + outputs; k += 1) {
    if (-sign * (inverse[k] as number) > most && !basis.includes(-2 - k)) {
      most = -sign * (inverse[k] as number);
      name = -2 - k;
    }
  }
  return name;
}

function direction({ order, inverse, reference, entering }: RadialKernel, name: number): void {
  for (let i = 0; i < order; i += 1) {
    if (name >= 0) {
      let sum = 0;
      for (let k = 0; k < order; k += 1)
        sum += (inverse[i * order + k] as number) * (reference[name * order + k] as number);
      entering[i] = sum;
    } else entering[i] = -(inverse[i * order - 2 - name] as number);
  }
}

function primalLeaving({ order, values, entering }: RadialKernel): number {
  let row = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < order; i += 1) {
    const slope = entering[i] as number;
    if (slope <= PIVOT) continue;
    const ratio = Math.max(0, values[i] as number) / slope;
    if (ratio < least || (ratio === least && slope > (entering[row] as number))) {
      least = ratio;
      row = i;
    }
  }
  return row;
}

function pivot({ order, inverse, values, entering, basis }: RadialKernel, row: number, name: number): void {
  const at = row * order;
  const size = entering[row] as number;
  for (let k = 0; k < order; k += 1) inverse[at + k] = (inverse[at + k] as number) / size;
  values[row] = (values[row] as number) / size;
  for (let i = 0; i < order; i += 1) {
    const factor = entering[i] as number;
    if (i === row || factor === 0) continue;
    for (let k = 0; k < order; k += 1)
      inverse[i * order + k] = (inverse[i * order + k] as number) - factor * (inverse[at + k] as number);
    values[i] = (values[i] as number) - factor * (values[row] as number);
  }
  basis[row] = name;
}
