import type { PlanFile } from './plan-file.ts';

const ordered = (ids: readonly string[]): string[] => [...ids].sort();

/**
 * All of a plan that a driver can drive or a person can sign for, as one text: each bus with its trips in sequence, their
 * schools, time at school, stops in sequence and who boards where. How the file is written, who stands first in it, how it was
 * made and what a checker said of it make no difference; a bus without trips is none.
 */
export function signedText({ version, buses }: Pick<PlanFile, 'version' | 'buses'>): string {
  const rows = buses
    .filter(({ trips }) => trips.length > 0)
    .map(({ vehicleId, number, trips }) =>
      JSON.stringify([
        vehicleId,
        version === 1 ? number + 1 : number,
        trips.map(({ direction, schoolIds, atSchoolSeconds, visits }) => [
          ...[direction, schoolIds, atSchoolSeconds],
          visits.map(({ stopId, riderIds }) => [stopId, ordered(riderIds)]),
        ]),
      ]),
    );
  return ordered(rows).join('\n');
}
