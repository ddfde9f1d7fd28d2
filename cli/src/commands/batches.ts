import { count } from '@leeway/model';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { textTable } from '../text-table.ts';

export const batches: Command = {
  name: 'batches',
  usage: 'batches',
  says: 'what has been imported',
  options: [],
  takes: [0, 0],
  async run({ client, json, out, language }) {
    const list = await (await client()).batches();
    if (json) {
      out(JSON.stringify(list, null, 2));
      return EXIT.ok;
    }
    const rows = list.map((batch) => [
      batch.id,
      batch.source,
      String(batch.vintage),
      batch.fiscalYears.join(' '),
      count(batch.rows.accepted, language),
      count(batch.rows.quarantined, language),
      batch.file,
      batch.synthetic ? 'synthetic' : '',
    ]);
    out(textTable(['batch', 'source', 'vintage', 'fiscal years', 'rows', 'quarantined', 'file', ''], rows, [2, 4, 5]));
    return EXIT.ok;
  },
};

export const undo: Command = {
  name: 'undo',
  usage: 'undo <batch>',
  says: 'take an import back, exactly',
  options: [],
  takes: [1, 1],
  async run({ client, words, json, out }) {
    const batch = words[0] ?? '';
    await (await client()).undo(batch);
    out(json ? JSON.stringify({ undone: batch }) : `Undone: ${batch}. The store is as it was before that import.`);
    return EXIT.ok;
  },
};
