import type { z } from '@hono/zod-openapi';
import type * as contract from '../contract/index.ts';

type Of<Schema extends z.ZodType> = z.infer<Schema>;

export type Status = Of<typeof contract.status>;
export type DistrictSummary = Of<typeof contract.districtSummary>;
export type DistrictPage = Of<typeof contract.districtPage>;
export type Glance = Of<typeof contract.glance>;
export type AreaCard = Of<typeof contract.areaCard>;
export type AreaAnswer = Of<typeof contract.areaAnswer>;
export type OpportunityCard = Of<typeof contract.opportunityCard>;
export type OpportunityTotal = Of<typeof contract.opportunityTotal>;
export type OpportunityList = Of<typeof contract.opportunityList>;
export type OpportunityAnswer = Of<typeof contract.opportunityAnswer>;
export type PeersAnswer = Of<typeof contract.peersAnswer>;
export type ScoreAnswer = Of<typeof contract.scoreAnswer>;
export type CompareAnswer = Of<typeof contract.compareAnswer>;
export type FigureList = Of<typeof contract.figureList>;
export type WhyAnswer = Of<typeof contract.whyAnswer>;
export type FigureLite = Of<typeof contract.figure>;
export type PublishedRow = Of<typeof contract.publishedRow>;
export type BatchSummary = Of<typeof contract.batchSummary>;
export type BatchAnswer = Of<typeof contract.batchAnswer>;
export type ImportPreview = Of<typeof contract.importPreview>;
export type Mapping = Of<typeof contract.mapping>;
export type SavedMapping = Of<typeof contract.savedMapping>;
export type MappingSuggestion = Of<typeof contract.mappingSuggestion>;
export type MappingTrial = Of<typeof contract.mappingTrial>;
export type HowWeKnow = Of<typeof contract.howWeKnow>;
export type StateMap = Of<typeof contract.stateMap>;
export type SearchAnswer = Of<typeof contract.searchAnswer>;
export type OperatingModelSetting = Of<typeof contract.operatingModel>;
export type NewRoutePlan = Of<typeof contract.newRoutePlan>;
export type RoutePlan = Of<typeof contract.routePlan>;
export type SavedView = Of<typeof contract.savedView>;
export type Problem = Of<typeof contract.problem>;
export type { BecauseTree, FigureTree } from '../contract/figures.ts';

