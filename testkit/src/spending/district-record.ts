import type { Circumstances, District, Populated } from '../population/district.ts';
import type { ExcessPlan } from './excess-plan.ts';
import { type Finances, finances } from './finances.ts';
import { type SpendingYear, spending } from './spending.ts';

/** Everything that is true of a district in one fiscal year, before any file is printed. */
export type RecordYear = {
  readonly district: District;
  readonly circumstances: Circumstances;
  readonly spending: SpendingYear;
  readonly finances: Finances;
};

/** A district's years in order. */
export function districtRecord(seed: number, populated: Populated, plan: ExcessPlan): readonly RecordYear[] {
  const spent = spending(seed, populated, plan);
  const financed = finances(seed, populated, spent);
  return populated.years.flatMap((circumstances, index) => {
    const [year, money] = [spent[index], financed[index]];
    return year && money ? [{ district: populated.district, circumstances, spending: year, finances: money }] : [];
  });
}
