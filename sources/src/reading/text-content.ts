import type { DecodedTable, TableRow } from '../contract.ts';
import type { ByteSource } from './byte-source.ts';
import { markupKind } from './content-kind.ts';
import { recordSplitter } from './delimited.ts';
import { sniffDelimiter } from './delimiter.ts';
import { type Encoding, encodingSurvey, isBinary, pieceDecoder } from './encoding.ts';
import { LIMITS } from './limits.ts';
import { RefusedFile } from './refusal.ts';
import { notATable, tooLarge, webPage } from './refusals.ts';

/** What a container turned out to hold. */
export type Content = Pick<DecodedTable, 'container' | 'encoding' | 'delimiter' | 'sheet' | 'sheets' | 'rows'>;

/** Enough for the first sixty rows of the widest table. */
const SAMPLE_BYTES = 1024 * 1024;

type Survey = { readonly encoding: Encoding; readonly sample: Uint8Array; readonly whole: boolean };

/** Goes through all bytes once: an encoding shows only at the last of them, and a damaged container is refused before a row is read. */
async function surveyed(source: ByteSource, name: string): Promise<Survey> {
  const survey = encodingSurvey();
  const first: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source.pieces()) {
    if (length < SAMPLE_BYTES) first.push(piece.subarray(0, SAMPLE_BYTES - length));
    length += piece.length;
    if (length > LIMITS.textBytes) throw new RefusedFile(tooLarge(name, LIMITS.textBytes));
    survey.add(piece);
  }
  return { encoding: survey.encoding(), sample: Buffer.concat(first), whole: length <= SAMPLE_BYTES };
}

async function* rowsOf(
  source: ByteSource,
  encoding: Encoding,
  delimiter: string,
  name: string,
): AsyncGenerator<TableRow> {
  const decode = pieceDecoder(encoding);
  const splitter = recordSplitter(delimiter, name);
  for await (const piece of source.pieces()) yield* splitter.take(decode(piece, false), false);
  yield* splitter.take(decode(new Uint8Array(0), true), true);
}

/**
 * Delimited text, read as a stream: once to learn its encoding, and once each time its rows are asked for.
 * @throws RefusedFile where it is binary, markup, data in another notation, or larger than the limit.
 */
export async function textContent(source: ByteSource, name: string): Promise<Content> {
  const { encoding, sample, whole } = await surveyed(source, name);
  const text = pieceDecoder(encoding)(sample, whole);
  if (isBinary(text)) {
    throw new RefusedFile(
      notATable(name, { en: 'a binary file of an unknown kind', es: 'un archivo binario de tipo desconocido' }),
    );
  }
  const markup = markupKind(text);
  if (markup === 'web-page') throw new RefusedFile(webPage(name));
  if (markup) throw new RefusedFile(notATable(name, markup));
  const delimiter = sniffDelimiter(text, whole);
  const rows = () => rowsOf(source, encoding, delimiter, name);
  return { container: 'plain', encoding, delimiter, sheet: null, sheets: [], rows };
}
