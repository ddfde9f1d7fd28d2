import type { Migration } from 'kysely';
import * as publicRecord from './0001-public-record.ts';
import * as auditAndTenants from './0002-audit-and-tenants.ts';
import * as routePlan from './0003-route-plan.ts';

/** In order. A migration that has been released is never edited; the next one mends it. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-public-record': publicRecord,
  '0002-audit-and-tenants': auditAndTenants,
  '0003-route-plan': routePlan,
};
