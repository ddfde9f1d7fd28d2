import { type Area, decisionRight, type Measure } from '@leeway/model';
import { comparisonFindings } from '../find/comparison-findings.ts';
import { foundFor } from '../find/find.ts';
import { areaCostPerPupil } from '../measure/costs.ts';
import { districtView, knownFairCost } from '../measure/district-view.ts';
import { driverEffects } from '../measure/driver-effects.ts';
import { driverFigure } from '../measure/drivers.ts';
import { explainedShare } from '../measure/explained-share.ts';
import { fitOf } from '../measure/fair-cost.ts';
import { heldOutCoverage } from '../measure/held-out.ts';
import { defaultWeights, nearestPeers } from '../measure/peers.ts';
import { type AreaOrAll, type Atlas, areaOf, subjectOf } from '../record/atlas.ts';
import { areaItems } from '../record/chart.ts';
import { unreadableItems } from '../record/figures.ts';
import { DRIVER_LABELS } from '../record/measure-labels-data.ts';
import { areaSentences, fitSentence, sizedSentence } from '../tell/area.ts';
import { driverEffectSentence } from '../tell/driver.ts';
import { likeness } from '../tell/likeness.ts';
import { areaCard, expectedRange, opportunityCard } from './cards.ts';
import { summaryOfUnit } from './districts.ts';
import { recordFindings } from './findings.ts';
import { yearPoints } from './glance.ts';
import { type Asked, type Page, pageOf, titled, vintagesOf } from './page.ts';
import type { AreaAnswer, FitAnswer, LeverRow, PeerDot } from './pages.ts';

/** How well the drivers explain, and whether last year's range held this year. Null where nothing was fitted. */
export function fitAnswer(page: Page, area: AreaOrAll): FitAnswer | null {
  const { atlas, subject } = page;
  const fit = fitOf(atlas, subject, area);
  if (fit === null || subject.frame === null) return null;
  const r2 = explainedShare(fit.rows, atlas.seed);
  const districts = fit.rows.design.rows;
  const request = { atlas, chart: subject.frame, year: subject.year, area, kind: fit.set.kind };
  return {
    r2: r2?.mean ?? null,
    r2Sd: r2?.sd ?? null,
    districts,
    words: fitSentence(r2, districts, likeness(fit.set.drivers)),
    coverage: heldOutCoverage(request, fit),
  };
}

function driverRows(page: Page, area: Area): AreaAnswer['drivers'] {
  const effects = driverEffects(page.atlas, page.subject, area.id);
  return area.costDrivers
    .filter((driver) => driver !== 'log-pupils-squared')
    .map((driver) => {
      const effect = effects.find((one) => one.driver === driver)?.effect ?? null;
      const figure = driverFigure(page.subject, driver);
      return { driver, label: DRIVER_LABELS[driver], figure, effect, words: effect && driverEffectSentence(effect) };
    });
}

function measureRow(
  page: Page,
  area: Area,
  measure: Measure,
  peers: readonly number[],
): AreaAnswer['measures'][number] {
  const { atlas, subject } = page;
  const view = districtView(atlas, subject);
  const { guardrail } = measure;
  const partner =
    'measure' in guardrail
      ? atlas.areas.flatMap((one) => one.measures).find((one) => one.id === guardrail.measure)
      : undefined;
  return {
    figure: measure.compute(view),
    better: measure.better,
    peers: peers.flatMap((unit): PeerDot[] => {
      const { value } = measure.compute(districtView(atlas, { ...subject, unit }));
      const { id, name } = summaryOfUnit(atlas, unit);
      return value === null ? [] : [{ id, name, value }];
    }),
    guardrail: {
      figure: partner?.compute(view) ?? null,
      words: partner?.label ?? ('notOnRecord' in guardrail ? guardrail.notOnRecord : area.title),
    },
  };
}

