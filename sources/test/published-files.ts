import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Reading, Refusal } from '@leeway/model';
import { it } from 'vitest';
import { readPublished } from '../src/registry.ts';

const DATA = join(process.env.LEEWAY_SHARED ?? resolve(import.meta.dirname, '../../../shared'), 'data');

/** Where a published file lies on this machine. */
export const published = (path: string): string => join(DATA, path);

/** A test over published files: left out by name where they are not here. */
export const itWithData = existsSync(DATA) ? it : it.skip;

/** The lines of a text, the empty last one left out. */
export const lines = (text: string): string[] => text.replace(/\r?\n$/, '').split(/\r?\n/);

/** Reads a text or bytes with the registered formats. */
export function readText(
  text: string | Uint8Array,
  context: { readonly statedFiscalYear?: number } = {},
): Promise<Reading | Refusal> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const statedFiscalYear = context.statedFiscalYear ?? null;
  return readPublished(bytes, 'file', { previous: [], statedFiscalYear, progress: () => {} });
}
