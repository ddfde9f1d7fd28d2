import type { Client } from '@leeway/api/client';
import type { Language } from '@leeway/model';

/** Where a command writes: results to `out`, progress and complaints to `err`. */
export type Output = { readonly out: (text: string) => void; readonly err: (text: string) => void };

/** An option of a command, as `--help` lists it. */
export type Option = { readonly name: string; readonly value: string | null; readonly says: string };

/** What a command is handed: the client (through a running server, else in process), its words and its options. */
export type Call = Output & {
  readonly client: () => Promise<Client>;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly json: boolean;
  readonly language: Language;
  readonly year: number | undefined;
};

/** One command of the command line. */
export type Command = {
  readonly name: string;
  readonly usage: string;
  readonly says: string;
  readonly options: readonly Option[];
  /** Least and most words that it takes. */
  readonly takes: readonly [number, number];
  run(call: Call): Promise<number>;
};

export const YEAR: Option = {
  name: 'year',
  value: 'fiscal year',
  says: 'the fiscal year, named by its end (default: the latest on record)',
};
