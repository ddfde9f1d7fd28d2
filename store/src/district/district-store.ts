import type { OperatingModel, RoutePlan } from '@leeway/model';
import type { Kysely } from 'kysely';
import { auditEntry } from '../audit/audit-rows.ts';
import { type AuditEntry, brokenEntry } from '../audit/chain.ts';
import type { Tables } from '../schema/tables.ts';
import { operatingModel, setOperatingModel } from './operating-model.ts';
import { type PeerWeights, peerWeights, setPeerWeights } from './peer-weights.ts';
import { routePlan, setRoutePlan } from './route-plan.ts';
import { type NewView, removeView, savedViews, saveView } from './saved-views.ts';
import { type Acting, asTenant, chainOf } from './tenant.ts';

function auditLog(database: Kysely<Tables>, { district }: Acting): Promise<AuditEntry[]> {
  return asTenant(database, district, async (transaction) => {
    const rows = await transaction
      .selectFrom('audit_log')
      .selectAll()
      .where('district_id', '=', district)
      .orderBy('entry_no')
      .execute();
    return rows.map(auditEntry);
  });
}

/** One district's own records, as one person of it. Every call is a transaction of its own, under the tenant role. */
export function districtStore(database: Kysely<Tables>, acting: Acting) {
  if (acting.district === '') throw new RangeError('A district’s records need the district’s id, but it is empty.');
  return {
    operatingModel: () => operatingModel(database, acting),
    setOperatingModel: (model: OperatingModel) => setOperatingModel(database, acting, model),
    peerWeights: (area: string) => peerWeights(database, acting, area),
    setPeerWeights: (area: string, weights: PeerWeights | null) => setPeerWeights(database, acting, area, weights),
    routePlan: () => routePlan(database, acting),
    setRoutePlan: (plan: RoutePlan | null) => setRoutePlan(database, acting, plan),
    savedViews: () => savedViews(database, acting),
    saveView: (view: NewView) => saveView(database, acting, view),
    removeView: (id: string) => removeView(database, acting, id),
    auditLog: () => auditLog(database, acting),
    /** The first entry of the district's log that does not hold, or null. */
    brokenAuditEntry: async () => brokenEntry(chainOf(acting.district), await auditLog(database, acting)),
  };
}

export type DistrictStore = ReturnType<typeof districtStore>;
