import { expect } from 'vitest';
import type { FigureTree, PublishedRow } from '../src/client/index.ts';
import type { Opened } from './opened.ts';

type Shown = { readonly id: string; readonly value: number | null; readonly year: number };

/** Every figure in an answer, and every one that its sentences point at (value undefined), with the year it is of. */
function* figuresIn(node: unknown, year: number): Generator<Shown | { id: string; year: number; value: undefined }> {
  if (Array.isArray(node)) for (const part of node) yield* figuresIn(part, year);
  else if (typeof node === 'object' && node !== null) {
    const parts = node as Readonly<Record<string, unknown>>;
    const ofYear = typeof parts.fiscalYear === 'number' ? parts.fiscalYear : year;
    if (typeof parts.figure === 'string' && 'words' in parts)
      yield { id: parts.figure, year: ofYear, value: undefined };
    if (typeof parts.id === 'string' && 'unit' in parts && 'value' in parts && 'label' in parts)
      yield { id: parts.id, year: ofYear, value: parts.value as number | null };
    for (const part of Object.values(parts)) yield* figuresIn(part, ofYear);
  }
}

/** What the pages of a district show: glance, every area, every opportunity, its peers. */
export async function shownFigures({ client }: Opened, id: string, year?: number): Promise<Map<string, Shown>> {
  const glance = await client.glance(id, year);
  const pages: unknown[] = [glance, await client.peers(id, year === undefined ? {} : { year })];
  for (const area of glance.areas) pages.push(await client.area(id, area.id, year));
  for (const one of glance.opportunities) pages.push(await client.opportunity(id, one.id, year));
  const shown = new Map<string, Shown>();
  for (const page of pages) {
    for (const { id: figure, value, year: ofYear } of figuresIn(page, glance.fiscalYear)) {
      const key = `${figure} in ${ofYear}`;
      const known = shown.get(key);
      if (value === undefined) {
        if (!known) shown.set(key, { id: figure, value: Number.NaN, year: ofYear });
        continue;
      }
      if (known && !Number.isNaN(known.value)) expect(value, `${key} is one number on every page`).toBe(known.value);
      shown.set(key, { id: figure, value, year: ofYear });
    }
  }
  return shown;
}

/** Every figure of a tree; each leaf ends in rows, a dated parameter with its source, or says that it is unknown. */
export function nodesOf(tree: FigureTree): FigureTree[] {
  const { because } = tree;
  const place = `${tree.id} (${because.kind})`;
  if (because.kind === 'observed') expect(because.rows.length, place).toBeGreaterThan(0);
  else if (because.kind === 'parameter') expect([because.from, because.source.title], place).not.toContain('');
  else if (because.kind === 'unknown') expect([tree.value, because.reason.es === ''], place).toEqual([null, false]);
  else if (tree.value !== null) expect(because.of.length, place).toBeGreaterThan(0);
  return [tree, ...('of' in because ? because.of.flatMap(nodesOf) : [])];
}

/** Opens the rows of observed figures, each once. */
export function rowReader({ client, ask }: Opened) {
  const opened = new Map<string, PublishedRow>();
  return async (batch: string, line: number, unit: string, year: number): Promise<PublishedRow> => {
    const path = `/api/batches/${batch}/rows/${line}?unit=${encodeURIComponent(unit)}&year=${year}`;
    const known = opened.get(path);
    if (known) return known;
    const answer = await ask(path);
    expect(answer.status, path).toBe(200);
    expect(client).toBeDefined();
    const row = answer.body as PublishedRow;
    expect([row.batch, row.unitId, row.fiscalYear], path).toEqual([batch, unit, year]);
    opened.set(path, row);
    return row;
  };
}

/** Per cent are stored as published and shown as shares; everything else stands in the row as the figure has it. */
const factor = (figure: FigureTree, rowUnit: string): number =>
  figure.unit === 'share' && rowUnit === 'percent' ? 0.01 : 1;

/** The rows that an observed figure names hold its items, and add up to its value. */
export async function expectRowsAddUp(figure: FigureTree, row: ReturnType<typeof rowReader>): Promise<void> {
  if (figure.because.kind !== 'observed') return;
  let sum = 0;
  for (const reference of figure.because.rows) {
    const { items } = await row(reference.batch, reference.line, reference.unitId, reference.fiscalYear);
    const item = items.find((one) => one.item === reference.item);
    expect(item?.label, `${figure.id}: ${reference.item} on line ${reference.line}`).toBe(reference.label);
    expect(item?.line).toBe(reference.line);
    sum += (item?.value ?? Number.NaN) * factor(figure, item?.unit ?? '');
  }
  const digits = figure.unit === 'cents' ? 0 : 9;
  expect(sum, `${figure.id} is what its rows add up to`).toBeCloseTo(figure.value ?? Number.NaN, digits);
}

/** Every number that a district's pages show opens, is the same there, and leads down to rows that add up. */
export async function expectEveryFigureOpens(opened: Opened, id: string, year?: number): Promise<number> {
  const row = rowReader(opened);
  const shown = await shownFigures(opened, id, year);
  const checked = new Set<string>();
  for (const [key, { id: figure, value, year: ofYear }] of shown) {
    const answer = await opened.ask(`/api/districts/${id}/figures/${encodeURIComponent(figure)}?year=${ofYear}`);
    expect(answer.status, `${key} of ${id}`).toBe(200);
    const tree = (answer.body as { figure: FigureTree }).figure;
    if (!Number.isNaN(value)) expect(tree.value, `${key} of ${id}`).toBe(value);
    for (const node of nodesOf(tree)) {
      const seen = JSON.stringify(node);
      if (checked.has(seen)) continue;
      checked.add(seen);
      await expectRowsAddUp(node, row);
    }
  }
  return shown.size;
}
