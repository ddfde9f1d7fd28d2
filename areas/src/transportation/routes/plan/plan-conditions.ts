import type { RoutingProblem } from '@leeway/methods';
import type { Finding, TransportRecord, WhatIfRow } from '@leeway/model';
import { type BuiltProblem, routingProblem } from '../problem/routing-problem.ts';
import type { DistrictRoads } from '../roads/district-roads.ts';
import { applyWhatIf } from '../what-if/apply-what-if.ts';
import { type BellMove, withMovedBells } from './plan-bells.ts';
import type { PlanFile } from './plan-file.ts';

/** What a plan was made under beside the files: whoever reads it builds the same problem. */
export type PlanConditions = {
  readonly rideLimitSeconds: number | null;
  readonly whatIf: readonly WhatIfRow[];
  readonly bells: readonly BellMove[];
};

export const NO_CONDITIONS: PlanConditions = { rideLimitSeconds: null, whatIf: [], bells: [] };

export function conditionsOf({ making, whatIf, bells }: PlanFile): PlanConditions {
  return { rideLimitSeconds: making?.rideLimitSeconds ?? null, whatIf: whatIf ?? [], bells: bells ?? [] };
}

/** The problem of a record under a plan’s conditions; what-if first, then bells. Findings of the what-if stand before the others. */
export function problemUnder(
  record: TransportRecord,
  { rideLimitSeconds, whatIf, bells }: PlanConditions,
  roads: DistrictRoads | null,
): BuiltProblem {
  const changed = applyWhatIf(record, whatIf);
  const options = rideLimitSeconds === null ? { roads } : { roads, rideLimit: rideLimitSeconds };
  const built = routingProblem(withMovedBells(changed.record, bells), options);
  return { ...built, findings: [...changed.findings, ...built.findings] };
}

/** Why a plan’s times do not belong to the roads at hand; null where they do. */
export function otherRoads(file: PlanFile, { travel }: RoutingProblem): Finding | null {
  const [made, now] = [file.travelBasis, travel.basis];
  if (made.kind !== 'roads' && now.kind !== 'roads') return null;
  if (made.kind === 'roads' && now.kind === 'roads' && made.sha256 === now.sha256) return null;
  const name = (basis: typeof made) => ({
    en: basis.kind === 'roads' ? `the roads of ${basis.file}` : 'straight lines',
    es: basis.kind === 'roads' ? `las calles de ${basis.file}` : 'líneas rectas',
  });
  const [was, is] = [name(made), name(now)];
  const alike = was.en === is.en;
  return {
    code: 'transportation.plan-on-other-roads',
    severity: 'blocks',
    what: {
      en: alike
        ? `The plan was made on another state of ${was.en}, their traces or speeds.`
        : `The plan was made on ${was.en}, and the times at hand are from ${is.en}.`,
      es: alike
        ? `El plan se hizo con otro estado de ${was.es}, sus trazas o velocidades.`
        : `El plan se hizo con ${was.es} y los tiempos actuales son de ${is.es}.`,
    },
    soWhat: { en: 'Its times cannot be judged here.', es: 'Sus tiempos no se pueden juzgar aquí.' },
    fix: {
      en: 'Put back what it was made on (--roads names a file, or none), or solve again with --start.',
      es: 'Ponga lo que tenía (--roads nombra un archivo, o none) o resuelva de nuevo con --start.',
    },
    evidence: {},
  };
}
