import type { DistrictPage } from '@leeway/api/client';
import { count, type Language } from '@leeway/model';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { textTable } from '../text-table.ts';
import { NOT_ON_RECORD } from '../words.ts';
import { yearsInWords } from '../years-in-words.ts';

/** Districts as a table: pupils with their year, and apart the years that hold spending and those that do not. */
export function districtsTable(items: DistrictPage['items'], language: Language): string {
  const rows = items.map((item) => [
    item.id,
    item.name,
    item.state,
    item.pupils === null ? NOT_ON_RECORD[language] : `${count(item.pupils, language)} in ${item.pupilsFiscalYear}`,
    item.hasSpending ? yearsInWords(item.fiscalYears) : NOT_ON_RECORD[language],
    yearsInWords(item.yearsWithoutSpending),
    item.synthetic ? 'synthetic' : '',
  ]);
  const head = ['id', 'name', 'state', 'pupils', 'spending in', 'pupils or conditions only in', 'data'];
  return textTable(head, rows, [3]);
}

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
    out(districtsTable(page.items, language));
    if (page.total > page.items.length)
      out(`${page.items.length} of ${page.total}; narrow with --search or raise --limit.`);
    return EXIT.ok;
  },
};
