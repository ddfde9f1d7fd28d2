import type { Command } from '../command.ts';
import { EXIT, UsageError } from '../exit-codes.ts';

const NAMES =
  'serve import mapping batches undo districts measure peers score find why brief ' +
  'dea pool forecast synth-control design-pilot read-pilot routes completion';

const SCRIPTS: Readonly<Record<string, string>> = {
  bash: `complete -W "${NAMES}" leeway`,
  zsh: `#compdef leeway\ncompadd ${NAMES}`,
  fish: `complete -c leeway -f -n __fish_use_subcommand -a "${NAMES}"`,
};

export const completion: Command = {
  name: 'completion',
  usage: 'completion bash|zsh|fish',
  says: 'a completion script for your shell',
  options: [],
  takes: [1, 1],
  async run({ words, json, out }) {
    const script = SCRIPTS[words[0] ?? ''];
    if (!script) throw new UsageError(`Completion is for bash, zsh or fish, but got '${words[0]}'.`);
    out(json ? JSON.stringify({ shell: words[0], script }) : script);
    return EXIT.ok;
  },
};