/** A refusal from the server, in words for people. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail.en);
    this.problem = problem;
  }
}

const query = (parameters: Record<string, string | number | null | undefined>): string => {
  const kept = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept.map(([key, value]) => [key, String(value)]))}`;
};

const path = (part: string): string => encodeURIComponent(part);

function formWith(file: File, fields: Record<string, string | number | undefined> = {}): FormData {
  const form = new FormData();
  form.set('file', file);
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, String(value));
  return form;
}

/** The typed client of the HTTP interface, used by the web and by the command line when a server is running. */
export function createClient(base: string, request: typeof fetch = fetch) {
  const call = async <Answer>(method: string, address: string, body?: unknown): Promise<Answer> => {
    const form = body instanceof FormData;
    const init: RequestInit = { method };
    if (body !== undefined) init.body = form ? body : JSON.stringify(body);
    if (body !== undefined && !form) init.headers = { 'content-type': 'application/json' };
    const response = await request(`${base}/api${address}`, init);
    const answer = response.status === 204 ? undefined : await response.json();
    if (!response.ok) throw new ProblemError(answer as Problem);
    return answer as Answer;
  };
  const read = <Answer>(address: string) => call<Answer>('GET', address);
  const of = (district: string): string => `/districts/${path(district)}`;
  return {
    howWeKnow: () => read<HowWeKnow>('/how-we-know'),
    status: () => read<Status>('/status'),
    districts: (ask: { search?: string; state?: string; county?: string; limit?: number; offset?: number }) =>
      read<DistrictPage>(`/districts${query(ask)}`),
    district: (id: string) => read<DistrictSummary>(of(id)),
    glance: (id: string, year?: number) => read<Glance>(`${of(id)}/glance${query({ year })}`),
    area: (id: string, area: string, year?: number) =>
      read<AreaAnswer>(`${of(id)}/areas/${path(area)}${query({ year })}`),
    opportunities: (id: string, year?: number) => read<OpportunityList>(`${of(id)}/opportunities${query({ year })}`),
    opportunity: (id: string, opportunity: string, year?: number) =>
      read<OpportunityAnswer>(`${of(id)}/opportunities/${path(opportunity)}${query({ year })}`),
    peers: (id: string, ask: { area?: string; year?: number; weights?: string }) =>
      read<PeersAnswer>(`${of(id)}/peers${query(ask)}`),
    figures: (id: string, year?: number) => read<FigureList>(`${of(id)}/figures${query({ year })}`),
    score: (id: string, area: string, year?: number) =>
      read<ScoreAnswer>(`${of(id)}/score/${path(area)}${query({ year })}`),
    why: (id: string, figure: string, year?: number) =>
      read<WhyAnswer>(`${of(id)}/figures/${path(figure)}${query({ year })}`),
    row: (batch: string, line: number, unit?: string) =>
      read<PublishedRow>(`/batches/${path(batch)}/rows/${line}${query({ unit })}`),
    compare: (ids: readonly string[], year?: number) =>
      read<CompareAnswer>(`/compare${query({ ids: ids.join(','), year })}`),
    operatingModel: (id: string) => read<OperatingModelSetting>(`${of(id)}/operating-model`),
    setOperatingModel: (id: string, model: OperatingModelSetting) =>
      call<OperatingModelSetting>('PUT', `${of(id)}/operating-model`, model),
    routePlan: (id: string) => read<RoutePlan>(`${of(id)}/route-plan`),
    recordRoutePlan: (id: string, plan: NewRoutePlan) => call<RoutePlan>('PUT', `${of(id)}/route-plan`, plan),
    removeRoutePlan: (id: string) => call<void>('DELETE', `${of(id)}/route-plan`),
    views: (id: string) => read<SavedView[]>(`${of(id)}/views`),
    saveView: (id: string, view: { name: string; address: string }) =>
      call<SavedView[]>('POST', `${of(id)}/views`, view),
    forgetView: (id: string, view: string) => call<void>('DELETE', `${of(id)}/views/${path(view)}`),
    batches: () => read<BatchSummary[]>('/batches'),
    batch: (id: string, offset = 0, limit = 200) =>
      read<BatchAnswer>(`/batches/${path(id)}${query({ offset, limit })}`),
    previewImport: (file: File, statedFiscalYear?: number) =>
      call<ImportPreview>('POST', '/imports', formWith(file, { fiscalYear: statedFiscalYear })),
    commitImport: (preview: string) => call<BatchSummary>('POST', `/imports/${path(preview)}/commit`),
    mappings: () => read<SavedMapping[]>('/mappings'),
    suggestMapping: (file: File, sheet?: string) =>
      call<MappingSuggestion>('POST', '/mappings/suggest', formWith(file, { sheet })),
    tryMapping: (file: File, mapping: Mapping, fiscalYear?: number) =>
      call<MappingTrial>('POST', '/mappings/preview', formWith(file, { mapping: JSON.stringify(mapping), fiscalYear })),
    /** A mapping as read from a file may be anything: the server says every fault. */
    saveMapping: (id: string, mapping: unknown) => call<Mapping>('PUT', `/mappings/${path(id)}`, mapping),
    undo: (batch: string) => call<void>('DELETE', `/batches/${path(batch)}`),
    map: (state: string) => read<StateMap>(`/map/${path(state)}`),
    search: (words: string, district?: string) => read<SearchAnswer>(`/search${query({ words, district })}`),
    /** The brief as bytes. */
    brief: async (
      id: string,
      format: 'pdf' | 'xlsx' | 'csv',
      language: 'en' | 'es',
      year?: number,
      paper?: 'letter' | 'a4',
    ): Promise<Uint8Array> => {
      const response = await request(`${base}/api${of(id)}/brief.${format}${query({ language, year, paper })}`);
      if (!response.ok) throw new ProblemError((await response.json()) as Problem);
      return new Uint8Array(await response.arrayBuffer());
    },
    /** Address of the brief for download. */
    briefAddress: (id: string, format: 'pdf' | 'xlsx' | 'csv', language: 'en' | 'es', year?: number) =>
      `${base}/api${of(id)}/brief.${format}${query({ language, year })}`,
  };
}

export type Client = ReturnType<typeof createClient>;
