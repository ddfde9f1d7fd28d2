import type { Area, AreaId, Decision } from '@leeway/model';
import { area as assessment } from './assessment/area.ts';
import { area as curriculum } from './curriculum/area.ts';
import { area as engagement } from './engagement/area.ts';
import { area as facilities } from './facilities/area.ts';
import { area as finance } from './finance/area.ts';
import { decisions as GOVERNANCE_DECISIONS } from './governance/decisions.ts';
import { area as nutrition } from './nutrition/area.ts';
import { area as professionalLearning } from './professional-learning/area.ts';
import { area as staffing } from './staffing/area.ts';
import { area as studentSupport } from './student-support/area.ts';
import { area as talent } from './talent/area.ts';
import { area as technology } from './technology/area.ts';
import { area as transportation } from './transportation/area.ts';

/** The only list of areas, in the order in which every page shows them. */
export const AREAS: readonly Area[] = [
  curriculum,
  assessment,
  professionalLearning,
  staffing,
  studentSupport,
  talent,
  technology,
  transportation,
  nutrition,
  facilities,
  finance,
  engagement,
];

const byId = new Map<AreaId, Area>(AREAS.map((entry) => [entry.id, entry]));

/**
 * The area with this id.
 * @throws RangeError for an id that is not in the registry.
 */
export function areaById(id: AreaId): Area {
  const found = byId.get(id);
  if (!found) throw new RangeError(`No area ${id} in the registry.`);
  return found;
}

const decisionsById = new Map<string, Decision>(
  [...GOVERNANCE_DECISIONS, ...AREAS.flatMap((entry) => entry.decisions)].map((decision) => [decision.id, decision]),
);

/** The decision with this id, of any area or of governance; null where there is none. */
export function decisionById(id: string): Decision | null {
  return decisionsById.get(id) ?? null;
}
