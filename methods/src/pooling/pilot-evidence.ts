import { requirePositive } from '../distributions/probability.ts';
import { MethodError } from '../errors/method-error.ts';
import { requireFinite } from '../errors/requirements.ts';

/** All that is kept of one pilot: enough to pool it again with others at any time. */
export type PilotRecord = {
  readonly id: string;
  readonly estimate: number;
  readonly standardError: number;
  /** How it was compared: 'randomised', 'matched', 'before-after' …; the names are the caller's. */
  readonly design: string;
  /** Where: moderator values without the intercept, the same length in every record. */
  readonly context: readonly number[];
  /** When it was measured, as a number of years on any one count. */
  readonly year: number;
  /** Whether whoever ran it also reported it. */
  readonly selfReported?: boolean;
};

/** Pilots in one canonical order (by id), so that their history leaves no trace in any sum. */
export type EvidenceBase = { readonly pilots: readonly PilotRecord[] };

/** No pilot yet. */
export const NO_EVIDENCE: EvidenceBase = { pilots: [] };

/** The base with one more pilot. Throws `out-of-range` for an id that is there already or a standard error ≤ 0, `not-finite`, `shape`. */
export function addPilot({ pilots }: EvidenceBase, pilot: PilotRecord): EvidenceBase {
  requireFinite(`Estimate, standard error, year and context of pilot ${pilot.id}`, [
    pilot.estimate,
    pilot.standardError,
    pilot.year,
    ...pilot.context,
  ]);
  requirePositive(`The standard error of pilot ${pilot.id}`, pilot.standardError);
  const place = placeOf(pilots, pilot.id);
  if (pilots[place]?.id === pilot.id) throw new MethodError('out-of-range', `Pilot ${pilot.id} is already there.`);
  const width = pilots[0]?.context.length ?? pilot.context.length;
  if (pilot.context.length !== width) {
    throw new MethodError(
      'shape',
      `The context of pilot ${pilot.id} has ${pilot.context.length} values, but the others ${width}.`,
    );
  }
  return { pilots: [...pilots.slice(0, place), pilot, ...pilots.slice(place)] };
}

/** The base without one pilot, exactly as if it had never been added. Throws `out-of-range` for an unknown id. */
export function removePilot({ pilots }: EvidenceBase, id: string): EvidenceBase {
  const place = placeOf(pilots, id);
  if (pilots[place]?.id !== id) throw new MethodError('out-of-range', `There is no pilot ${id}.`);
  return { pilots: [...pilots.slice(0, place), ...pilots.slice(place + 1)] };
}

/** First place whose id is not smaller, by code units: no language decides the order. */
function placeOf(pilots: readonly PilotRecord[], id: string): number {
  let [low, high] = [0, pilots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pilots[middle] as PilotRecord).id < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
