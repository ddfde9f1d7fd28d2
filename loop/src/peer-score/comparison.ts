import type { ScoreInput, Text, WorkVolume } from '@leeway/model';
import type { AreaFit } from '../measure/area-fit.ts';
import { FEWEST_PUPILS } from '../measure/comparison-set.ts';
import { driverOf } from '../measure/drivers.ts';
import { fitOf, logRangeOf } from '../measure/fair-cost.ts';
import { costColumn, type FrameYear, itemsOf, measureColumn } from '../measure/frame-year.ts';
import { defaultWeights, nearestPeers } from '../measure/peers.ts';
import type { AreaOrAll, Atlas } from '../record/atlas.ts';
import type { Subject } from '../record/figures.ts';
import { DRIVER_LABELS } from '../record/measure-labels-data.ts';
import { type Amounts, amountsIn, rowsWhere, usableRows, type Yardstick } from './amounts.ts';
import { NO_SCORE } from './no-score.ts';
import type { ScoredRule } from './rule.ts';
import { volumeColumn, volumeLabel } from './volumes.ts';

/** Districts most like the subject among which look-alikes are sought: enough for a frontier, few enough to be like it. */
export const MOST_LIKE = 150;
/** With fewer districts than this a score says little more than who they are. */
export const FEWEST_COMPARED = 40;
const KNOWN_SHARE = 0.95;
/**
 * Of work that only so many have on record the others are left out by name: a state suppresses the shares of a few districts, which must
 * not cost all others their score.
 */
const KNOWN_TO_MOST = 0.8;

/** Who is compared in a district's score, and on what. The subject stands first. */
export type ScoreComparison = {
  readonly frame: FrameYear;
  readonly fit: AreaFit;
  readonly yardstick: Yardstick;
  /** What the record does not hold, in the rule's words; what drives the cost most comes first. */
  readonly missing: readonly Text[];
  /** Whether what drives the cost most is on record. */
  readonly driverKnown: boolean;
  /** Work of which no volume is on record. */
  readonly missingWork: readonly WorkVolume[];
  readonly units: readonly number[];
  readonly amounts: Amounts;
  readonly leftOut: {
    /** Units that spend less than nine in ten districts with their drivers would: nobody is measured against them. */
    readonly belowRange: readonly number[];
    /** Dollars or work not on record. */
    readonly unknown: readonly number[];
  };
};

type Chosen = { readonly volumes: WorkVolume[]; readonly missing: Text[]; readonly missingWork: WorkVolume[] };

function isKnown(frame: FrameYear, column: Float64Array, units: readonly number[], share = KNOWN_SHARE): boolean {
  const known = units.filter((unit) => Number.isFinite(column[frame.positionOf.get(unit) ?? -1]));
  return known.length >= share * units.length && known[0] === units[0];
}

/** Of each output the first volume that is on record for the subject and nearly all like it, else the first on record for most. */
function chosenVolumes(frame: FrameYear, rule: ScoredRule, units: readonly number[]): Chosen {
  const chosen: Chosen = { volumes: [], missing: [], missingWork: [] };
  for (const { anyOf, ifMissing } of rule.outputs) {
    const knownTo = (share: number) =>
      anyOf.find((volume) => isKnown(frame, volumeColumn(frame, volume), units, share));
    const found = knownTo(KNOWN_SHARE) ?? knownTo(KNOWN_TO_MOST);
    if (found === undefined) {
      chosen.missing.push(ifMissing);
      chosen.missingWork.push(anyOf[0]);
    } else if (!chosen.volumes.includes(found)) chosen.volumes.push(found);
  }
  return chosen;
}

/** What to say of the main cost driver where the record lacks it; null where it does not, or the rule names none. */
function driverMissing({ mainDriver }: ScoredRule, volumes: readonly WorkVolume[]): Text | null {
  if (mainDriver === undefined) return null;
  const { volume, ifMissing } = mainDriver;
  return volume !== null && volumes.includes(volume) ? null : ifMissing;
}

function missingWords(missing: readonly Text[], driver: Text | null, wages: boolean): Text[] {
  const first = driver === null ? [] : [driver];
  const others = missing.filter(({ en }) => en !== driver?.en);
  return [...first, ...others, ...(wages ? [] : [NO_WAGES])];
}

