import {
  AREA_IDS,
  type Area,
  commonFunction,
  DECIDER_TITLES,
  type DistrictView,
  decisionWords,
  type Figure,
  OPERATING_MODELS,
  type PeerScoreRule,
  type Proposal,
  type Text,
  WORK_VOLUMES,
} from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { districtWith, routePlanWith } from './contract-fixtures.ts';
import { AREAS, areaById, decisionById } from './registry.ts';
import { wholeDistrictScore } from './whole-district/peer-score.ts';

const EMPTY = districtWith({});
const ZERO_PUPILS = districtWith({ measures: { pupils: 0, schools: 0, 'teachers-fte': 0, 'expenditure-current': 0 } });

/** 1,000 pupils, five schools, 60 teachers; $1 million in every area and each $200 a pupil above fair peers, give or take $100. */
const ids = AREAS.map((area) => area.id);
const FULL = districtWith({
  routePlan: routePlanWith({}),
  areas: Object.fromEntries(ids.map((id) => [id, 100_000_000])),
  functions: Object.fromEntries(['1000', '2200', '2300', '2400', '2660'].map((code) => [code, 50_000_000])),
  measures: {
    pupils: 1000,
    'average-daily-attendance': 950,
    'teachers-fte': 60,
    schools: 5,
    'expenditure-current': 1_500_000_000,
    salaries: 800_000_000,
    'benefits-inside-functions': 250_000_000,
    'special-education-programme': 200_000_000,
    'special-education-share': 0.12,
    'land-area-square-miles': 50,
    'capital-outlay': 90_000_000,
    'debt-service': 60_000_000,
    'revenue-total': 1_600_000_000,
  },
  gaps: Object.fromEntries(ids.map((id) => [id, { gap: 20_000, sd: 10_000, chance: 0.97 }])),
});

const isProposal = (result: unknown): result is Proposal =>
  typeof result === 'object' && result !== null && 'addressable' in result;

const proposals = (area: Area, district: DistrictView): Proposal[] =>
  area.opportunities.map((rule) => rule.propose(district)).filter(isProposal);

