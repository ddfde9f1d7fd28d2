import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type BuiltProblem, isPlanFile, type PlanFile, planFrom } from '@leeway/areas';
import type { Plan } from '@leeway/methods';
import { findingSentence } from '@leeway/model';
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

/** A plan from its file, for this problem. */
export async function planAt(
  path: string,
  { problem }: BuiltProblem,
): Promise<{ readonly file: PlanFile; readonly plan: Plan }> {
  const text = new TextDecoder().decode(await bytesAt(path));
  let file: unknown = null;
  try {
    file = JSON.parse(text);
  } catch {
    // Said below: what is no JSON is no plan either.
  }
  if (!isPlanFile(file))
    throw new TableFault({
      en: `${path} is no plan, so there is nothing to judge. Write one with leeway routes solve --out.`,
      es: `${path} no es un plan, así que no hay nada que juzgar. Escriba uno con leeway routes solve --out.`,
    });
  const plan = planFrom(file, problem);
  if ('days' in plan) return { file, plan };
  const told = (language: 'en' | 'es') => plan.map((one) => findingSentence(one, language)).join(' ');
  throw new TableFault({ en: told('en'), es: told('es') });
}
