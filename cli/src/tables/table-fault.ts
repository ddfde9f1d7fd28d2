import type { Text } from '@leeway/model';

/** Why a table cannot be used, in one sentence with its place: exit code 1, without a stack. */
export class TableFault extends Error {
  readonly words: Text;

  constructor(words: Text) {
    super(words.en);
    this.name = 'TableFault';
    this.words = words;
  }
}
