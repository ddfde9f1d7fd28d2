import type { Crosswalk, Reading, Refusal } from '@leeway/model';
import type { DecodedTable, ReadingContext, Recognition, SourceFormat } from './contract.ts';
import { cwift } from './cwift/format.ts';
import { f33 } from './f33/format.ts';
import { NJ_UFB_FORMATS } from './nj-ufb/format.ts';
import { nyOsc } from './ny-osc/format.ts';
import { type DecodingOptions, decodeTable, refusalOf, type TableInput } from './reading/index.ts';
import { ambiguousLayout, unknownLayout } from './reading/layout-refusals.ts';
import { saipe } from './saipe/format.ts';
import { txDemographic } from './tx-demographic/format.ts';
import { txPeims } from './tx-peims/format.ts';
import { usElsi } from './us-elsi/format.ts';

/** Every outside format that this build reads. The only list. */
export const FORMATS: readonly SourceFormat[] = [
  txPeims,
  txDemographic,
  usElsi,
  cwift,
  saipe,
  nyOsc,
  ...NJ_UFB_FORMATS,
  f33,
];

/** A format takes a table only from this confidence on. */
export const CONFIDENCE_MIN = 0.6;
/** From this confidence on, a format that does not count what it needs is named as the nearest. */
const NEAR_FROM = 0.5;

/** What reading may be told beyond the file: further formats, such as saved mappings, and the sheet of a workbook. */
export type PublishedOptions = DecodingOptions & { readonly formats?: readonly SourceFormat[] };

/** How well each format knows a table, the best first. */
export function recognitions(
  table: DecodedTable,
  formats: readonly SourceFormat[],
): readonly { readonly format: SourceFormat; readonly recognition: Recognition }[] {
  return formats
    .map((format) => ({ format, recognition: format.recognise(table) }))
    .sort((a, b) => b.recognition.confidence - a.recognition.confidence);
}

/** Worth naming to a person: half of what the format needs is there. */
const isNear = ({ confidence, missing = [], needed }: Recognition): boolean =>
  needed === undefined ? confidence >= NEAR_FROM : needed > 0 && missing.length <= needed / 2;

function chosenFormat(table: DecodedTable, formats: readonly SourceFormat[]): SourceFormat | Refusal {
  const [best, second] = recognitions(table, formats);
  if (!best || best.recognition.confidence < CONFIDENCE_MIN) {
    return unknownLayout(
      table,
      best && isNear(best.recognition)
        ? { title: best.format.description.title, missing: best.recognition.missing ?? [] }
        : null,
    );
  }
  if (second && second.recognition.confidence === best.recognition.confidence) {
    return ambiguousLayout(table, best.format.description.title, second.format.description.title);
  }
  return best.format;
}

/** The table that is read where no sheet is named, and those of the sheets that formats ask for. */
async function candidates(
  first: DecodedTable,
  input: TableInput,
  name: string,
  formats: readonly SourceFormat[],
): Promise<readonly DecodedTable[]> {
  const asked = new Set(formats.flatMap(({ sheet }) => (sheet && first.sheets.includes(sheet) ? [sheet] : [])));
  asked.delete(first.sheet ?? '');
  const others: DecodedTable[] = [];
  for (const sheet of asked) {
    const table = await decodeTable(input, name, { sheet });
    if (!('kind' in table)) others.push(table);
  }
  return [first, ...others];
}

/** A table with the format that reads it. */
export type Recognised = { readonly table: DecodedTable; readonly format: SourceFormat };

/** Decodes a file and finds the format that reads it: on the sheet that is named, else on the first and on those that formats name. */
export async function recognised(
  input: TableInput,
  name: string,
  formats: readonly SourceFormat[],
  options: DecodingOptions = {},
): Promise<Recognised | Refusal> {
  const first = await decodeTable(input, name, options);
  if ('kind' in first) return first;
  const tables = options.sheet === undefined ? await candidates(first, input, name, formats) : [first];
  const surest = (table: DecodedTable): number => recognitions(table, formats)[0]?.recognition.confidence ?? 0;
  const table = tables.reduce((best, other) => (surest(other) > surest(best) ? other : best), first);
  const format = chosenFormat(table, formats);
  return 'kind' in format ? format : { table, format };
}

/**
 * Reads a published file: decodes it, lets the formats recognise it from its content, and reads it with the surest one. A file that
 * is taken is taken whole; otherwise the refusal says why. Never throws for what a file holds.
 */
export async function readPublished(
  input: TableInput,
  name: string,
  context: ReadingContext,
  options: PublishedOptions = {},
): Promise<Reading | Refusal> {
  const found = await recognised(input, name, [...FORMATS, ...(options.formats ?? [])], options);
  return 'kind' in found ? found : readAs(found.format, found.table, context);
}

/** Reads a decoded table with one format, whatever others might know it better. */
export async function readAs(
  format: SourceFormat,
  table: DecodedTable,
  context: ReadingContext,
): Promise<Reading | Refusal> {
  try {
    return await format.read(table, context);
  } catch (error) {
    return refusalOf(error);
  }
}

/** The crosswalk of each registered format by its source id. */
export const CROSSWALKS: Readonly<Record<string, Crosswalk>> = Object.fromEntries(
  FORMATS.map((format) => [format.id, format.crosswalk]),
);
