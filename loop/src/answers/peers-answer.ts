import type { CostDriver } from '@leeway/model';
import type { AreaFit } from '../measure/area-fit.ts';
import { areaCostPerPupil } from '../measure/costs.ts';
import { driverFigure } from '../measure/drivers.ts';
import { fitOf } from '../measure/fair-cost.ts';
import { defaultWeights, nearestPeers, weightsWith } from '../measure/peers.ts';
import type { Atlas } from '../record/atlas.ts';
import { DRIVER_LABELS } from '../record/measure-labels-data.ts';
import { likeness } from '../tell/likeness.ts';
import { peersSentences } from '../tell/peers.ts';
import { fitAnswer } from './area-answer.ts';
import { summaryOfUnit } from './districts.ts';
import { type Asked, type Page, pageOf } from './page.ts';
import type { PeersAnswer } from './pages.ts';

export type PeersAsked = Asked & {
  /** An area's id, or 'all'. */
  readonly area?: string;
  /** Weight of a driver, zero or more; those not named keep their default. */
  readonly weights?: Readonly<Record<string, number>>;
};

function driverRows(page: Page, fit: AreaFit, asked: PeersAsked): PeersAnswer['drivers'] {
  const chosen = new Map(weightsWith(fit, asked.weights).map(({ driver, weight }) => [driver, weight]));
  return defaultWeights(fit).map(({ driver, weight }) => ({
    driver,
    label: DRIVER_LABELS[driver],
    subject: driverFigure(page.subject, driver),
    weight: chosen.get(driver) ?? 0,
    defaultWeight: weight,
  }));
}

function peerRows(page: Page, fit: AreaFit, asked: PeersAsked): PeersAnswer['peers'] {
  const weights = weightsWith(fit, asked.weights);
  return nearestPeers(fit, page.subject.unit, weights).map(({ unit, distance, spent, adjusted }) => {
    const shown = (driver: CostDriver): [string, number | null] => [
      driver,
      driverFigure({ ...page.subject, unit }, driver).value,
    ];
    return {
      district: summaryOfUnit(page.atlas, unit),
      distance,
      spent,
      adjusted,
      drivers: Object.fromEntries(weights.map(({ driver }) => shown(driver))),
    };
  });
}

/** Which districts are like this one by what drives cost, and how well that explains. */
export function peersAnswer(atlas: Atlas, districtId: string, asked: PeersAsked): PeersAnswer | null {
  const page = pageOf(atlas, districtId, asked);
  if (page === null) return null;
  const area = asked.area ?? 'all';
  if (area !== 'all' && !atlas.areas.some(({ id }) => id === area)) return null;
  const fit = fitOf(atlas, page.subject, area);
  const about = fitAnswer(page, area);
  const subjectFigure = areaCostPerPupil(atlas, page.subject, area);
  const peers = fit === null ? [] : peerRows(page, fit, asked);
  return {
    district: page.district,
    fiscalYear: page.fiscalYear,
    area,
    answer: [
      ...peersSentences(
        subjectFigure,
        peers.map(({ adjusted }) => adjusted),
        likeness(fit?.set.drivers ?? []),
      ),
      ...(about ? [about.words] : []),
    ],
    fit: about,
    drivers: fit === null ? [] : driverRows(page, fit, asked),
    peers,
    subjectValue: subjectFigure.value,
    findings: [],
  };
}
