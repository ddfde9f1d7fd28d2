import { moneyRange, type Parameter, type Text } from '@leeway/model';
import { BENEFIT_LOADS } from './benefit-load-data.ts';

/** A compared cost with what spreading benefits by spending leaves open; both ends equal where nothing was spread. Cents per pupil. */
export type BenefitRange = { readonly low: number; readonly high: number };

const latest = ({ id, values }: Parameter): number => {
  const value = values.at(-1)?.value;
  if (value === undefined) throw new RangeError(`Parameter ${id} has no value.`);
  return value;
};

/** `value` is before benefits, `factor` what spreading them by spending multiplies it by. */
export function benefitRange(value: number, factor: number): BenefitRange {
  const at = (load: number): number => value * (1 + (factor - 1) * load);
  return { low: at(latest(BENEFIT_LOADS.low)), high: at(latest(BENEFIT_LOADS.high)) };
}

/** Whether the ranges leave open which is dearer, for any two. */
export function orderIsOpen(ranges: readonly BenefitRange[]): boolean {
  const sorted = [...ranges].sort((a, b) => a.low - b.low);
  let reached = Number.NEGATIVE_INFINITY;
  return sorted.some(({ low, high }) => {
    const open = low <= reached;
    reached = Math.max(reached, high);
    return open;
  });
}

/** What is open after spreading benefits, in words: the range of each adjusted figure, and whether the order stands. */
export function benefitWords(adjusted: readonly BenefitRange[], isOpen: boolean): Text {
  const ranges = (language: 'en' | 'es'): string =>
    adjusted.map(({ low, high }) => moneyRange(low, high, language)).join('; ');
  const order = isOpen
    ? { en: ' Which of them is dearer cannot be told.', es: ' No se puede decir cuál cuesta más.' }
    : { en: ' The order stands across these ranges.', es: ' El orden se mantiene en todos estos rangos.' };
  return {
    en: `In ledgers that show them, a function’s benefits lie between ${latest(BENEFIT_LOADS.low)} and ${latest(BENEFIT_LOADS.high)} times the average, so the adjusted figures may lie anywhere in: ${ranges('en')} a pupil.${order.en}`,
    es: `En libros que las muestran, las prestaciones de una función van de ${latest(BENEFIT_LOADS.low)} a ${latest(BENEFIT_LOADS.high)} veces el promedio, así que las cifras ajustadas pueden estar en: ${ranges('es')} por alumno.${order.es}`,
  };
}
