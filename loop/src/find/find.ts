import { GOVERNANCE_DECISIONS } from '@leeway/areas';
import { DEFAULT_OPERATING_MODEL, type OperatingModel, type RoutePlan } from '@leeway/model';
import { areaCost } from '../measure/costs.ts';
import { districtView } from '../measure/district-view.ts';
import { sharedDoubt } from '../measure/shared-doubt.ts';
import type { Atlas } from '../record/atlas.ts';
import type { Subject } from '../record/figures.ts';
import { memo } from '../record/memo.ts';
import { type SliceOrders, sliceOrders } from './draws.ts';
import { type Found, found } from './opportunities.ts';
import { poolsOf } from './pools.ts';

const known = memo<Found>();
const orders = memo<SliceOrders>();

/** What a district says of itself beside the public record. */
export type OwnRecord = { readonly operatingModel?: OperatingModel; readonly routePlan?: RoutePlan | null };

/** What could be done better in a district, sized and put together under its operating model. */
export function foundFor(
  atlas: Atlas,
  subject: Subject,
  { operatingModel = DEFAULT_OPERATING_MODEL, routePlan = null }: OwnRecord = {},
): Found {
  const exceptions = Object.entries(operatingModel.exceptions).sort(([a], [b]) => a.localeCompare(b, 'en'));
  const key = JSON.stringify([
    subject.unit,
    subject.year,
    operatingModel.default,
    operatingModel.bargaining,
    exceptions,
    routePlan?.id,
  ]);
  return known(atlas, key, () =>
    found({
      areas: atlas.areas,
      governance: GOVERNANCE_DECISIONS,
      view: { ...districtView(atlas, subject), routePlan },
      operatingModel,
      budgetCents: areaCost(atlas, subject, 'all').value,
      seed: atlas.seed,
      pools: poolsOf(subject),
      sharedDoubt: sharedDoubt(atlas, subject),
      orders: orders(atlas, '', () => sliceOrders(atlas.seed)),
    }),
  );
}
