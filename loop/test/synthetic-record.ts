import type { PublicRecord } from '@leeway/loop';
import { districtTable, readPublished } from '@leeway/sources';
import { type SyntheticState, tinyRecord } from '@leeway/testkit';

/** The synthetic state as the store would hand it over: its files through the ordinary import. */
export async function importedState(state: SyntheticState): Promise<PublicRecord> {
  const context = { previous: [], statedFiscalYear: null, progress: () => {} };
  const readings = [];
  for (const file of state.files) {
    const formats = [districtTable(file.mapping)];
    const reading = await readPublished(new TextEncoder().encode(file.text), file.name, context, { formats });
    if (reading.kind === 'refusal') throw new Error(`${file.name}: ${reading.finding.what.en}`);
    readings.push(reading);
  }
  return tinyRecord(...readings);
}
