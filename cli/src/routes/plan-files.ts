import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type BuiltProblem, isPlanFile, locksFrom, otherRoads, type PlanFile, planFrom } from '@leeway/areas';
import type { Plan } from '@leeway/methods';
import { type Finding, findingSentence } from '@leeway/model';
import { UsageError } from '../exit-codes.ts';
import { bytesAt } from '../file-bytes.ts';
import { TableFault } from '../tables/table-fault.ts';

/** Writes a file with the folders above it. */
export async function writeOut(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '?';
    throw new UsageError(`${path} could not be written (${code}). Name another place with --out.`);
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
