/** Weights as the address holds them: 'log-pupils:1,poverty-share:0.5'. */
export function writeWeights(weights: readonly (readonly [string, number])[]): string {
  return weights.map(([driver, weight]) => `${driver}:${Number(weight.toFixed(3))}`).join(',');
}
