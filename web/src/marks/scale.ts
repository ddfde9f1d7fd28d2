/** Drawing only: where a value lies across a picture, in per cent of its width or height. */
export type Scale = { readonly low: number; readonly high: number; readonly ticks: readonly number[] };

const step = (span: number, wanted: number): number => {
  const rough = span / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10) * power;
};

/** A scale over the values with round ticks inside it. `fromZero` begins (or ends) the axis at zero. */
export function scaleOver(values: readonly number[], options: { fromZero?: boolean; ticks?: number } = {}): Scale {
  const known = values.filter(Number.isFinite);
  let low = Math.min(...known, ...(options.fromZero ? [0] : []));
  let high = Math.max(...known, ...(options.fromZero ? [0] : []));
  if (known.length === 0) return { low: 0, high: 1, ticks: [] };
  if (low === high) {
    const room = Math.abs(low) * 0.1 || 1;
    if (!(options.fromZero && low === 0)) low -= options.fromZero ? 0 : room;
    high += room;
  }
  const wanted = options.ticks ?? 4;
  const by = step(high - low, wanted);
  const margin = options.fromZero ? 0 : (high - low) * 0.04;
  const bottom = options.fromZero && low >= 0 ? 0 : low - margin;
  const top = high + (high - low) * 0.04;
  const ticks: number[] = [];
  for (let tick = Math.ceil(bottom / by) * by; tick <= top; tick += by) ticks.push(Math.round(tick / by) * by + 0);
  return { low: bottom, high: top, ticks };
}

/** Position of a value in per cent, from 0 to 100 within the scale. */
export const at = (scale: Scale, value: number): number => ((value - scale.low) / (scale.high - scale.low)) * 100;

/** The same as an SVG length; values beyond the scale stay at its edge. */
export const across = (scale: Scale, value: number): string =>
  `${Math.min(100, Math.max(0, at(scale, value))).toFixed(2)}%`;

/** Width between two values as an SVG length, at least a hair. */
export const between = (scale: Scale, low: number, high: number): string =>
  `${Math.max(0.2, Math.min(100, at(scale, high)) - Math.max(0, at(scale, low))).toFixed(2)}%`;

/** Anchor of a label that must stay inside the picture. */
export const anchorAt = (percent: number): 'start' | 'middle' | 'end' =>
  percent < 4 ? 'start' : percent > 96 ? 'end' : 'middle';
