import { Worker } from 'node:worker_threads';
import type { Refusal } from '@leeway/model';
import type { TableRow } from '../contract.ts';
import { LIMITS } from './limits.ts';
import { RefusedFile } from './refusal.ts';
import { tooLarge } from './refusals.ts';
import type { WorkbookSheet } from './workbook-sheet.ts';
import { xlsSheet } from './xls.ts';
import { xlsxSheet } from './xlsx.ts';
import { openZip } from './zip.ts';

/** Which workbook to read, and which of its sheets; the first where none is named. */
export type WorkbookRequest = {
  readonly kind: 'xls' | 'xlsx';
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly sheet: string | null;
};

/** What the thread sends: rows in portions, then what they belong to; or a refusal. */
export type WorkbookMessage =
  | { readonly kind: 'rows'; readonly rows: readonly TableRow[] }
  | { readonly kind: 'end'; readonly sheet: string; readonly sheets: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Reads a sheet here and now. @throws RefusedFile where the workbook is broken, too large, or has no such sheet. */
export async function sheetHere({ kind, bytes, name, sheet }: WorkbookRequest): Promise<WorkbookSheet> {
  return kind === 'xls' ? xlsSheet(bytes, name, sheet) : xlsxSheet(await openZip(bytes, name), name, sheet);
}

const MEGABYTE = 1024 * 1024;

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

function sheetInThread(request: WorkbookRequest, memoryBytes: number): Promise<WorkbookSheet> {
  const worker = new Worker(new URL('./workbook-thread.mjs', import.meta.url), {
    workerData: request,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryBytes / MEGABYTE },
  });
  const rows: TableRow[] = [];
  return new Promise((resolve, reject) => {
    worker.on('message', (message: WorkbookMessage) => {
      if (message.kind === 'refused') reject(new RefusedFile(message.refusal));
      else if (message.kind === 'end') resolve({ sheet: message.sheet, sheets: message.sheets, rows });
      else for (const row of message.rows) rows.push(row);
    });
    worker.on('error', (error) =>
      reject(isOutOfMemory(error) ? new RefusedFile(tooLarge(request.name, memoryBytes)) : error),
    );
    worker.on('exit', () => reject(new Error('The thread that reads a workbook ended without an answer.')));
  });
}

/**
 * One sheet of a workbook, read in a thread of its own: what a workbook needs shows only while it is opened, and a thread that runs out
 * of memory ends alone. A thread loads JavaScript, so plain TypeScript sources read in place.
 * @throws RefusedFile where the workbook is broken, has no such sheet, or needs more than `memoryBytes`.
 */
export function workbookSheet(
  request: WorkbookRequest,
  memoryBytes: number = LIMITS.workbookBytes,
): Promise<WorkbookSheet> {
  return process.env.LEEWAY_BUNDLED ? sheetInThread(request, memoryBytes) : sheetHere(request);
}
