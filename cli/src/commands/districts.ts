import { count } from '@leeway/model';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { textTable } from '../text-table.ts';

export const districts: Command = {
  name: 'districts',
  usage: 'districts [--search words] [--state XX] [--limit n]',
  says: 'list the districts on record',
  options: [
    { name: 'search', value: 'words', says: 'part of a name or an id' },
    { name: 'state', value: 'XX', says: 'two-letter state' },
    { name: 'limit', value: 'n', says: 'how many (default 50)' },
  ],
  takes: [0, 0],
  async run({ client, options, json, out, language }) {
    const limit = Number(options.limit ?? 50);
    const { search, state } = options;
    const page = await (await client()).districts({
      limit,
      ...(typeof search === 'string' ? { search } : {}),
      ...(typeof state === 'string' ? { state } : {}),
    });
    if (json) {
      out(JSON.stringify(page, null, 2));
      return EXIT.ok;
    }
    const rows = page.items.map((item) => [
      item.id,
      item.name,
      item.state,
      item.pupils === null ? '–' : count(item.pupils, language),
      item.fiscalYears.join(' '),
      item.synthetic ? 'synthetic' : '',
    ]);
    out(textTable(['id', 'name', 'state', 'pupils', 'fiscal years', ''], rows, [3]));
    if (page.total > page.items.length)
      out(`${page.items.length} of ${page.total}; narrow with --search or raise --limit.`);
    return EXIT.ok;
  },
};
