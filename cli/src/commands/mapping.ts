import { basename } from 'node:path';
import { ProblemError } from '@leeway/api/client';
import type { Call, Command } from '../command.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { bytesAt } from '../file-bytes.ts';
import { textTable } from '../text-table.ts';

const PER_CENT = 100;

const sheetWords = (sheets: readonly string[], read: string): string =>
  `Its sheets: ${sheets.join(' · ')}. This is “${read}”; --sheet chooses another.`;

/** The mapping to edit goes out; what a person should know of it goes to the side, so that the first can be sent to a file. */
async function suggest({ client, options, out, err, json, language }: Call, path: string): Promise<number> {
  const file = new File([await bytesAt(path)], basename(path));
  const sheet = typeof options.sheet === 'string' ? options.sheet : undefined;
  const suggestion = await (await client()).suggestMapping(file, sheet);
  const { mapping, columns, missing, questions, saved, readAs, sheets } = suggestion;
  if (json) {
    out(JSON.stringify(suggestion, null, 2));
    return EXIT.ok;
  }
  if (readAs) err(`Leeway reads this file without a mapping, as ${readAs[language]}.`);
  if (sheets.length > 1) err(sheetWords(sheets, mapping.sheet ?? sheets[0] ?? ''));
  if (saved) err(`The saved mapping ${saved} reads this file; this is it.`);
  const rows = columns.map(({ heading, use, confidence, reason, samples }) => [
    heading,
    use,
    String(Math.round(confidence * PER_CENT)),
    samples.slice(0, 3).join(' · '),
    reason[language],
  ]);
  err(textTable(['column', 'use', '% sure', 'samples', 'why'], rows, [2]));
  for (const { words } of missing) err(`Missing: ${words[language]}`);
  for (const question of questions) err(question[language]);
  out(JSON.stringify(mapping, null, 2));
  return EXIT.ok;
}

/** A mapping as `suggest` prints it, or inside the answer that `suggest --json` prints. */
async function mappingIn(path: string): Promise<Readonly<Record<string, unknown>>> {
  const text = new TextDecoder().decode(await bytesAt(path));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`${path} is not JSON. Start from what leeway mapping suggest prints.`);
  }
  const inner = typeof value === 'object' && value !== null && 'mapping' in value ? value.mapping : value;
  if (typeof inner !== 'object' || inner === null || Array.isArray(inner))
    throw new UsageError(`${path} holds no mapping. Start from what leeway mapping suggest prints.`);
  return inner as Readonly<Record<string, unknown>>;
}

async function save({ client, out, err, json, language }: Call, path: string): Promise<number> {
  const mapping = await mappingIn(path);
  const id = typeof mapping.id === 'string' && mapping.id !== '' ? mapping.id : 'unnamed';
  try {
    const saved = await (await client()).saveMapping(id, mapping);
    const words = `Saved: ${saved.id}, ${saved.columns.length} columns. Import a file with these headings, and it is read.`;
    out(json ? JSON.stringify(saved, null, 2) : words);
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { detail, faults } = error.problem;
    for (const fault of faults ?? [detail]) err(fault[language]);
    return EXIT.blocked;
  }
}

async function list({ client, out, json, language }: Call): Promise<number> {
  const saved = await (await client()).mappings();
  const rows = saved.map(({ id, savedAt, mapping }) => [
    id,
    mapping.state,
    String(mapping.columns.length),
    savedAt.slice(0, 10),
    mapping.title[language],
    mapping.synthetic ? 'synthetic' : '',
  ]);
  out(
    json
      ? JSON.stringify(saved, null, 2)
      : textTable(['mapping', 'state', 'columns', 'saved', 'title', 'data'], rows, [2]),
  );
  return EXIT.ok;
}

const USAGE = 'mapping suggest <file> [--sheet <name>] | save <mapping.json> | list';

export const mapping: Command = {
  name: 'mapping',
  usage: USAGE,
  says: 'what the columns of a state’s own table mean, said once',
  options: [{ name: 'sheet', value: 'name', says: 'of a workbook, the sheet with the table' }],
  takes: [1, 2],
  async run(call) {
    const [step, path] = call.words;
    if (step === 'list' && path === undefined) return list(call);
    if (step === 'suggest' && path !== undefined) return suggest(call, path);
    if (step === 'save' && path !== undefined) return save(call, path);
    throw new UsageError(`Usage: leeway ${USAGE}`);
  },
};
