import type { Figure, FiscalYear, Sentence, Text } from '@leeway/model';
import { foundFor } from '../find/find.ts';
import { FEWEST_PUPILS } from '../measure/comparison-set.ts';
import { areaCostPerPupil, classroomShare } from '../measure/costs.ts';
import { driverFigure } from '../measure/drivers.ts';
import { fitOf } from '../measure/fair-cost.ts';
import { defaultWeights, nearestPeers } from '../measure/peers.ts';
import { type Atlas, LOOP_VERSION, recordYears, subjectOf } from '../record/atlas.ts';
import { measureFigure, type Subject, unreadableItems } from '../record/figures.ts';
import { DRIVER_LABELS } from '../record/measure-labels-data.ts';
import { deflator } from '../record/prices.ts';
import { leewayQuestion, spendingSentence, standoutSentence, totalSentence } from '../tell/district.ts';
import { likeness } from '../tell/likeness.ts';
import { areaCard, expectedRange, opportunityCard } from './cards.ts';
import { summaryOfUnit } from './districts.ts';
import { onceEach, recordFindings, unsizedTogether } from './findings.ts';
import { type Asked, type Page, pageOf, vintagesOf } from './page.ts';
import type { AreaCard, Glance, PeerDot, YearPoint } from './pages.ts';

/** The figure in every year on record; money also in prices of the page's year. */
export function yearPoints(page: Page, figureIn: (subject: Subject) => Figure): YearPoint[] {
  const { atlas, subject, district } = page;
  const pointIn = (year: FiscalYear): YearPoint[] => {
    const then = subjectOf(atlas, district.id, year);
    const figure = then === null ? null : figureIn(then);
    if (figure === null || figure.value === null) return [];
    const isMoney = figure.unit === 'cents' || figure.unit === 'cents-per-pupil';
    const price = isMoney ? deflator(year, subject.year) : 1;
    return [{ fiscalYear: year, figure, real: price === null ? null : figure.value * price }];
  };
  return recordYears(atlas.ledger, subject.unit).flatMap(pointIn);
}

function classroomPeers(page: Page): PeerDot[] {
  const { atlas, subject } = page;
  const fit = fitOf(atlas, subject, 'all');
  if (fit === null) return [];
  return nearestPeers(fit, subject.unit, defaultWeights(fit)).flatMap((peer): PeerDot[] => {
    const { value } = classroomShare(atlas, { ...subject, unit: peer.unit });
    const { id, name } = summaryOfUnit(atlas, peer.unit);
    return value === null ? [] : [{ id, name, value }];
  });
}

/** The first driver of the fit that is not on record for the district, which keeps it out of the comparison. */
function unknownDriver(page: Page): Text | null {
  const fit = fitOf(page.atlas, page.subject, 'all');
  if (fit === null || fit.rowOfUnit.has(page.subject.unit)) return null;
  const missing = fit.set.drivers.find((driver) => driverFigure(page.subject, driver).value === null);
  return missing === undefined ? null : DRIVER_LABELS[missing];
}

/** The first lines of the page: what it spends, what stands out, what that is worth. */
export function districtSentences(page: Page, areas: readonly AreaCard[]): Sentence[] {
  const { atlas, subject, district, fiscalYear } = page;
  const total = measureFigure(subject, 'expenditure-total');
  const spending = spendingSentence({
    name: district.name,
    year: fiscalYear,
    costPerPupil: areaCostPerPupil(atlas, subject, 'all'),
    publishedTotal: total.value === null ? null : total,
    expected: expectedRange(page, 'all'),
    pupils: measureFigure(subject, 'pupils').value,
    fewestPupils: FEWEST_PUPILS,
    unknownDriver: unknownDriver(page),
    alike: likeness(fitOf(atlas, subject, 'all')?.set.drivers ?? []),
    unreadable: subject.frame === null ? [] : unreadableItems(subject, subject.frame.spending),
  });
  if (subject.frame === null) return [spending];
  const compared = areas.filter((area) => area.expected !== null);
  const standouts = compared.flatMap(({ title, beyondChance }) =>
    beyondChance ? [{ title, direction: beyondChance }] : [],
  );
  const { opportunities, total: worth } = foundFor(atlas, subject, page);
  const standing = opportunities.filter((one) => !one.standsAside).length;
  const stands = standoutSentence(compared.length, standouts);
  return [spending, ...(stands ? [stands] : []), totalSentence(worth, standing)];
}

/** Where a district has leeway, on one page. Null where it is not on record in that year. */
export function glance(atlas: Atlas, districtId: string, asked: Asked): Glance | null {
  const page = pageOf(atlas, districtId, asked);
  if (page === null) return null;
  const { subject, district, fiscalYear, operatingModel, prices } = page;
  const areas = atlas.areas.map((area) => areaCard(page, area));
  const { opportunities, total, findings } = foundFor(atlas, subject, page);
  return {
    district,
    fiscalYear,
    operatingModel,
    prices,
    question: leewayQuestion(district.name),
    answer: districtSentences(page, areas),
    costPerPupil: areaCostPerPupil(atlas, subject, 'all'),
    expectedPerPupil: expectedRange(page, 'all'),
    pupils: yearPoints(page, (then) => measureFigure(then, 'pupils')),
    spending: yearPoints(page, (then) => areaCostPerPupil(atlas, then, 'all')),
    classroomShare: { figure: classroomShare(atlas, subject), peers: classroomPeers(page) },
    areas,
    opportunities: opportunities.map((one) => opportunityCard(page, one)),
    total,
    findings: unsizedTogether(onceEach([...recordFindings(page), ...findings])),
    vintages: vintagesOf(atlas, subject),
    version: LOOP_VERSION,
    seed: atlas.seed,
  };
}
