import { type Figure, type Opportunity, RECORD_MEASURES, type RecordMeasure, type Text } from '@leeway/model';
import { foundFor } from '../find/find.ts';
import { declaredDrivers } from '../measure/area-fit.ts';
import { areaCost, areaCostPerPupil, classroomShare } from '../measure/costs.ts';
import { districtView, knownFairCost } from '../measure/district-view.ts';
import { driverEffects } from '../measure/driver-effects.ts';
import { driverFigure } from '../measure/drivers.ts';
import { lessShare } from '../peer-score/less-share.ts';
import { peerScore } from '../peer-score/peer-score.ts';
import { type ScoreFigures, scoreFigures } from '../peer-score/score-figures.ts';
import type { Atlas } from '../record/atlas.ts';
import { measureFigure } from '../record/figures.ts';
import { memo } from '../record/memo.ts';
import { type Asked, type Page, yearOnRecord } from './page.ts';
import type { FigureList, WhyAnswer } from './pages.ts';

const SIMULATED: Text = {
  en: 'Simulation of addressable × effect × transfer × scale × cashable − one-off cost a year; the median. Dollars claimed twice are counted once.',
  es: 'Simulación de abordable × efecto × traslado × escala × realizable − costo único anual; la mediana. El dinero reclamado dos veces se cuenta una.',
};

function simulated(
  id: string,
  label: Text,
  value: number | null,
  of: readonly Figure[],
  unit: Figure['unit'] = 'cents',
): Figure {
  const fittedOn = { en: '4,000 draws, seeded', es: '4000 simulaciones con semilla' };
  return { id, label, unit, value, because: { kind: 'model', method: SIMULATED, of, fittedOn } };
}

/** What the district's opportunities share of their doubt: drawn together, so that the total is no surer than its parts. */
function sharedDoubtFigure(value: number, of: readonly Figure[]): Figure {
  return {
    id: 'total.shared-doubt',
    label: {
      en: 'Part of the doubt about gaps that they share',
      es: 'Parte de la duda sobre las diferencias que estas comparten',
    },
    unit: 'share',
    value,
    because: {
      kind: 'model',
      method: {
        en: 'Mean correlation of areas’ residuals across districts: one enrolment, wage index and poverty estimate stand under all gaps. The same part is taken for how much carries over, of which there is no record.',
        es: 'Correlación media de los residuos de las áreas entre distritos: una misma matrícula, índice salarial y estimación de pobreza sostienen todas las diferencias. La misma parte se toma para cuánto se traslada, de lo que no hay registro.',
      },
      of,
      fittedOn: { en: 'Districts of the same record and year', es: 'Distritos del mismo registro y año' },
    },
  };
}

const computedFigures = ({ computation }: Opportunity): Figure[] =>
  computation === undefined
    ? []
    : [computation.low, computation.high, ...computation.compared.flatMap(({ before, after }) => [before, after])];

function opportunityFigures(page: Page): Figure[] {
  const { opportunities, total } = foundFor(page.atlas, page.subject, page);
  const standing = opportunities.filter((one) => !one.standsAside).map((one) => one.addressable);
  const netLabel = { en: 'Net saving a year', es: 'Ahorro neto al año' };
  const worth = { en: 'All opportunities together, net a year', es: 'Todas las oportunidades juntas, neto al año' };
  const share = {
    en: 'All opportunities together, share of current spending',
    es: 'Todas las oportunidades juntas, parte del gasto corriente',
  };
  const totalNet = simulated('total.net', worth, total.net.p50, [
    ...standing,
    sharedDoubtFigure(total.sharedDoubt, standing),
  ]);
  const current = areaCost(page.atlas, page.subject, 'all');
  return [
    totalNet,
    simulated('total.share-of-budget', share, total.shareOfBudget?.p50 ?? null, [totalNet, current], 'share'),
    ...opportunities.flatMap((one) => [
      one.addressable,
      ...computedFigures(one),
      simulated(`${one.id}.net`, netLabel, one.saving.net.p50, [one.addressable]),
    ]),
  ];
}

