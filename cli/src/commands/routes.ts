import type { Call, Command } from '../command.ts';
import { UsageError } from '../exit-codes.ts';
import { check } from '../routes/check.ts';
import { FORMATS, solve } from '../routes/solve.ts';

type Part = { readonly words: number; readonly usage: string; readonly run: (call: Call) => Promise<number> };

const PARTS: Readonly<Record<string, Part>> = {
  solve: { words: 2, usage: 'routes solve <folder or file> [--out plan.json]', run: solve },
  check: { words: 3, usage: 'routes check <folder> <plan.json>', run: check },
};

const listed = Object.keys(PARTS).join('|');

export const routes: Command = {
  name: 'routes',
  usage: `routes ${listed} <folder or file> [plan.json] [options]`,
  says: 'bus routes from your own files: solve, check, simulate, export; no server needed',
  options: [
    {
      name: 'format',
      value: Object.keys(FORMATS).join('|'),
      says: 'what the files must be (default any, told by content)',
    },
    { name: 'max-ride', value: 'seconds', says: 'ride limit for every rider, in place of what the files say' },
    { name: 'seconds', value: 'n', says: 'solve: budget of time (default 12)' },
    { name: 'iterations', value: 'n', says: 'solve: budget in iterations instead: same words, same bytes' },
    { name: 'threads', value: 'n', says: 'solve: seeds tried at once (default 1)' },
    { name: 'seed', value: 'words', says: 'solve, simulate: seed of chance (default 1)' },
    { name: 'out', value: 'path', says: 'where to write' },
  ],
  takes: [1, 3],
  async run(call) {
    const part = PARTS[call.words[0] ?? ''];
    if (!part) throw new UsageError(`routes takes ${listed}, but got '${call.words[0]}'. See leeway routes --help.`);
    if (call.words.length !== part.words) throw new UsageError(`Usage: leeway ${part.usage}`);
    return part.run(call);
  },
};
