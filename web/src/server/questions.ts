import { queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';

/** What the pages ask the server, each with the key under which its answer is kept. */
export const ask = {
  status: () => queryOptions({ queryKey: ['status'], queryFn: () => client.status() }),
  district: (id: string) => queryOptions({ queryKey: ['district', id], queryFn: () => client.district(id) }),
  districts: (wanted: Parameters<typeof client.districts>[0]) =>
    queryOptions({ queryKey: ['districts', wanted], queryFn: () => client.districts(wanted) }),
  glance: (id: string, year?: number) =>
    queryOptions({ queryKey: ['about', id, 'glance', year ?? null], queryFn: () => client.glance(id, year) }),
  area: (id: string, area: string, year?: number) =>
    queryOptions({ queryKey: ['about', id, 'area', area, year ?? null], queryFn: () => client.area(id, area, year) }),
  score: (id: string, area: string, year?: number) =>
    queryOptions({
      queryKey: ['about', id, 'score', area, year ?? null],
      queryFn: () => client.score(id, area, year),
    }),
  opportunities: (id: string, year?: number) =>
    queryOptions({
      queryKey: ['about', id, 'opportunities', year ?? null],
      queryFn: () => client.opportunities(id, year),
    }),
  opportunity: (id: string, opportunity: string, year?: number) =>
    queryOptions({
      queryKey: ['about', id, 'opportunity', opportunity, year ?? null],
      queryFn: () => client.opportunity(id, opportunity, year),
    }),
  peers: (id: string, wanted: Parameters<typeof client.peers>[1]) =>
    queryOptions({ queryKey: ['about', id, 'peers', wanted], queryFn: () => client.peers(id, wanted) }),
  why: (id: string, figure: string, year?: number) =>
    queryOptions({ queryKey: ['about', id, 'why', figure, year ?? null], queryFn: () => client.why(id, figure, year) }),
  row: (batch: string, line: number, unit?: string) =>
    queryOptions({ queryKey: ['row', batch, line, unit ?? null], queryFn: () => client.row(batch, line, unit) }),
  compare: (ids: readonly string[], year?: number) =>
    queryOptions({ queryKey: ['compare', ids, year ?? null], queryFn: () => client.compare(ids, year) }),
  operatingModel: (id: string) =>
    queryOptions({ queryKey: ['about', id, 'operating-model'], queryFn: () => client.operatingModel(id) }),
  views: (id: string) => queryOptions({ queryKey: ['views', id], queryFn: () => client.views(id) }),
  mappings: () => queryOptions({ queryKey: ['mappings'], queryFn: () => client.mappings() }),
  batches: () => queryOptions({ queryKey: ['batches'], queryFn: () => client.batches() }),
  batch: (id: string, limit: number) =>
    queryOptions({ queryKey: ['batch', id, limit], queryFn: () => client.batch(id, 0, limit) }),
  howWeKnow: () => queryOptions({ queryKey: ['how-we-know'], queryFn: () => client.howWeKnow() }),
  map: (state: string) => queryOptions({ queryKey: ['map', state], queryFn: () => client.map(state) }),
  search: (words: string, district?: string) =>
    queryOptions({ queryKey: ['search', words, district ?? null], queryFn: () => client.search(words, district) }),
};
