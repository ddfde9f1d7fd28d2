import { findingSentence, type Refusal, type Text } from '@leeway/model';
import { type DecodedTable, decodeTable } from '@leeway/sources';
import { RequestRefused } from '../server/refusal.ts';

/** A refusal's finding in one sentence. */
export const refusalWords = ({ finding }: Refusal): Text => ({
  en: findingSentence(finding, 'en'),
  es: findingSentence(finding, 'es'),
});

/** The file as a table, of a workbook the sheet that is named or the first; a file that is none refuses the request. */
export async function decoded(bytes: Uint8Array, file: string, sheet: string | null): Promise<DecodedTable> {
  const table = await decodeTable(bytes, file, sheet === null ? {} : { sheet });
  if (!('kind' in table)) return table;
  throw new RequestRefused('not-possible', refusalWords(table));
}
