import { MethodError } from '../errors/method-error.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';
import { type DirectionalUnit, directionalEfficiency } from './directional.ts';
import type { SlackSum } from './most-slack.ts';

/** Measures with outputs that nobody wants, each units × measures. */
export type MeasuresWithHarm = { readonly inputs: Matrix; readonly outputs: Matrix; readonly harms: Matrix };

export type EnvironmentalUnit = Omit<DirectionalUnit, 'inputSlacks' | 'inputTargets'> & {
  readonly inputSlacks: Float64Array;
  readonly inputTargets: Float64Array;
  readonly harmSlacks: Float64Array;
  readonly harmTargets: Float64Array;
};

/**
 * Directional distance with undesirable outputs: outputs grow and harms shrink in proportion to own values while inputs stay, constant returns. Harms enter
 * like inputs, so that more harm never counts for a unit (Aparicio, Pastor and Zofío 2013 correct the equality of Chung, Färe and Grosskopf 1997,
 * under which it may). Throws as `directionalEfficiency`.
 */
export function environmentalEfficiency(
  measures: MeasuresWithHarm,
  options: { readonly reference?: MeasuresWithHarm; readonly slackWeights?: SlackSum } = {},
): readonly (EnvironmentalUnit | null)[] {
  const { inputs, outputs, harms } = measures;
  const { reference = measures, slackWeights = 'means' } = options;
  const result = directionalEfficiency(beside(inputs, harms), outputs, {
    returns: 'constant',
    direction: { inputs: beside(nothing(inputs), harms), outputs: 'observed' },
    slackWeights,
    ...(reference === measures
      ? {}
      : { reference: { inputs: beside(reference.inputs, reference.harms), outputs: reference.outputs } }),
  });
  return result.units.map((unit) => {
    if (unit === null) return null;
    const { inputSlacks, inputTargets, ...rest } = unit;
    return {
      ...rest,
      inputSlacks: inputSlacks.slice(0, inputs.columns),
      inputTargets: inputTargets.slice(0, inputs.columns),
      harmSlacks: inputSlacks.slice(inputs.columns),
      harmTargets: inputTargets.slice(inputs.columns),
    };
  });
}

export type LuenbergerUnit = {
  /** `catchUp` × `frontierShift`; above 1 is better. Null where a frontier cannot reach the unit. */
  readonly index: number | null;
  readonly catchUp: number | null;
  readonly frontierShift: number | null;
};

/**
 * Malmquist–Luenberger index between neighbouring periods (Chung, Färe and Grosskopf 1997), geometric mean of both frontiers, on the distances of
 * `environmentalEfficiency`. One list of units per change. Throws `too-few-rows` for fewer than two periods, and as `environmentalEfficiency`.
 */
export function malmquistLuenbergerIndex(periods: readonly MeasuresWithHarm[]): readonly (readonly LuenbergerUnit[])[] {
  if (periods.length < 2) throw new MethodError('too-few-rows', `Needs two periods, but got ${periods.length}.`);
  const room = (evaluated: MeasuresWithHarm, reference: MeasuresWithHarm) =>
    environmentalEfficiency(evaluated, { reference }).map((unit) => (unit === null ? null : 1 + unit.distance));
  const own = periods.map((period) => room(period, period));
  return periods.slice(1).map((after, t) => {
    const before = periods[t] as MeasuresWithHarm;
    if (before.inputs.rows !== after.inputs.rows)
      throw new MethodError('shape', `Period ${t} has ${before.inputs.rows} units, the next ${after.inputs.rows}.`);
    const [afterOnBefore, beforeOnAfter] = [room(after, before), room(before, after)];
    return afterOnBefore.map((crossed, unit) => {
      const [then, now, back] = [own[t]?.[unit] ?? null, own[t + 1]?.[unit] ?? null, beforeOnAfter[unit] ?? null];
      if (then === null || now === null) return { index: null, catchUp: null, frontierShift: null };
      const catchUp = then / now;
      if (crossed === null || back === null || !(crossed > 0 && back > 0))
        return { index: null, catchUp, frontierShift: null };
      const frontierShift = Math.sqrt((now / crossed) * (back / then));
      return { index: catchUp * frontierShift, catchUp, frontierShift };
    });
  });
}

function beside(first: Matrix, second: Matrix): Matrix {
  if (first.rows !== second.rows) throw new MethodError('shape', `${first.rows} rows beside ${second.rows}.`);
  const values = new Float64Array(first.values.length + second.values.length);
  values.set(first.values);
  values.set(second.values, first.values.length);
  return { rows: first.rows, columns: first.columns + second.columns, values };
}

function nothing({ rows, columns }: Matrix): Matrix {
  return { rows, columns, values: new Float64Array(rows * columns) };
}
