import { csvText } from './csv-text.ts';
import type { Told } from './told-trips.ts';

/** The table that drivers sign after a dry run: a line for each bus that runs, driver and date left blank, the plan named. */
export const dryRunForm = ({ problem, plan }: Pick<Told, 'problem' | 'plan'>, fingerprint: string): string =>
  csvText([
    ['vehicleId', 'bus', 'driver', 'drivenOn', 'plan'],
    ...plan.days
      .filter(({ trips }) => trips.length > 0)
      .map(({ kind, number }) => [problem.fleet[kind]?.id ?? '', number + 1, '', '', fingerprint]),
  ]);
