import { requireLength } from '../errors/requirements.ts';
import { gaussLegendre } from '../quadrature/gauss-legendre.ts';
import { typicalVariance } from './nested-effects.ts';
import {
  deviationVariance,
  type NestedData,
  type NestedFit,
  type NestedProblem,
  nestedFit,
  nestedProblem,
} from './nested-fit.ts';
import { mixtureSummary, type NormalMixture, type Posterior } from './normal-mixture.ts';
import { logTauPrior, type TauPrior, tauPriorScale } from './priors.ts';
import { finiteMoments, type Spread, spreadOf } from './spread.ts';
import { endOf, tauAt, zoomed } from './tau-nodes.ts';

/** Nodes over both spreads: at node k the coefficients are normal with `fits[k].coefficients` and `.covariance`. */
export type NestedNodes = {
  readonly weight: Float64Array;
  readonly clusterTau: Float64Array;
  readonly memberTau: Float64Array;
  readonly fits: readonly NestedFit[];
};

export type NestedPosterior = {
  readonly coefficients: readonly Posterior[];
  /** Standard deviation between clusters (districts), and between members (schools) of one cluster. */
  readonly clusterSpread: Spread;
  readonly memberSpread: Spread;
  /** True deviation of each cluster from what its moderators predict, in the order of first appearance. */
  readonly clusters: readonly { readonly cluster: string | number; readonly deviation: Posterior }[];
  readonly nodes: NestedNodes;
  readonly assumptions: readonly string[];
};

const POINTS = { order: 12, panels: 3 };

/**
 * The three-level model of `nestedEffects` with priors on both spreads, flat on the coefficients: everything but the two
 * spreads in closed form, those by a product of Gauss-Legendre rules of 36 points each on the rectangle outside which both
 * profiles are negligible (e^−40). Where no cluster has two members the split follows the priors alone
 * (`levels-not-separable`). Throws as `nestedEffects`.
 */
export function nestedPosterior(
  data: NestedData,
  priors: { readonly cluster: TauPrior; readonly member: TauPrior },
): NestedPosterior {
  const problem = nestedProblem(data);
  const nodes = nestedNodes(problem, priors);
  const { weight, fits } = nodes;
  return {
    coefficients: Array.from({ length: problem.order }, (_, a) =>
      mixtureSummary({
        weight,
        mean: Float64Array.from(fits, (fit) => fit.coefficients[a] as number),
        variance: Float64Array.from(fits, (fit) => fit.covariance[a * problem.order + a] as number),
      }),
    ),
    clusterSpread: spreadOf(
      weight,
      nodes.clusterTau,
      finiteMoments(priors.cluster, problem.names.length - problem.order),
    ),
    memberSpread: spreadOf(
      weight,
      nodes.memberTau,
      finiteMoments(priors.member, problem.estimates.length - problem.names.length),
    ),
    clusters: problem.names.map((cluster, j) => ({
      cluster,
      deviation: mixtureSummary({
        weight,
        mean: Float64Array.from(fits, (fit, k) => (nodes.clusterTau[k] as number) ** 2 * (fit.pull[j] as number)),
        variance: Float64Array.from(fits, (fit, k) =>
          deviationVariance(problem, fit, (nodes.clusterTau[k] as number) ** 2, j),
        ),
      }),
    })),
    nodes,
    assumptions: [
      'estimates-normal',
      'standard-errors-known',
      'sampling-errors-independent',
      `cluster-prior-${priors.cluster.kind}`,
      `member-prior-${priors.member.kind}`,
      ...(problem.separable ? [] : ['levels-not-separable']),
    ],
  };
}

/** The true effect of a member (school) of a new cluster, or with `level` 'cluster' of the new cluster itself. Throws `shape`. */
export function nestedEffectAt(
  posterior: NestedPosterior,
  context: ArrayLike<number>,
  level: 'cluster' | 'member',
): NormalMixture {
  const { weight, fits, clusterTau, memberTau } = posterior.nodes;
  const order = posterior.coefficients.length;
  requireLength('Context', context, order);
  const dot = (vector: Float64Array, from: number) => {
    let sum = 0;
    for (let a = 0; a < order; a += 1) sum += (context[a] as number) * (vector[from + a] as number);
    return sum;
  };
  return {
    weight,
    mean: Float64Array.from(fits, (fit) => dot(fit.coefficients, 0)),
    variance: Float64Array.from(fits, (fit, k) => {
      let variance = (clusterTau[k] as number) ** 2 + (level === 'member' ? (memberTau[k] as number) ** 2 : 0);
      for (let a = 0; a < order; a += 1) variance += (context[a] as number) * dot(fit.covariance, a * order);
      return variance;
    }),
  };
}

function nestedNodes(problem: NestedProblem, priors: { cluster: TauPrior; member: TauPrior }): NestedNodes {
  const logCluster = logTauPrior(priors.cluster);
  const logMember = logTauPrior(priors.member);
  const at = (u: number, v: number) => {
    const clusterTau = tauAt(u, tauPriorScale(priors.cluster));
    const memberTau = tauAt(v, tauPriorScale(priors.member));
    const fit = nestedFit(problem, { cluster: clusterTau ** 2, member: memberTau ** 2 }, true);
    const height =
      fit.logLikelihood + logCluster(clusterTau) + logMember(memberTau) - 2 * Math.log1p(-u) - 2 * Math.log1p(-v);
    return { clusterTau, memberTau, fit, height };
  };
  const { across, along } = rectangle(problem, priors, (u, v) => at(u, v).height);
  const points = Array.from(across.points, (u) => Array.from(along.points, (v) => at(u, v))).flat();
  const top = points.reduce((most, point) => Math.max(most, point.height), Number.NEGATIVE_INFINITY);
  const raw = points.map(
    ({ height }, k) =>
      (across.weights[Math.floor(k / along.points.length)] as number) *
      (along.weights[k % along.points.length] as number) *
      Math.exp(height - top),
  );
  const sum = raw.reduce((total, weight) => total + weight, 0);
  const kept = points
    .map((point, k) => ({ ...point, weight: (raw[k] as number) / sum }))
    .filter(({ weight }) => weight > 1e-13);
  return {
    weight: Float64Array.from(kept, ({ weight }) => weight),
    clusterTau: Float64Array.from(kept, (point) => point.clusterTau),
    memberTau: Float64Array.from(kept, (point) => point.memberTau),
    fits: kept.map(({ fit }) => fit),
  };
}

/** Each side is where the best of 14 values of the other spread is not negligible. */
function rectangle(
  problem: NestedProblem,
  priors: { cluster: TauPrior; member: TauPrior },
  height: (u: number, v: number) => number,
) {
  const typical = Math.sqrt(typicalVariance(problem));
  const trials = (prior: TauPrior) => {
    const end = endOf(prior);
    const middle = typical / (typical + tauPriorScale(prior));
    return [0, 0.02, 0.06, 0.12, 0.2, 0.3, 0.42, 0.55, 0.7, 0.85, 1, 1.3, 1.8, 2.5].map((factor) =>
      Math.min(factor * middle, 0.95 * end),
    );
  };
  const others = { cluster: trials(priors.cluster), member: trials(priors.member) };
  const most = (heights: readonly number[]) => Math.max(...heights);
  const u = zoomed((at) => most(others.member.map((v) => height(at, v))), endOf(priors.cluster));
  const v = zoomed((at) => most(others.cluster.map((other) => height(other, at))), endOf(priors.member));
  return {
    across: gaussLegendre(u.low, u.high, POINTS.order, POINTS.panels),
    along: gaussLegendre(v.low, v.high, POINTS.order, POINTS.panels),
  };
}
