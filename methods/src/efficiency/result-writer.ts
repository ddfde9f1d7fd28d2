import { type Basis, isArtificial } from './basis.ts';
import { innerProduct } from './inner-product.ts';
import type { Solver } from './solver.ts';
import { failed, projected } from './solver.ts';
import type { Technology } from './technology.ts';

/** Where results of all units go as they are found; peers of a unit are written after those of the unit before it. */
export type Writer = {
  readonly scores: Float64Array;
  readonly peerStarts: Int32Array;
  readonly peerUnits: Int32Array;
  readonly peerWeights: Float64Array;
  /** Measures × units, column by column as in a Matrix: inputs first, then outputs. */
  readonly slacks: Float64Array;
  readonly prices: Float64Array;
  readonly scalePrices: Float64Array;
};

export function emptyWriter({ units, inputs, outputs, order }: Technology): Writer {
  const measures = inputs + outputs;
  return {
    scores: new Float64Array(units),
    peerStarts: new Int32Array(units + 1),
    peerUnits: new Int32Array(units * order),
    peerWeights: new Float64Array(units * order),
    slacks: new Float64Array(units * measures),
    prices: new Float64Array(units * measures),
    scalePrices: new Float64Array(units),
  };
}

const NOISE = 1e-11;

/** Prices per unit of each measure from scaled ones, `rate` being what the unit's moving part is worth at them. */
export function writePrices(problem: Technology, writer: Writer, unit: number, scaled: Float64Array, from = 0): void {
  const { order, inputs, outputs, sign, columns, unitScale, measureScale, movingFrom, movingTo, slackSign } = problem;
  const measures = inputs + outputs;
  let rate = 0;
  for (let i = movingFrom; i < movingTo; i += 1)
    rate -= sign * (scaled[from + i] as number) * (columns[unit * order + i] as number);
  const scale = rate * (unitScale[unit] as number);
  for (let i = 0; i < measures; i += 1) {
    const price = (scaled[from + i] as number) / (measureScale[i] as number) / scale;
    writer.prices[i * problem.units + unit] = price < 0 && slackSign[i] !== 0 ? 0 : price;
  }
  if (order > measures) writer.scalePrices[unit] = (scaled[from + measures] as number) / scale;
}

/** Columns by name, and how much of each: entries 1 to order − 1, the names from an offset. */
type Mixture = { readonly names: Int32Array; readonly from: number; readonly values: Float64Array };

/** Score, peers and slacks of a unit from the names and scaled values of its best basis. */
export function writeMixture(problem: Technology, writer: Writer, unit: number, basis: Mixture): void {
  const { order, inputs, outputs, unitScale, measureScale, units } = problem;
  const { peerStarts, peerUnits, peerWeights } = writer;
  const scale = unitScale[unit] as number;
  const first = peerStarts[unit] as number;
  let end = first;
  for (let k = 1; k < order; k += 1) {
    const name = basis.names[basis.from + k] as number;
    const value = basis.values[k] as number;
    if (value <= NOISE) continue;
    if (name >= 0) {
      const weight = (value * scale) / (unitScale[name] as number);
      let place = end;
      for (; place > first && heavier(peerWeights, peerUnits, place - 1, weight, name); place -= 1) {
        peerWeights[place] = peerWeights[place - 1] as number;
        peerUnits[place] = peerUnits[place - 1] as number;
      }
      peerWeights[place] = weight;
      peerUnits[place] = name;
      end += 1;
    } else if (!isArtificial(name, order) && -2 - name < inputs + outputs && value > 1e-10) {
      writer.slacks[(-2 - name) * units + unit] = value * scale * (measureScale[-2 - name] as number);
    }
  }
  peerStarts[unit + 1] = end;
}

function heavier(weights: Float64Array, units: Int32Array, place: number, weight: number, unit: number): boolean {
  const other = weights[place] as number;
  return weight > other || (weight === other && unit < (units[place] as number));
}

/** Everything about a unit from the facet that it lies under, with one step of iterative refinement. */
export function writeFromFacet(solver: Solver, writer: Writer, unit: number, facet: number): void {
  const { problem, facets, target, values, basis } = solver;
  const { order, columns, slackSign } = problem;
  const { residual } = basis;
  const base = facet * order * order;
  writer.scores[unit] = projected(solver, facet, unit);
  residual.set(target);
  for (let k = 1; k < order; k += 1) {
    const value = innerProduct(facets.inverse, base + k * order, target, 0, order);
    values[k] = value;
    if (value === 0) continue;
    const name = facets.names[facet * order + k] as number;
    if (name >= 0) {
      for (let i = 0; i < order; i += 1)
        residual[i] = (residual[i] as number) - value * (columns[name * order + i] as number);
    } else {
      const artificial = isArtificial(name, order);
      const row = artificial ? -2 - order - name : -2 - name;
      residual[row] = (residual[row] as number) - value * (artificial ? 1 : (slackSign[row] as number));
    }
  }
  for (let k = 1; k < order; k += 1)
    values[k] = (values[k] as number) + innerProduct(facets.inverse, base + k * order, residual, 0, order);
  const mixture = { names: facets.names, from: facet * order, values };
  requireMixture(problem, unit, mixture, writer.scores[unit] as number, residual);
  writeMixture(problem, writer, unit, mixture);
  writePrices(problem, writer, unit, facets.prices, facet * order);
}

/** Score, peers and slacks from a working basis whose values are written; its prices are written before slacks move it. */
export function writeFromBasis(problem: Technology, writer: Writer, unit: number, basis: Basis, bound: number): void {
  const score = basis.values[0] as number;
  const mixture = { names: basis.names, from: 0, values: basis.values };
  if (!(Math.abs(score - bound) <= WRONG * Math.max(1, score)))
    throw failed(problem, `Unit ${unit}: its peers give ${score}, prices ${bound}.`);
  requireMixture(problem, unit, mixture, score, basis.residual);
  writer.scores[unit] = score;
  writeMixture(problem, writer, unit, mixture);
}

/** What peers and slacks, as they are shown, may miss of a unit's target, as a share of the target and the unit's size. */
const WRONG = 1e-9;

/** Nearly equal columns make weights that are large and cancel: they are checked as they are shown. Throws `no-convergence`. */
function requireMixture(
  problem: Technology,
  unit: number,
  basis: Mixture,
  score: number,
  residual: Float64Array,
): void {
  const { order, inputs, outputs, columns, movingFrom, movingTo, slackSign } = problem;
  const own = unit * order;
  for (let i = 0; i < order; i += 1) {
    const entry = columns[own + i] as number;
    residual[i] = i >= movingFrom && i < movingTo ? score * entry : entry;
  }
  for (let k = 1; k < order; k += 1) {
    const name = basis.names[basis.from + k] as number;
    const value = basis.values[k] as number;
    if (value <= 0 || isArtificial(name, order)) continue;
    if (name < 0) residual[-2 - name] = (residual[-2 - name] as number) - value * (slackSign[-2 - name] as number);
    else {
      for (let i = 0; i < order; i += 1)
        residual[i] = (residual[i] as number) - value * (columns[name * order + i] as number);
    }
  }
  for (let i = 0; i < order; i += 1) {
    const entry = Math.abs(columns[own + i] as number) * (i >= movingFrom && i < movingTo ? Math.abs(score) : 1);
    const size = i < inputs + outputs ? 1 + entry : entry;
    if (!(Math.abs(residual[i] as number) <= WRONG * size))
      throw failed(problem, `Unit ${unit}: its peers miss its target by ${Math.abs(residual[i] as number) / size}.`);
  }
}