function districtFigures(page: Page): Figure[] {
  const { atlas, subject } = page;
  const view = districtView(atlas, subject);
  const areas = ['all', ...atlas.areas.map(({ id }) => id)];
  return [
    ...areas.flatMap((area) => {
      const fair = knownFairCost(atlas, subject, area);
      return [areaCostPerPupil(atlas, subject, area), areaCost(atlas, subject, area), ...(fair ? [fair.expected] : [])];
    }),
    ...atlas.areas.flatMap(({ id }) => driverEffects(atlas, subject, id).map(({ effect }) => effect)),
    classroomShare(atlas, subject),
    ...(Object.keys(RECORD_MEASURES) as RecordMeasure[]).map((name) => measureFigure(subject, name)),
    ...declaredDrivers(atlas, 'all').map((driver) => driverFigure(subject, driver)),
    ...atlas.areas.flatMap((area) => area.measures.map((measure) => measure.compute(view))),
    ...opportunityFigures(page),
  ];
}

function withParts(figures: readonly Figure[]): Map<string, Figure> {
  const found = new Map<string, Figure>();
  let level = figures;
  while (level.length > 0) {
    for (const figure of level) if (!found.has(figure.id)) found.set(figure.id, figure);
    level = level.flatMap((figure) => ('of' in figure.because ? [...figure.because.of] : []));
  }
  return found;
}

/** What is spent less by each way of measuring, as sentences say it. */
const lessShares = ({ score, certainty, opinions }: ScoreFigures): Figure[] =>
  [score, certainty?.low ?? null, ...opinions.map(({ share }) => share)].flatMap((share) =>
    share === null ? [] : [lessShare(share)],
  );

/** Figures of one area's score: found apart, since a whole page of areas would be scored for one of them. */
function figuresOfScore(page: Page, area: string): Figure[] {
  const found = peerScore(page.atlas, page.subject, area);
  if (found?.kind !== 'scored') return [];
  const shown = scoreFigures(page.subject, area, found);
  const { score, certainty, opinions, dollars, outputs, lookAlikes, changes } = shown;
  return [
    score,
    ...(certainty === null ? [] : [certainty.low, certainty.best, certainty.worst]),
    ...opinions.flatMap(({ share }) => (share === null ? [] : [share])),
    ...dollars.inputs.flatMap(({ spent, target, less }) => [spent, target, ...(less ? [less.least, less.most] : [])]),
    ...(dollars.less ? [dollars.less.least, dollars.less.most] : []),
    ...(dollars.ways.all ? [dollars.ways.all.least, dollars.ways.all.most] : []),
    ...Object.values(dollars.ways.byOpinion).flatMap((one) => (one === null ? [] : [one])),
    dollars.each,
    dollars.blendEach,
    ...outputs.flatMap(({ amount, blend, ratio, credit }) => [
      amount,
      blend,
      ratio,
      ...(credit === null ? [] : [credit]),
    ]),
    ...lookAlikes.map(({ weight }) => weight),
    ...changes.flatMap(({ index, catchingUp, frontierShift, cost }) => [
      index,
      catchingUp,
      frontierShift,
      ...Object.values(cost),
    ]),
    ...lessShares(shown),
  ];
}

/** The area whose score a figure belongs to, by its id. */
const scoredArea = (figureId: string): string | null => /^([a-z-]+)\.score(?:$|-)/.exec(figureId)?.[1] ?? null;

const indexes = memo<Map<string, Figure>>();

/** Figures by their id: those of one area's score, or all others. */
function indexOf(page: Page, scored: string | null): Map<string, Figure> {
  const key = JSON.stringify([page.district.id, page.fiscalYear, page.operatingModel, page.routePlan?.id, scored]);
  return indexes(page.atlas, key, () =>
    withParts(scored === null ? districtFigures(page) : figuresOfScore(page, scored)),
  );
}

/** Every figure that `figure` opens for the district. Null where the district or its year is not on record. */
export function figures(atlas: Atlas, districtId: string, asked: Asked): FigureList | null {
  const page = yearOnRecord(atlas, districtId, asked);
  if (page === null) return null;
  const scores = ['all', ...atlas.areas.map(({ id }) => id)].flatMap((area) => figuresOfScore(page, area));
  return {
    district: page.district,
    fiscalYear: page.fiscalYear,
    figures: [...indexOf(page, null).values(), ...scores],
  };
}

/** Any figure shown on any page of a district, with its tree down to rows and sources. Null where there is none of that id. */
export function figure(atlas: Atlas, districtId: string, figureId: string, asked: Asked): WhyAnswer | null {
  const page = yearOnRecord(atlas, districtId, asked);
  if (page === null) return null;
  const found = indexOf(page, scoredArea(figureId)).get(figureId);
  return found ? { district: page.district, fiscalYear: page.fiscalYear, figure: found } : null;
}
