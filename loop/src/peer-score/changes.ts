import { malmquistIndex } from '@leeway/methods';
import type { Amounts } from './amounts.ts';
import { boundedMeasures, leastShareOf, meansOf } from './bounded.ts';

/** What changed from one year to the next; above 1 is better. `index` = `catchingUp` × `frontierShift`. */
export type Change = { readonly index: number; readonly catchingUp: number; readonly frontierShift: number };

/** Changes of the first row between neighbouring years, by the Malmquist index under constant returns; null where one is not defined. */
export function changesOfFirst(years: readonly Amounts[], leastShare: number): (Change | null)[] {
  const means = {
    inputs: meansOf(years.map(({ inputs }) => inputs)),
    outputs: meansOf(years.map(({ outputs }) => outputs)),
  };
  const periods = years.map(({ inputs, outputs }) => ({
    inputs: boundedMeasures(inputs, means.inputs, leastShareOf(inputs, leastShare)),
    outputs: boundedMeasures(outputs, means.outputs, leastShareOf(outputs, leastShare)),
  }));
  return malmquistIndex(periods).changes.map(({ units }) => {
    const [first] = units;
    if (first === undefined || first.index === null || first.catchUp === null || first.frontierShift === null)
      return null;
    return { index: first.index, catchingUp: first.catchUp, frontierShift: first.frontierShift };
  });
}
