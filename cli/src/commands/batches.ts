import type { Client } from '@leeway/api/client';
import { count } from '@leeway/model';
import type { Call, Command } from '../command.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { findingLines, quarantineLine, quarantineLines } from '../finding-lines.ts';
import { textTable } from '../text-table.ts';
import { yearsInWords } from '../years-in-words.ts';

const AT_ONCE = 5_000;

/** Everything of a batch that is in quarantine. */
async function wholeQuarantine(api: Client, id: string) {
  const rows: Awaited<ReturnType<Client['batch']>>['quarantined']['items'] = [];
  for (;;) {
    const { items, total } = (await api.batch(id, rows.length, AT_ONCE)).quarantined;
    rows.push(...items);
    if (items.length === 0 || rows.length >= total) return rows;
  }
}

async function oneBatch({ client, options, json, out, language }: Call, id: string): Promise<number> {
  const api = await client();
  if (options.quarantine === true) {
    const rows = await wholeQuarantine(api, id);
    out(json ? JSON.stringify(rows, null, 2) : rows.map((row) => quarantineLine(row, language).trim()).join('\n'));
    return EXIT.ok;
  }
  const answer = await api.batch(id);
  const { batch, findings, quarantined } = answer;
  const lines = [
    `${batch.id}: ${batch.file}; ${batch.source}, vintage ${batch.vintage}, fiscal years ${yearsInWords(batch.fiscalYears)}`,
    ...findingLines(findings, language),
    ...quarantineLines(quarantined, batch.id, language),
  ];
  out(json ? JSON.stringify(answer, null, 2) : lines.join('\n'));
  return EXIT.ok;
}

/** Lines read = used + quarantined; cells in quarantine are of lines that are used. */
const HEAD = [
  'batch',
  'source',
  'vintage',
  'fiscal years',
  'lines read',
  'used',
  'quarantined',
  'cells quarantined',
  'district-years',
  'file',
  'data',
];

export const batches: Command = {
  name: 'batches',
  usage: 'batches [batch] [--quarantine]',
  says: 'what has been imported; of one batch, what was found and left out',
  options: [{ name: 'quarantine', value: null, says: 'every row and cell of the batch that could not be used' }],
  takes: [0, 1],
  async run(call) {
    const { client, words, options, json, out, language } = call;
    const [one] = words;
    if (one !== undefined) return oneBatch(call, one);
    if (options.quarantine === true) throw new UsageError('Say of which batch. leeway batches lists them.');
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
      ...[batch.rows.read, batch.lines.used, batch.lines.quarantined, batch.cellsQuarantined, batch.districtYears].map(
        (n) => count(n, language),
      ),
      batch.file,
      batch.synthetic ? 'synthetic' : '',
    ]);
    out(textTable(HEAD, rows, [2, 4, 5, 6, 7, 8]));
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
