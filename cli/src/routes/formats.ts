import type { RoutingFormat } from '@leeway/sources';

/** What the files must be, as `--format` names it. */
export const FORMATS: Readonly<Record<string, RoutingFormat | null>> = {
  any: null,
  csv: 'csv',
  'park-tae-kim': 'park-tae-kim',
  cvrplib: 'cvrplib',
};
