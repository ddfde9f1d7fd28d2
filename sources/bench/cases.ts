import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { districtTable, readPublished } from '@leeway/sources';
import { syntheticState } from '@leeway/testkit';
import { peakOf } from './memory.ts';

export { readAlone } from './memory.ts';

const shared = process.env.LEEWAY_SHARED ?? join(process.cwd(), '..', 'shared');
const TEXAS = join(shared, 'data', 'tx_peims', 'yearly-fiscal-data-by-district_fy2012-15.csv.gz');
const context = { previous: [], statedFiscalYear: null, progress: () => {} };

const texas = {
  name: 'read and check the four Texas years, 4,766 × 72',
  goal: 1,
  run: async () => {
    await readPublished(new Uint8Array(readFileSync(TEXAS)), 'texas.csv.gz', context);
  },
};

/** Speed goals of reading. */
export const CASES = [
  {
    name: 'read a mapped table of 500 districts × 6 years',
    goal: 0.5,
    prepare: () => {
      const state = syntheticState(7);
      const formats = state.mappings.map(districtTable);
      const bytes = new TextEncoder().encode(state.files[0]?.text ?? '');
      return { bytes, formats };
    },
    run: async ({ bytes, formats }: { bytes: Uint8Array; formats: ReturnType<typeof districtTable>[] }) => {
      await readPublished(bytes, 'finance.csv', context, { formats });
    },
  },
  {
    name: 'peak memory to read a table of 300 MB from disk',
    unit: 'MB',
    goal: 300,
    times: 1,
    run: () => peakOf(import.meta.url, 300),
  },
  ...(existsSync(TEXAS) ? [texas] : []),
];
