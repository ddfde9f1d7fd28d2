import type { Command, Option } from './command.ts';

const EVERYWHERE: readonly Option[] = [
  { name: 'json', value: null, says: 'answer as JSON' },
  { name: 'language', value: 'en|es', says: 'language of the words (default en)' },
  { name: 'home', value: 'folder', says: 'the data folder (default LEEWAY_HOME, else ~/.leeway)' },
  { name: 'help', value: null, says: 'this help' },
];

const optionLine = ({ name, value, says }: Option): string =>
  `  ${`--${name}${value ? ` <${value}>` : ''}`.padEnd(28)} ${says}`;

/** Help for one command. */
export function commandHelp(command: Command): string {
  return [`leeway ${command.usage}`, '', command.says, '', ...[...command.options, ...EVERYWHERE].map(optionLine)].join(
    '\n',
  );
}

/** Help for all of them. */
export function generalHelp(commands: readonly Command[]): string {
  const lines = commands.map((command) => `  ${command.name.padEnd(14)} ${command.says}`);
  return [
    'leeway <command>: room in the budget, room to decide',
    '',
    ...lines,
    '',
    'A district is an NCES id or a unique name. Every command takes --help and --json.',
    'Exit codes: 0 ok, 1 findings that block, 2 usage, 3 failure.',
  ].join('\n');
}
