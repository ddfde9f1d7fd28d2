import { RequestRefused } from '../server/refusal.ts';

/** 'log-pupils:2,poverty-share:0' as a record; undefined where nothing was given. */
export function weightsFrom(text: string | undefined): Record<string, number> | undefined {
  if (!text) return undefined;
  const pairs = text.split(',').map((pair) => {
    const [driver = '', weight = ''] = pair.split(':');
    const value = Number(weight);
    if (driver === '' || weight === '' || !Number.isFinite(value) || value < 0) {
      throw new RequestRefused('invalid', {
        en: `Weights are written driver:weight,driver:weight with weights of zero or more, but one reads '${pair}'.`,
        es: `Los pesos se escriben factor:peso,factor:peso, con pesos de cero o más, pero uno dice «${pair}».`,
      });
    }
    return [driver, value] as const;
  });
  return Object.fromEntries(pairs);
}
