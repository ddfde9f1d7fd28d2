import { BASE_RATES } from '@leeway/areas';
import { type OpportunityTotal, type Parameter, percent, type Text } from '@leeway/model';

const latest = (parameter: Parameter): number => parameter.values.at(-1)?.value ?? Number.NaN;

/** A total beside what reviews of districts elsewhere have credibly found. */
export function plausibility(shareOfBudget: number | null): Pick<OpportunityTotal, 'plausibility' | 'aboveBaseRate'> {
  const low = latest(BASE_RATES.credibleShareLow);
  const high = latest(BASE_RATES.credibleShareHigh);
  const reviews = latest(BASE_RATES.reviews);
  const range = (language: 'en' | 'es'): string =>
    `${percent(low, 1, language).replace('\u00a0%', '')}–${percent(high, 1, language)}`;
  const found: Text = {
    en: `State reviews of districts (${reviews} of them in Virginia) have credibly found ${range('en')} of the budget`,
    es: `Las revisiones estatales de distritos (${reviews} de ellas en Virginia) han hallado de forma creíble ${range('es')} del presupuesto`,
  };
  const say = (en: string, es: string, aboveBaseRate: boolean): ReturnType<typeof plausibility> => ({
    plausibility: { en: `${found.en}. ${en}`, es: `${found.es}. ${es}` },
    aboveBaseRate,
  });
  if (shareOfBudget === null) {
    return say(
      'Current spending is not on record here, so the total cannot be held against it.',
      'Aquí no consta el gasto corriente, así que el total no se puede comparar con él.',
      false,
    );
  }
  if (shareOfBudget > high) {
    return say(
      'This total is above that: doubt it until more is loaded. Beyond that range only changes of staffing or of buildings have reached.',
      'Este total lo supera: dude de él hasta cargar más datos. Más allá de ese rango solo han llegado cambios de personal o de edificios.',
      true,
    );
  }
  if (shareOfBudget < low) {
    return say(
      'This total is below that: the public record shows only part of what a review sees.',
      'Este total queda por debajo: el registro público muestra solo parte de lo que ve una revisión.',
      false,
    );
  }
  return say('This total lies within it.', 'Este total está dentro de ese rango.', false);
}
