/** Points and weights of a rule on an interval. */
export type QuadratureRule = { readonly points: Float64Array; readonly weights: Float64Array };

/**
 * Gauss-Legendre rule with `order` points on each of `panels` equal parts of low..high; exact there for polynomials up to
 * degree 2 × order − 1. Points are roots of the Legendre polynomial, found by Newton's method from Tricomi's guess.
 */
export function gaussLegendre(low: number, high: number, order: number, panels = 1): QuadratureRule {
  const points = new Float64Array(order * panels);
  const weights = new Float64Array(order * panels);
  const half = (high - low) / panels / 2;
  for (let i = 0; i < order; i += 1) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (order + 0.5));
    let slope = 1;
    for (let step = 0; step < 100; step += 1) {
      const { value, derivative } = legendre(order, x);
      slope = derivative;
      const move = value / derivative;
      x -= move;
      if (Math.abs(move) < 1e-15) break;
    }
    const weight = 2 / ((1 - x * x) * slope * slope);
    for (let panel = 0; panel < panels; panel += 1) {
      const middle = low + (2 * panel + 1) * half;
      points[panel * order + order - 1 - i] = middle + half * x;
      weights[panel * order + order - 1 - i] = half * weight;
    }
  }
  return { points, weights };
}

function legendre(order: number, x: number): { value: number; derivative: number } {
  let before = 0;
  let value = 1;
  for (let k = 0; k < order; k += 1) {
    const next = ((2 * k + 1) * x * value - k * before) / (k + 1);
    before = value;
    value = next;
  }
  return { value, derivative: (order * (x * value - before)) / (x * x - 1) };
}