function leverRow(lever: Area['levers'][number]): LeverRow {
  const {
    id,
    title,
    mechanism,
    effect,
    effectUnit,
    appliesTo,
    grade,
    provenance,
    source,
    risks,
    equityGuardrail,
    use,
  } = lever;
  return {
    id,
    title,
    mechanism,
    effect: effect === null ? null : { low: effect.low, mid: effect.mid, high: effect.high },
    effectUnit,
    appliesTo,
    grade,
    provenance,
    source,
    risks,
    equityGuardrail,
    opportunity: use.kind === 'sized' ? use.opportunity : null,
    needs: use.kind === 'needs-data' ? use.needs : 'why' in use ? use.why : null,
  };
}

function historyOf(page: Page, area: Area): AreaAnswer['history'] {
  return yearPoints(page, (then) => areaCostPerPupil(page.atlas, then, area.id)).map((point) => {
    const subject = subjectOf(page.atlas, page.district.id, point.fiscalYear);
    return { ...point, expected: subject === null ? null : expectedRange({ ...page, subject }, area.id) };
  });
}

function decisionRows(page: Page, area: Area): AreaAnswer['decisions'] {
  return area.decisions.map((decision) => ({
    id: decision.id,
    title: decision.title,
    right: titled(decisionRight(decision, page.operatingModel)),
    recommends: decision.recommends,
    performs: decision.performs,
    cadence: decision.cadence,
    source: decision.source,
  }));
}

/** What an area costs a district, why, and what could be done. Null where the district or the area is not on record. */
export function areaAnswer(atlas: Atlas, districtId: string, areaId: string, asked: Asked): AreaAnswer | null {
  const page = pageOf(atlas, districtId, asked);
  const area = areaOf(atlas, areaId);
  if (page === null || area === null) return null;
  const { subject, district, fiscalYear, prices } = page;
  const card = areaCard(page, area);
  const fair = knownFairCost(atlas, subject, area.id);
  const fit = fitOf(atlas, subject, area.id);
  const alike = likeness(fit?.set.drivers ?? []);
  const peers = fit === null ? [] : nearestPeers(fit, subject.unit, defaultWeights(fit)).map(({ unit }) => unit);
  const found = foundFor(atlas, subject, page);
  const own = found.opportunities.filter((one) => one.area === area.id || one.claim.base === area.id);
  const sized = sizedSentence(
    own.filter((one) => one.saving.net.p50 > 0).map(({ id, saving }) => ({ id, netMid: saving.net.p50 })),
  );
  return {
    district,
    fiscalYear,
    prices,
    question: area.question,
    answer: [
      ...areaSentences({
        area: area.id,
        sight: area.sight,
        visibility: card.visibility,
        cost: card.cost,
        unreadable: subject.frame === null ? [] : unreadableItems(subject, areaItems(subject.frame, area.id)),
        alike,
        fair,
      }),
      ...(sized ? [sized] : []),
    ],
    drivesCost: area.drivesCost,
    card,
    history: historyOf(page, area),
    fit: fitAnswer(page, area.id),
    drivers: driverRows(page, area),
    measures: area.measures.map((measure) => measureRow(page, area, measure, peers)),
    opportunities: own.map((one) => opportunityCard(page, one)),
    levers: area.levers.map(leverRow),
    decisions: decisionRows(page, area),
    keyFigures: area.keyFigures.map(
      ({ id, group, name, numerator, denominator, unit, direction, published, guardrail, source }) => ({
        id,
        group,
        name,
        numerator,
        denominator,
        unit,
        direction,
        published,
        guardrail,
        source,
      }),
    ),
    findings: [
      ...recordFindings(page),
      ...comparisonFindings(fair, area.title),
      ...found.findings.filter(
        (finding) =>
          finding.evidence.area === area.id || String(finding.evidence.opportunity ?? '').startsWith(`${area.id}.`),
      ),
    ],
    vintages: vintagesOf(atlas, subject),
  };
}