/** Every text inside a value, with the path to it. */
function textsIn(value: unknown, path = ''): [string, Text][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'es' in value && Object.keys(value).length === 2) return [[path, value as Text]];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${path}.${key}`));
}

function figuresUnder(figure: Figure): Figure[] {
  return [figure, ...('of' in figure.because ? figure.because.of.flatMap(figuresUnder) : [])];
}

const measureIds = new Set(AREAS.flatMap((area) => area.measures.map((measure) => measure.id)));

/** What a score promises: work of two kinds at least, each volume once, no measure ignored, dollars of areas that exist and each once. */
function expectKeepsPromises(rule: Extract<PeerScoreRule, { kind: 'scored' }>): void {
  const dollars = rule.inputs.flatMap((input) => input.areas);
  expect(new Set(dollars).size).toBe(dollars.length);
  for (const area of dollars) expect(ids).toContain(area);
  for (const input of rule.inputs) expect(input.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(new Set(rule.inputs.map((input) => input.id)).size).toBe(rule.inputs.length);
  const volumes = rule.outputs.flatMap((output) => output.anyOf);
  expect(rule.outputs.length).toBeGreaterThanOrEqual(2);
  expect(new Set(volumes).size).toBe(volumes.length);
  for (const volume of volumes) expect(WORK_VOLUMES).toContain(volume);
  const { uncounted, settle, mainDriver } = rule;
  for (const words of [uncounted, settle.figures, settle.from, settle.dearer])
    for (const said of [words.en, words.es]) expect(said).toMatch(/^\p{Ll}.*[^.]$/u);
  if (mainDriver && mainDriver.volume !== null) expect(volumes).toContain(mainDriver.volume);
  expect(rule.leastShare).toBeGreaterThan(0);
  expect(rule.leastShare * Math.max(rule.inputs.length, rule.outputs.length)).toBeLessThanOrEqual(1);
}

describe('the whole district', () => {
  it('keeps the promises of a score, with the dollars of every area in it', () => {
    if (wholeDistrictScore.kind !== 'scored') throw new Error('The whole district has no score.');
    expectKeepsPromises(wholeDistrictScore);
    const { inputs } = wholeDistrictScore;
    expect(inputs.flatMap(({ areas }) => areas).toSorted()).toEqual([...AREA_IDS].toSorted());
  });

  it('speaks both languages', () => {
    for (const [path, words] of textsIn(wholeDistrictScore)) {
      expect(
        [words.en, words.es].every((one) => one.trim() !== ''),
        path,
      ).toBe(true);
    }
  });
});

describe('the registry', () => {
  it('has the twelve areas first and in the order of every page', () => {
    expect(ids.slice(0, AREA_IDS.length)).toEqual([...AREA_IDS]);
  });

  it('uses no id twice, of measures, opportunities, decisions, levers, key figures or parameters', () => {
    for (const list of [
      ids,
      AREAS.flatMap((area) => [...area.measures, ...area.opportunities].map((entry) => entry.id)),
      AREAS.flatMap((area) => [...area.decisions, ...area.levers, ...area.keyFigures].map((entry) => entry.id)),
    ]) {
      expect(list).toEqual([...new Set(list)]);
    }
    const parameters = new Set(AREAS.flatMap((area) => area.parameters));
    expect(new Set([...parameters].map((parameter) => parameter.id)).size).toBe(parameters.size);
  });

  it('refuses an unknown id', () => {
    expect(() => areaById('parking')).toThrow('No area parking in the registry.');
    expect(decisionById('D-XXX-99')).toBeNull();
  });
});

describe.each(AREAS.map((area) => [area.id, area] as const))('the area %s', (id, area) => {
  it('names everything of its own by its own id', () => {
    for (const entry of [...area.decisions, ...area.levers, ...area.keyFigures]) expect(entry.area).toBe(id);
    for (const proposal of proposals(area, FULL)) expect(proposal.area).toBe(id);
  });

  it('keeps the promises of a score, over its own dollars alone, or says why it has none', () => {
    const { peerScore } = area;
    if (peerScore.kind === 'not-scored') expect(peerScore.why.en).not.toBe('');
    else {
      expectKeepsPromises(peerScore);
      expect(peerScore.inputs.flatMap((input) => input.areas)).toEqual([id]);
    }
  });

  it('speaks both languages everywhere', () => {
    const spoken = [
      ...textsIn(area),
      ...textsIn(area.opportunities.map((rule) => [rule.propose(FULL), rule.propose(EMPTY)])),
    ];
    for (const [path, words] of spoken) {
      expect(words.en.trim(), path).not.toBe('');
      expect(words.es.trim(), path).not.toBe('');
    }
  });

  it('gives an empty district no number, or zero, never NaN', () => {
    for (const district of [EMPTY, ZERO_PUPILS]) {
      for (const measure of area.measures) expect([null, 0]).toContain(measure.compute(district).value);
      expect(proposals(area, district)).toEqual([]);
    }
  });

  it('never saves more than it could touch, with every factor at its best', () => {
    for (const proposal of proposals(area, FULL)) {
      const { effectShare, transferShare, scaleShare, cashableShare, oneOffCents } = proposal.factors;
      for (const factor of [effectShare, transferShare, scaleShare, cashableShare]) {
        expect(factor.low, proposal.id).toBeGreaterThanOrEqual(0);
        expect(factor.high, proposal.id).toBeLessThanOrEqual(1);
      }
      expect(oneOffCents.low).toBeGreaterThanOrEqual(0);
      for (const amount of [proposal.addressable.value, oneOffCents.low, oneOffCents.mid, oneOffCents.high]) {
        expect(Number.isSafeInteger(amount), proposal.id).toBe(true);
      }
      expect(proposal.addressable.value).toBeGreaterThan(0);
      expect(proposal.addressable.value).toBeLessThanOrEqual(FULL.measure('expenditure-current').value ?? 0);
      expect(ids).toContain(proposal.claim.base);
      expect(proposal.claim.functions.length, proposal.id).toBeGreaterThan(proposal.kind === 'gap' ? -1 : 0);
      for (const code of proposal.claim.functions) expect(commonFunction(code).code).toBe(code);
    }
  });

  it('answers the same twice, from an input that is frozen', () => {
    const answer = (): string =>
      JSON.stringify([area.measures.map((m) => m.compute(FULL)), area.opportunities.map((rule) => rule.propose(FULL))]);
    expect(answer()).toBe(answer());
  });

  it('has an answer to each of its questions where the record is full', () => {
    expect(proposals(area, FULL).map((proposal) => proposal.id)).toEqual(area.opportunities.map((rule) => rule.id));
    for (const measure of area.measures) expect(measure.compute(FULL).value, measure.id).not.toBeNull();
  });

  it('says where every number comes from', () => {
    const figures = [
      ...area.measures.map((measure) => measure.compute(FULL)),
      ...proposals(area, FULL).map((proposal) => proposal.addressable),
    ].flatMap(figuresUnder);
    for (const figure of figures) {
      const { because } = figure;
      if (because.kind === 'formula' || because.kind === 'model')
        expect(because.of.length, figure.id).toBeGreaterThan(0);
      if (because.kind === 'parameter') expect(because.source.title, figure.id).not.toBe('');
    }
    for (const { values, id: parameter } of area.parameters) {
      expect(values.length, parameter).toBeGreaterThan(0);
      for (const value of values) expect(value.source.publisher, parameter).not.toBe('');
      expect(values.map((value) => value.from)).toEqual(values.map((value) => value.from).toSorted());
    }
    for (const proposal of proposals(area, FULL)) {
      expect(new Set(proposal.sizing.map((entry) => entry.factor))).toEqual(new Set(Object.keys(proposal.factors)));
      for (const entry of proposal.evidence) expect(entry.source, proposal.id).not.toBe('');
      expect(
        proposal.evidence.some((entry) => entry.direction === 'doubts'),
        proposal.id,
      ).toBe(true);
    }
  });

  it('uses only decider codes that exist', () => {
    for (const decision of area.decisions) {
      for (const model of OPERATING_MODELS) expect(DECIDER_TITLES).toHaveProperty(decision.decides[model]);
    }
  });

  it('has every short word of its decisions in Spanish', () => {
    const short = area.decisions.flatMap((one) => [one.mustAgree ?? '', one.input, one.legalFloor ?? '', one.cadence]);
    const untold = short.filter((words) => {
      const { en, es } = decisionWords(words);
      return en === es && !/^(|[A-Z0-9 ,]+)$/.test(words);
    });
    expect(untold).toEqual([]);
  });

  it('ties each opportunity to a decision that exists', () => {
    for (const proposal of proposals(area, FULL)) expect(decisionById(proposal.decision), proposal.id).not.toBeNull();
  });

  it('gives each measure a guardrail that exists and is not itself', () => {
    for (const { id: measure, guardrail } of area.measures) {
      if (!('measure' in guardrail)) continue;
      expect(measureIds, measure).toContain(guardrail.measure);
      expect(guardrail.measure).not.toBe(measure);
    }
  });

  it('says of each lever whether it is sized here, and if so by which opportunity', () => {
    const rules = area.opportunities.filter((rule) => rule.kind === 'lever').map((rule) => rule.id);
    const sized = area.levers.flatMap((lever) => (lever.use.kind === 'sized' ? [lever.use.opportunity] : []));
    expect(sized.toSorted()).toEqual(rules.toSorted());
  });

  it('never sizes a lever whose middle effect costs money', () => {
    for (const lever of area.levers) {
      if (lever.use.kind === 'sized') expect(lever.effect?.low, lever.id).toBeGreaterThanOrEqual(0);
      if (lever.effect && lever.effect.high < 0) expect(lever.use.kind, lever.id).toBe('reinvestment');
    }
  });
});