const NO_WAGES: Text = {
  en: 'Wages nearby are not on record, so dear places look costly here.',
  es: 'No constan los salarios de la zona, así que los lugares caros parecen costosos.',
};

const isPupilCount = (volume: WorkVolume): boolean => volume === 'pupils' || volume === 'pupils-in-attendance';

function inputsOnRecord(fit: AreaFit, rule: ScoredRule): ScoreInput[] {
  const { chart } = fit.set.frame;
  return rule.inputs
    .map((input) => ({ ...input, areas: input.areas.filter((area) => itemsOf(chart, area).length > 0) }))
    .filter(({ areas }) => areas.length > 0);
}

const isBelowRange = (fit: AreaFit, unit: number): boolean =>
  (fit.rows.response[fit.rowOfUnit.get(unit) ?? -1] ?? Number.NaN) <
  (logRangeOf(fit, unit)?.low ?? Number.NEGATIVE_INFINITY);

/** The one reason why the subject itself does not stand in the comparison set. */
function notCompared({ set }: AreaFit, { unit }: Subject, area: AreaOrAll): Text {
  const at = set.frame.positionOf.get(unit);
  const cost = at === undefined ? Number.NaN : (costColumn(set.frame, area)[at] ?? Number.NaN);
  if (at === undefined || Number.isNaN(cost)) return NO_SCORE.noCost;
  const pupils = set.frame.pupils[at] ?? 0;
  if (pupils < FEWEST_PUPILS) return NO_SCORE.fewPupils(pupils);
  const unknown = set.drivers.filter((driver) => !Number.isFinite(driverOf(set.frame, driver)[at]));
  return unknown.length > 0 ? NO_SCORE.driverUnknown(unknown.map((driver) => DRIVER_LABELS[driver])) : NO_SCORE.oddCost;
}

/** The districts most like the subject by what drives the cost, with dollars and work on one yardstick; or why there are none. */
export function scoreComparison(
  atlas: Atlas,
  subject: Subject,
  area: AreaOrAll,
  rule: ScoredRule,
): ScoreComparison | Text {
  if (subject.frame === null) return NO_SCORE.noSpending;
  const fit = fitOf(atlas, subject, area);
  if (fit === null) return NO_SCORE.noFit;
  if (!fit.rowOfUnit.has(subject.unit)) return notCompared(fit, subject, area);
  const { frame } = fit.set;
  const like = nearestPeers(fit, subject.unit, defaultWeights(fit), MOST_LIKE).map(({ unit }) => unit);
  const candidates = [subject.unit, ...like];
  const { volumes, missing, missingWork } = chosenVolumes(frame, rule, candidates);
  if (volumes.length < 2) {
    const wanted = rule.outputs.flatMap(({ anyOf }) => anyOf).filter((volume) => !isPupilCount(volume));
    return NO_SCORE.oneOutput(volumes.map(volumeLabel), [...new Set(wanted)].map(volumeLabel));
  }
  const wages = isKnown(frame, measureColumn(frame, 'wage-index'), candidates);
  const driver = driverMissing(rule, volumes);
  const yardstick: Yardstick = {
    inputs: inputsOnRecord(fit, rule),
    volumes,
    wagesOf: wages ? subject.unit : null,
    priceYear: subject.year,
  };
  const all = amountsIn(frame, candidates, yardstick);
  const usable = usableRows(all);
  if (!usable[0]) return NO_SCORE.ownUnknown;
  const isBelow = candidates.map((unit, row) => row > 0 && isBelowRange(fit, unit));
  const kept = candidates.map((_unit, row) => Boolean(usable[row]) && !isBelow[row]);
  const units = candidates.filter((_unit, row) => kept[row]);
  if (units.length < FEWEST_COMPARED) return NO_SCORE.tooFew(units.length - 1, FEWEST_COMPARED - 1);
  return {
    frame,
    fit,
    yardstick,
    missing: missingWords(missing, driver, wages),
    driverKnown: driver === null,
    missingWork,
    units,
    amounts: rowsWhere(all, kept),
    leftOut: {
      belowRange: candidates.filter((_unit, row) => isBelow[row]),
      unknown: candidates.filter((_unit, row) => !usable[row] && !isBelow[row]),
    },
  };
}
