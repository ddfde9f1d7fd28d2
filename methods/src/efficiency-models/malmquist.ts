import type { Orientation } from '../efficiency/technology.ts';
import { MethodError } from '../errors/method-error.ts';
import { type RadialAgainst, radialAgainst } from './radial-against.ts';
import { type Measures, requireMeasures, requireSameShape } from './reference-set.ts';

/** Above 1 is better than before. Null where a frontier of one period cannot reach a unit of the other (variable returns). */
export type MalmquistUnit = {
  /** Change of productivity: `catchUp` × `frontierShift`. */
  readonly index: number | null;
  /** Own efficiency after ÷ before. */
  readonly catchUp: number | null;
  /** How far the frontier moved where this unit stands. */
  readonly frontierShift: number | null;
  /** `catchUp` under variable returns, and what is left of it: `scaleChange` = `catchUp` ÷ `pureCatchUp`. Null unless asked for. */
  readonly pureCatchUp: number | null;
  readonly scaleChange: number | null;
};

export type MalmquistChange = {
  /** Position of the two periods in the panel. */
  readonly from: number;
  readonly to: number;
  readonly units: readonly MalmquistUnit[];
  /** Geometric means over the units that have the number; null where none has. */
  readonly mean: MalmquistUnit;
};

export type MalmquistPanel = {
  readonly changes: readonly MalmquistChange[];
  /** Product of a unit's indices over all periods; null where one is missing. */
  readonly chained: readonly (number | null)[];
  readonly assumptions: readonly string[];
};

export type MalmquistOptions = {
  /** `input` unless given. */
  readonly orientation?: Orientation;
  /** `constant` unless given: under variable returns the index is no measure of total productivity (Grifell-Tatjé and Lovell 1995). */
  readonly returns?: 'constant' | 'variable';
  /** Frontier by which the shift is measured; the geometric mean of both unless given. */
  readonly base?: 'geometric-mean' | 'before' | 'after';
  /** Splits catching up into a pure and a scale part; needs constant returns. */
  readonly scale?: boolean;
};

/**
 * Malmquist productivity index between neighbouring periods (Caves, Christensen and Diewert 1982) with its parts (Färe, Grosskopf, Norris and
 * Zhang 1994, eq. 7–8). `periods` hold the same units in the same order. Throws `too-few-rows` (fewer than two periods), `shape`,
 * `not-finite`, `out-of-range`, `no-convergence`.
 */
export function malmquistIndex(periods: readonly Measures[], options: MalmquistOptions = {}): MalmquistPanel {
  const { orientation = 'input', returns = 'constant', base = 'geometric-mean', scale = false } = options;
  requirePanel(periods);
  if (scale && returns !== 'constant') throw new MethodError('out-of-range', 'A scale part needs constant returns.');
  const frontiers = periods.map((period) => radialAgainst(period, { returns, orientation }));
  const own = periods.map((period, t) => (frontiers[t] as RadialAgainst)(period));
  const pure = scale
    ? periods.map((period) => radialAgainst(period, { returns: 'variable', orientation })(period))
    : null;
  const changes = periods.slice(1).map((after, t) => {
    const across = {
      afterOnBefore: (frontiers[t] as RadialAgainst)(after),
      beforeOnAfter: (frontiers[t + 1] as RadialAgainst)(periods[t] as Measures),
    };
    const units =
      after.inputs.rows === 0
        ? []
        : across.afterOnBefore.map((afterOnBefore, unit) => {
            const before = own[t]?.[unit] ?? null;
            const now = own[t + 1]?.[unit] ?? null;
            const catchUp = ratio(now, before);
            const shift = {
              before: ratio(afterOnBefore, now),
              after: ratio(before, across.beforeOnAfter[unit] ?? null),
            };
            const frontierShift =
              base === 'geometric-mean' ? geometric([shift.before, shift.after], true) : shift[base];
            const pureCatchUp = pure === null ? null : ratio(pure[t + 1]?.[unit] ?? null, pure[t]?.[unit] ?? null);
            return {
              index: product(catchUp, frontierShift),
              catchUp,
              frontierShift,
              pureCatchUp,
              scaleChange: ratio(catchUp, pureCatchUp),
            };
          });
    return { from: t, to: t + 1, units, mean: meanOf(units) };
  });
  const chained = own[0]?.map((_, unit) =>
    changes.reduce<number | null>((all, { units }) => product(all, units[unit]?.index ?? null), 1),
  );
  return {
    changes,
    chained: chained ?? [],
    assumptions: [`returns-${returns}`, `orientation-${orientation}`, `shift-by-${base}`],
  };
}

function requirePanel(periods: readonly Measures[]): void {
  const [first] = periods;
  if (first === undefined || periods.length < 2)
    throw new MethodError('too-few-rows', `Needs two periods, but got ${periods.length}.`);
  periods.forEach((period, t) => {
    requireMeasures(period);
    requireSameShape(`Inputs of period ${t}`, period.inputs, first.inputs);
    requireSameShape(`Outputs of period ${t}`, period.outputs, first.outputs);
  });
}

function ratio(over: number | null, under: number | null): number | null {
  return over === null || under === null || !(under > 0) ? null : over / under;
}

function product(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b;
}

/** Geometric mean of the numbers there are; null when there is none, or when `all` are needed and one is missing. */
function geometric(values: readonly (number | null)[], all: boolean): number | null {
  const present = values.filter((value) => value !== null && value > 0) as number[];
  if (present.length === 0 || (all && present.length < values.length)) return null;
  return Math.exp(present.reduce((sum, value) => sum + Math.log(value), 0) / present.length);
}

function meanOf(units: readonly MalmquistUnit[]): MalmquistUnit {
  const mean = (key: keyof MalmquistUnit) =>
    geometric(
      units.map((unit) => unit[key]),
      false,
    );
  return {
    index: mean('index'),
    catchUp: mean('catchUp'),
    frontierShift: mean('frontierShift'),
    pureCatchUp: mean('pureCatchUp'),
    scaleChange: mean('scaleChange'),
  };
}
