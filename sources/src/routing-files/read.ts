import type { QuarantinedTransportRow, Refusal, TracePosition, TransportRecord } from '@leeway/model';
import type { DecodedTable } from '../contract.ts';
import { decodeTable, refusalOf } from '../reading/index.ts';
import type { Layout } from './columns.ts';
import { cvrplib, isCvrplib } from './cvrplib.ts';
import { isGeojson, type Shapes, shapesOf } from './geojson.ts';
import { parkTaeKim } from './park-tae-kim.ts';
import { plainRecord } from './plain-record.ts';
import { traceRow } from './plain-rows.ts';
import { type KnownTable, knownTable } from './recognise.ts';
import { missingTables, twoTables, unknownTable, wrongFormat } from './refusals.ts';
import { fileQuarantine, rowsOf } from './table-rows.ts';

/** A file of the folder; the name is only shown to people. */
export type RoutingFile = { readonly name: string; readonly bytes: Uint8Array };

export type RoutingFormat = 'csv' | 'park-tae-kim' | 'cvrplib';

/** What a folder gave: taken whole, its bad rows apart. */
export type RoutingReading = {
  readonly kind: 'routing';
  readonly format: RoutingFormat;
  readonly record: TransportRecord;
  /** Where buses were, in the sequence of the file; none where no traces were given. */
  readonly traces: readonly TracePosition[];
  readonly quarantined: readonly QuarantinedTransportRow[];
};

type Sorted = { readonly tables: Map<Layout['id'], KnownTable>; readonly shapes: Shapes };

const isRefusal = (value: object): value is Refusal => 'kind' in value && value.kind === 'refusal';

/** Tells every file by its content; a file that is nothing known refuses the folder. */
async function sorted(files: readonly RoutingFile[]): Promise<Sorted | Refusal> {
  const tables: Sorted['tables'] = new Map();
  const [hazards, walkZones] = [[...([] as Shapes['hazards'][number][])], [...([] as Shapes['walkZones'][number][])]];
  for (const { name, bytes } of files) {
    const text = new TextDecoder().decode(bytes.subarray(0, 4096));
    if (isGeojson(text)) {
      const found = shapesOf(new TextDecoder().decode(bytes), name);
      if (isRefusal(found)) return found;
      hazards.push(...found.hazards);
      walkZones.push(...found.walkZones);
      continue;
    }
    const table: DecodedTable | Refusal = await decodeTable(bytes, name);
    if (isRefusal(table)) return table;
    const known = knownTable(table);
    if ('nearest' in known) return unknownTable(name, known.nearest, known.missing);
    if (known.layout.id === 'oneroster-other') continue;
    const other = tables.get(known.layout.id);
    if (other) return twoTables(name, other.table.name, known.layout.id);
    tables.set(known.layout.id, known);
  }
  return { tables, shapes: { hazards, walkZones } };
}

/**
 * Reads a folder of routing files, or one instance, each file told by its content. Bad rows are quarantined with their sentence; a
 * file that cannot be used refuses the whole. `format` is what the caller expects; null takes what is found.
 */
export async function readRoutingFiles(
  files: readonly RoutingFile[],
  title: string,
  format: RoutingFormat | null,
): Promise<RoutingReading | Refusal> {
  try {
    const found = await readAny(files, title);
    return found.kind === 'routing' && format !== null && found.format !== format
      ? wrongFormat(title, format, found.format)
      : found;
  } catch (error) {
    return refusalOf(error);
  }
}

async function readAny(files: readonly RoutingFile[], title: string): Promise<RoutingReading | Refusal> {
  const [first, ...others] = files;
  const text = first ? new TextDecoder().decode(first.bytes) : '';
  if (first && others.length === 0 && isCvrplib(text)) {
    const record = cvrplib(text, first.name);
    return isRefusal(record) ? record : { kind: 'routing', format: 'cvrplib', record, traces: [], quarantined: [] };
  }
  const parts = await sorted(files);
  if (isRefusal(parts)) return parts;
  const quarantine = fileQuarantine();
  const [stops, schools] = [parts.tables.get('ptk-stops'), parts.tables.get('ptk-schools')];
  if (stops && schools) {
    const record = await parkTaeKim(title, stops, schools, quarantine);
    return { kind: 'routing', format: 'park-tae-kim', record, traces: [], quarantined: quarantine.entries };
  }
  if (stops || schools) return missingTables(title, [stops ? 'Schools.txt' : 'Stops.txt']);
  const record = await plainRecord(title, parts.tables, parts.shapes, quarantine);
  if (isRefusal(record)) return record;
  const positions = parts.tables.get('traces');
  const traces = positions ? await rowsOf(positions, quarantine, traceRow) : [];
  return { kind: 'routing', format: 'csv', record, traces, quarantined: quarantine.entries };
}
