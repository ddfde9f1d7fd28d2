import { existsSync } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type BuiltProblem, isPlanFile, locksFrom, otherRoads, type PlanFile, planFrom } from '@leeway/areas';
import type { Plan } from '@leeway/methods';
import { type Finding, findingSentence } from '@leeway/model';
import { UsageError } from '../exit-codes.ts';
import { bytesAt } from '../file-bytes.ts';
import { TableFault } from '../tables/table-fault.ts';

/** Makes a folder and those above it, one by one: where one cannot be made, the attempt ends there. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path).catch((error: unknown) => {
    if (!existsSync(path)) throw error;
  });
}

const cannotWrite = (path: string, error: unknown): UsageError => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '?';
  return new UsageError(`${path} could not be written (${code}). Name another place with --out.`);
};

/** Ends the command before its work begins where its answer could not be written; makes the folders above. */
export async function requireWritable(path: string): Promise<void> {
  try {
    await makeFolder(dirname(resolve(path)));
    await (await open(path, 'a')).close();
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** Writes a file with the folders above it. */
export async function writeOut(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await makeFolder(dirname(resolve(path)));
    await writeFile(path, content);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** A plan file as it stands, known by its content. */
export async function planFileAt(path: string): Promise<PlanFile> {
  const text = new TextDecoder().decode(await bytesAt(path));
  let file: unknown = null;
  try {
    file = JSON.parse(text);
  } catch {
    // Said below: what is no JSON is no plan either.
  }
  if (isPlanFile(file)) return file;
  throw new TableFault({
    en: `${path} is no plan, so there is nothing to judge. Write one with leeway routes solve --out.`,
    es: `${path} no es un plan, así que no hay nada que juzgar. Escriba uno con leeway routes solve --out.`,
  });
}

/** Ends the command with the sentences of findings. */
export function refuse(findings: readonly Finding[]): never {
  const told = (language: 'en' | 'es') => findings.map((one) => findingSentence(one, language)).join(' ');
  throw new TableFault({ en: told('en'), es: told('es') });
}

/** The plan of a file, for the problem that it was made for. */
export function planOf(file: PlanFile, { problem }: BuiltProblem): Plan {
  const other = otherRoads(file, problem);
  if (other) return refuse([other]);
  const plan = planFrom(file, problem);
  return 'days' in plan ? plan : refuse(plan);
}

/** The same problem with what a plan’s file says had to stay. */
export function withLocksOf(file: PlanFile, built: BuiltProblem): BuiltProblem {
  if (file.locks === undefined) return built;
  const read = locksFrom(file, built.problem);
  return 'locks' in read ? { ...built, problem: { ...built.problem, locks: read.locks } } : refuse(read.findings);
}
