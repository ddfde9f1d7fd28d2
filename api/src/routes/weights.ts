import { AREAS } from '@leeway/areas';
import { RequestRefused } from '../server/refusal.ts';

const DRIVERS: ReadonlySet<string> = new Set(AREAS.flatMap(({ costDrivers }) => costDrivers));

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
    if (!DRIVERS.has(driver)) {
      const known = [...DRIVERS].join(', ');
      throw new RequestRefused('invalid', {
        en: `Peers are not weighed by '${driver}'. They can be weighed by ${known}.`,
        es: `Los pares no se ponderan por «${driver}». Se pueden ponderar por ${known}.`,
      });
    }
    return [driver, value] as const;
  });
  return Object.fromEntries(pairs);
}
