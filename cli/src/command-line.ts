import { parseArgs } from 'node:util';
import { ProblemError } from '@leeway/api/client';
import type { Language } from '@leeway/model';
import type { Command, Output } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { type Connection, connect, homeFolder } from './connection.ts';
import { EXIT, UsageError } from './exit-codes.ts';
import { TableFault } from './tables/table-fault.ts';
import { commandHelp, generalHelp } from './usage.ts';

function parsed(command: Command, args: readonly string[]) {
  const own = command.options.map(({ name, value }) => [
    name,
    { type: value ? ('string' as const) : ('boolean' as const) },
  ]);
  const options = {
    ...Object.fromEntries(own),
    json: { type: 'boolean' as const },
    help: { type: 'boolean' as const },
    language: { type: 'string' as const },
    home: { type: 'string' as const },
  };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function yearOf(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const year = Number(value);
  if (!Number.isInteger(year))
    throw new UsageError(`--year takes a fiscal year such as 2015, but got ${String(value)}.`);
  return year;
}

function languageOf(value: unknown): Language {
  if (value === undefined || value === 'en' || value === 'es') return value ?? 'en';
  throw new UsageError(`--language takes en or es, but got ${String(value)}.`);
}

async function runCommand(command: Command, args: readonly string[], { out, err }: Output): Promise<number> {
  const { values, positionals } = parsed(command, args);
  const options = values as Readonly<Record<string, string | boolean | undefined>>;
  if (options.help) {
    out(commandHelp(command));
    return EXIT.ok;
  }
  const [least, most] = command.takes;
  if (positionals.length < least || positionals.length > most) throw new UsageError(`Usage: leeway ${command.usage}`);
  const language = languageOf(options.language);
  let connection: Connection | null = null;
  const client = async () => {
    connection ??= await connect(homeFolder(options.home));
    return connection.client;
  };
  try {
    const call = {
      client,
      words: positionals,
      options,
      json: options.json === true,
      language,
      year: yearOf(options.year),
      out,
      err,
    } as const;
    return await command.run(call);
  } catch (error) {
    if (error instanceof TableFault) {
      err(error.words[language]);
      return EXIT.blocked;
    }
    if (!(error instanceof ProblemError)) throw error;
    const { status, detail } = error.problem;
    err(detail[language]);
    return status === 404 || status === 400 ? EXIT.usage : status >= 500 ? EXIT.failure : EXIT.blocked;
  } finally {
    await (connection as Connection | null)?.close();
  }
}

async function answered([name, ...args]: readonly string[], output: Output): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    output.out(generalHelp(COMMANDS));
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) throw new UsageError(`There is no command '${name}'. See leeway --help.`);
  return runCommand(command, args, output);
}

function complain(error: unknown, { err }: Output): number {
  if (error instanceof UsageError) {
    err(error.message);
    return EXIT.usage;
  }
  if (error instanceof Error && error.name === 'StoreLocked') {
    err(
      `${error.message} That process does not answer, so nothing was done. End it, or name another folder with --home.`,
    );
    return EXIT.failure;
  }
  err(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.failure;
}

/** Runs one line, the words after `leeway`, to its end; gives the exit code. */
export async function commandLine(words: readonly string[], output: Output): Promise<number> {
  return answered(words, output).catch((error) => complain(error, output));
}
