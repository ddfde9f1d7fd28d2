import type { Figure, FigureUnit, Parameter } from '@leeway/model';

/**
 * The newest value of a dated series. A saving lies ahead, so the newest price or share on record is the one to use, whatever year the
 * record is for; its date stays visible.
 * @throws RangeError for a parameter without values.
 */
export function latestValue(parameter: Parameter): Parameter['values'][number] {
  const latest = parameter.values.at(-1);
  if (!latest) throw new RangeError(`Parameter ${parameter.id} has no value.`);
  return latest;
}

/** The newest value of a parameter as a figure that opens to its source. */
export function parameterFigure(parameter: Parameter, unit: FigureUnit): Figure {
  const { from, value, source } = latestValue(parameter);
  return {
    id: parameter.id,
    label: parameter.label,
    unit,
    value,
    because: { kind: 'parameter', parameter: parameter.id, from, source },
  };
}
