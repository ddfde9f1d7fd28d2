import { createHash } from 'node:crypto';
import type { Finding, Refusal, RoadWays } from '@leeway/model';
import { heldBytes, memorySource } from '../reading/byte-source.ts';
import { gunzipped } from '../reading/gunzip.ts';
import { RefusedFile, refusalOf } from '../reading/index.ts';
import { LIMITS } from '../reading/limits.ts';
import { emptyFile, tooLarge } from '../reading/refusals.ts';
import type { MapFile } from './elements.ts';
import { type RoadCounts, roadFindings } from './findings.ts';
import { isPbf } from './pbf-blobs.ts';
import { pbfFile } from './pbf-file.ts';
import { noRoads, notAMap } from './refusals.ts';
import { collectRoads, type MapBounds } from './road-collector.ts';
import type { BusSize } from './road-rules.ts';
import { isXmlMap, xmlFile } from './xml-file.ts';

/** Roads from a file, with what should be known of them. */
export type RoadReading = {
  readonly kind: 'roads';
  readonly name: string;
  /** Of the file as given: with the reading's options, the key of anything prepared from it. */
  readonly sha256: string;
  readonly form: MapFile['form'];
  /** When the data were current, as the file says (ISO 8601); null where it does not. */
  readonly dataDate: string | null;
  readonly ways: RoadWays;
  readonly counts: RoadCounts;
  readonly findings: readonly Finding[];
};

/** The largest bus, and a part of the map where not all of it is wanted. */
export type RoadReadingOptions = { readonly bus: BusSize; readonly bounds?: MapBounds };

/**
 * Reads a map of OpenStreetMap, .osm.pbf, .osm or .osm.gz, known by its content. Answers who may use which way; a file that is no map, is cut,
 * or holds no road for a bus is refused. Never throws for what a file holds.
 */
export async function readRoads(
  bytes: Uint8Array,
  name: string,
  { bus, bounds }: RoadReadingOptions,
): Promise<RoadReading | Refusal> {
  try {
    const file = await mapFile(bytes, name);
    const { ways, counts, seen } = await collectRoads(file, bus, bounds ?? null);
    if (!ways.wayUse.some((use) => (use & 3) !== 0)) return noRoads(name, seen, bounds !== undefined);
    return {
      kind: 'roads',
      name,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      form: file.form,
      dataDate: file.dataDate,
      ways,
      counts,
      findings: roadFindings(counts, file.dataDate),
    };
  } catch (error) {
    return refusalOf(error);
  }
}

async function mapFile(bytes: Uint8Array, name: string): Promise<MapFile> {
  if (bytes.length === 0) throw new RefusedFile(emptyFile(name));
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    return mapFile(await heldBytes(gunzipped(memorySource(bytes), name), name), name);
  }
  if (isPbf(bytes)) return pbfFile(bytes, name);
  const text = new TextDecoder();
  const isXml = isXmlMap(text.decode(bytes.subarray(0, 4000)));
  if (isXml && bytes.length > LIMITS.unpackedBytes) throw new RefusedFile(tooLarge(name, LIMITS.unpackedBytes));
  if (isXml) return xmlFile(text.decode(bytes), name);
  throw new RefusedFile(notAMap(name));
}
