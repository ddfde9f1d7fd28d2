import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BuiltProblem, type DistrictRoads, type PlanConditions, problemUnder } from '@leeway/areas';
import { findingSentence } from '@leeway/model';
import { type RoutingFile, type RoutingFormat, type RoutingReading, readRoutingFiles } from '@leeway/sources';
import type { Call } from '../command.ts';
import { UsageError } from '../exit-codes.ts';
import { bytesAt } from '../file-bytes.ts';
import { optional } from '../tables/call-options.ts';
import { TableFault } from '../tables/table-fault.ts';
import { roadsAt } from './roads.ts';

/** Files that a folder may hold beside the tables: words, plans and what was exported earlier. */
const IS_TABLE = /\.(csv|tsv|txt|xlsx?|geojson|vrp|gz|zip)$/i;
const IS_ROADS = /\.osm(\.gz)?$|\.osm\.pbf$|\.pbf$/i;
const SHOWN = 10;

async function pathsOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new UsageError(`There is no file or folder ${path}. Check the path.`);
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path, { withFileTypes: true })).filter(
    (entry) => entry.isFile() && IS_TABLE.test(entry.name) && !IS_ROADS.test(entry.name),
  );
  if (names.length === 0)
    throw new UsageError(
      `The folder ${path} holds no tables. Put riders.csv, schools.csv, stops.csv and vehicles.csv there.`,
    );
  return names.map(({ name }) => join(path, name)).sort();
}

/** The road file that a person named, or the one of the folder; null where there is none. */
async function roadPath(path: string, named: string | undefined): Promise<string | null> {
  if (named !== undefined) return named === 'none' ? null : named;
  const names = await readdir(path).catch((): string[] => []);
  const found = names.filter((name) => IS_ROADS.test(name)).sort();
  if (found.length > 1)
    throw new TableFault({
      en: `The folder holds several road files (${found.join(', ')}), so it is unknown which one holds; leave one, or name it with --roads.`,
      es: `La carpeta tiene varios archivos de calles (${found.join(', ')}) y no se sabe cuál vale; deje uno o nómbrelo con --roads.`,
    });
  return found[0] === undefined ? null : join(path, found[0]);
}

const bytesOf = (paths: readonly string[]): Promise<RoutingFile[]> =>
  Promise.all(paths.map(async (one) => ({ name: basename(one), bytes: await bytesAt(one) })));

/** The tables of a folder and the road file in use, with their bytes. */
export async function filesRead(path: string, { options }: Pick<Call, 'options'>): Promise<RoutingFile[]> {
  const roads = await roadPath(path, optional(options, 'roads'));
  return bytesOf([...(await pathsOf(path)), ...(roads === null ? [] : [roads])]);
}

/** Reads what a person named; a refusal ends the command with its sentence. */
export async function readFolder(path: string, format: RoutingFormat | null): Promise<RoutingReading> {
  const files = await bytesOf(await pathsOf(path));
  const read = await readRoutingFiles(files, basename(path), format);
  if (read.kind === 'routing') return read;
  throw new TableFault({ en: findingSentence(read.finding, 'en'), es: findingSentence(read.finding, 'es') });
}

/** Says on stderr which rows were put aside, which riders are cases, and what was assumed. */
export function tellReading(
  reading: RoutingReading,
  built: BuiltProblem,
  { err, language }: Pick<Call, 'err' | 'language'>,
): void {
  const en = language === 'en';
  for (const { file, line, reason } of reading.quarantined.slice(0, SHOWN))
    err(`${file}, ${en ? 'line' : 'línea'} ${line}: ${reason[language]}`);
  const more = reading.quarantined.length - SHOWN;
  if (more > 0) err(en ? `and ${more} more rows in quarantine` : `y ${more} filas más en cuarentena`);
  for (const finding of built.findings) err(findingSentence(finding, language));
  if (built.assumed.length > 0)
    err(`${en ? 'Assumed' : 'Supuesto'}: ${built.assumed.map((one) => one[language]).join('; ')}.`);
}

export type Opened = {
  readonly reading: RoutingReading;
  readonly roads: DistrictRoads | null;
  readonly built: BuiltProblem;
};

/** A folder as a problem under a plan’s conditions, on its roads where it holds a road file, and what there is to say about it. */
export async function openFolder(
  path: string,
  format: RoutingFormat | null,
  conditions: PlanConditions,
  call: Pick<Call, 'err' | 'options'>,
): Promise<Opened> {
  const reading = await readFolder(path, format);
  const onRoads = await roadPath(path, optional(call.options, 'roads'));
  const roads = onRoads === null ? null : await roadsAt(onRoads, reading, call);
  return { reading, roads, built: problemUnder(reading.record, conditions, roads) };
}
