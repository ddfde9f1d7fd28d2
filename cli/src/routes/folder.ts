import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BuildOptions, type BuiltProblem, routingProblem } from '@leeway/areas';
import { findingSentence } from '@leeway/model';
import { type RoutingFormat, type RoutingReading, readRoutingFiles } from '@leeway/sources';
import type { Call } from '../command.ts';
import { UsageError } from '../exit-codes.ts';
import { bytesAt } from '../file-bytes.ts';
import { TableFault } from '../tables/table-fault.ts';

/** Files that a folder may hold beside the tables: words, plans and what was exported earlier. */
const IS_TABLE = /\.(csv|tsv|txt|xlsx?|geojson|vrp|gz|zip)$/i;
const SHOWN = 10;

async function pathsOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new UsageError(`There is no file or folder ${path}. Check the path.`);
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path, { withFileTypes: true })).filter(
    (entry) => entry.isFile() && IS_TABLE.test(entry.name),
  );
  if (names.length === 0)
    throw new UsageError(
      `The folder ${path} holds no tables. Put riders.csv, schools.csv, stops.csv and vehicles.csv there.`,
    );
  return names.map(({ name }) => join(path, name)).sort();
}

/** Reads what a person named; a refusal ends the command with its sentence. */
export async function readFolder(path: string, format: RoutingFormat | null): Promise<RoutingReading> {
  const paths = await pathsOf(path);
  const files = await Promise.all(paths.map(async (one) => ({ name: basename(one), bytes: await bytesAt(one) })));
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

/** A folder as a problem, and what there is to say about it. */
export async function openFolder(
  path: string,
  format: RoutingFormat | null,
  options: BuildOptions,
): Promise<{ readonly reading: RoutingReading; readonly built: BuiltProblem }> {
  const reading = await readFolder(path, format);
  return { reading, built: routingProblem(reading.record, options) };
}
