import { parentPort, workerData } from 'node:worker_threads';
import { refusalOf } from './refusal.ts';
import { sheetHere, type WorkbookMessage, type WorkbookRequest } from './workbook.ts';

const ROWS_AT_ONCE = 1000;

const send = (message: WorkbookMessage): void => parentPort?.postMessage(message);

/** The thread's own program: reads the one sheet that it was started for, and ends. */
async function answer(request: WorkbookRequest): Promise<void> {
  try {
    const { rows, sheet, sheets } = await sheetHere(request);
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
      send({ kind: 'rows', rows: rows.slice(at, at + ROWS_AT_ONCE) });
    send({ kind: 'end', sheet, sheets });
  } catch (error) {
    send({ kind: 'refused', refusal: refusalOf(error) });
  }
}

await answer(workerData as WorkbookRequest);
