import type { Matrix } from '../linear-algebra/matrix.ts';
import { writeValues } from './basis.ts';
import { hasTies, holds } from './facets.ts';
import { addToFrame, seedFrame, seedSweeps } from './frame.ts';
import { maximiseSlacks } from './primal-simplex.ts';
import type { RadialEfficiency } from './radial-result.ts';
import { emptyWriter, type Writer, writeFromBasis, writeFromFacet, writePrices } from './result-writer.ts';
import { emptySolver, facetOfUnit, loaded, mendedFacet, projected, type Solver } from './solver.ts';
import { writeSuperEfficiency } from './super-efficiency.ts';
import { type Disposal, type Orientation, type ReturnsToScale, type Technology, technology } from './technology.ts';
import { facetOnWarmStart } from './warm-start.ts';

export type RadialOptions = {
  readonly returns: ReturnsToScale;
  readonly orientation: Orientation;
  /** Slacks count by the inverse of their measure's mean (`means`) or in the measure's own units (`ones`). */
  readonly slackWeights?: 'means' | 'ones';
  /** Measure every unit against the others only. */
  readonly superEfficiency?: boolean;
  readonly inputDisposal?: Disposal;
  readonly outputDisposal?: Disposal;
  /** An earlier result over the same units, some of whose measures have changed since: its facets are tried first. */
  readonly warm?: Pick<RadialEfficiency, 'frame' | 'facets'>;
};

/** An analysis under way. Opaque: `stepRadialEfficiency` moves it, `radialProgress` reads it. */
export type RadialRun = {
  readonly options: RadialOptions;
  readonly inputs: Matrix;
  readonly outputs: Matrix;
  readonly solver: Solver;
  readonly writer: Writer;
  readonly bySize: Int32Array;
  readonly facetOf: Int32Array;
  readonly slackWeights: Float64Array;
  readonly sweeps: number;
  sweep: number;
  solved: number;
  written: number;
};

/** Begins an analysis that `stepRadialEfficiency` carries out piece by piece. Throws as `radialEfficiency` does. */
export function startRadialEfficiency(inputs: Matrix, outputs: Matrix, options: RadialOptions): RadialRun {
  const problem = technology(inputs, outputs, options);
  const solver = emptySolver(problem);
  const slackWeights = new Float64Array(problem.order);
  for (let i = 0; i < problem.inputs + problem.outputs; i += 1)
    slackWeights[i] = options.slackWeights === 'ones' ? (problem.measureScale[i] as number) : 1;
  if (options.warm !== undefined) {
    for (const unit of options.warm.frame) if (unit < problem.units) addToFrame(problem, solver.frame, unit);
    facetOnWarmStart(solver, options.warm.facets);
  }
  return {
    options,
    inputs,
    outputs,
    solver,
    writer: emptyWriter(problem),
    bySize: bySize(problem),
    facetOf: new Int32Array(problem.units),
    slackWeights,
    sweeps: options.warm === undefined ? seedSweeps(problem) : 0,
    sweep: 0,
    solved: 0,
    written: 0,
  };
}

/**
 * Works on up to `budget` units (each is visited twice, and a sweep for corners counts as one visit per 200 units) and gives
 * the result once all are done, null before. The result does not depend on the budgets. Throws `no-convergence`.
 */
export function stepRadialEfficiency(run: RadialRun, budget: number): RadialEfficiency | null {
  const { solver, bySize, facetOf } = run;
  const { units } = solver.problem;
  let left = Math.max(1, budget);
  for (; left > 0 && run.sweep < run.sweeps; run.sweep += 1) {
    seedFrame(solver.problem, solver.frame, run.sweep);
    left -= Math.ceil(units / 200);
  }
  if (run.sweep < run.sweeps) return null;
  for (; left > 0 && run.solved < units; left -= 1, run.solved += 1) {
    const unit = bySize[run.solved] as number;
    facetOf[unit] = facetOfUnit(solver, unit);
  }
  for (; left > 0 && run.written < units; left -= 1, run.written += 1) writeUnit(run, run.written);
  return run.written < units ? null : resultOf(run);
}

/** Share of an analysis that is done, 0 to 1. */
export function radialProgress({ solver, sweep, sweeps, solved, written }: RadialRun): number {
  const perSweep = Math.ceil(solver.problem.units / 200);
  const work = sweeps * perSweep + 2 * solver.problem.units;
  return (sweep * perSweep + solved + written) / work;
}

/** Facets found before the last corners joined are looked at again: a facet holds only for the frame it was checked against. */
function writeUnit({ solver, writer, facetOf, slackWeights, options }: RadialRun, unit: number): void {
  const { problem, frame, facets, basis } = solver;
  if (options.superEfficiency === true && frame.member[unit] === 1) {
    writeSuperEfficiency(solver, writer, unit, slackWeights);
    return;
  }
  let facet = facetOf[unit] as number;
  if (facets.valid[facet] === 0 || !holds(problem, facets, frame, facet)) {
    facet = mendedFacet(solver, facet, unit);
  }
  if (!hasTies(problem, facets, facet) || !loaded(solver, facet, unit)) {
    writeFromFacet(solver, writer, unit, facet);
    return;
  }
  writePrices(problem, writer, unit, facets.prices, facet * problem.order);
  maximiseSlacks(problem, { frame, banned: -1, objective: true }, unit, basis, slackWeights);
  writeValues(problem, basis, unit);
  writeFromBasis(problem, writer, unit, basis, projected(solver, facet, unit));
}

/** Neighbours in size tend to share a facet. */
function bySize({ unitScale, units }: Technology): Int32Array {
  return Int32Array.from({ length: units }, (_, j) => j).sort(
    (a, b) => (unitScale[a] as number) - (unitScale[b] as number) || a - b,
  );
}

function resultOf({ solver, writer, inputs, outputs, options }: RadialRun): RadialEfficiency {
  const { problem, frame, facets } = solver;
  const { order, units } = problem;
  const peers = writer.peerStarts[units] as number;
  const block = (values: Float64Array, from: number, columns: number) => ({
    rows: units,
    columns,
    values: values.slice(from * units, (from + columns) * units),
  });
  return {
    returns: problem.returns,
    orientation: problem.orientation,
    superEfficiency: options.superEfficiency === true,
    inputs,
    outputs,
    scores: writer.scores,
    peerStarts: writer.peerStarts,
    peerUnits: writer.peerUnits.slice(0, peers),
    peerWeights: writer.peerWeights.slice(0, peers),
    inputSlacks: block(writer.slacks, 0, problem.inputs),
    outputSlacks: block(writer.slacks, problem.inputs, problem.outputs),
    inputPrices: block(writer.prices, 0, problem.inputs),
    outputPrices: block(writer.prices, problem.inputs, problem.outputs),
    scalePrices: writer.scalePrices,
    frame: frame.units.slice(0, frame.size),
    facets: facets.names.slice(0, facets.count * order),
    assumptions: assumptions(options),
  };
}

function assumptions({ returns, inputDisposal, outputDisposal }: RadialOptions): string[] {
  const codes = ['convex-mixtures', 'no-measurement-error', `returns-${returns}`];
  if (inputDisposal !== 'weak') codes.push('inputs-freely-disposable');
  if (outputDisposal !== 'weak') codes.push('outputs-freely-disposable');
  return codes;
}
