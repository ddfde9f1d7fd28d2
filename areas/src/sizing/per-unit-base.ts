import { type Figure, type Lever, type Parameter, type Range, range, type Text } from '@leeway/model';
import { combinedFigure } from '../measure-kinds/ratio-figure.ts';
import { parameterFigure } from './latest-value.ts';

type Named = { readonly id: string; readonly label: Text };

/** Units (pupils, posts, schools) × a published price: the dollars that a lever could touch. */
export function unitsAtPrice(named: Named, units: Figure, price: Parameter): Figure {
  return combinedFigure({ ...named, unit: 'cents' }, [units, parameterFigure(price, 'cents')], 'times');
}

/** A lever's effect as a share where the table states per cent; `times` carries it from the table's base to ours. */
export function percentEffect(lever: Lever, times = 1): Range {
  const { effect } = lever;
  if (!effect || !lever.effectUnit.startsWith('%')) throw new RangeError(`Lever ${lever.id} states no per cent.`);
  const part = (percent: number): number => (percent / 100) * times;
  return range(part(effect.low), part(effect.mid), part(effect.high), effect.reading);
}

/** A lever's effect in dollars as a share of a price in cents, such as $5 to $12 of $12 a pupil. Never above the price. */
export function dollarEffect(lever: Lever, priceCents: number): Range {
  const { effect } = lever;
  if (!effect || !lever.effectUnit.startsWith('$')) throw new RangeError(`Lever ${lever.id} states no dollars.`);
  const part = (dollars: number): number => Math.min(1, (dollars * 100) / priceCents);
  return range(part(effect.low), part(effect.mid), part(effect.high), effect.reading);
}
