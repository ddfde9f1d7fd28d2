import { type Command, YEAR } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { scoreText } from './score-text.ts';

export const score: Command = {
  name: 'score',
  usage: 'score <district> --area transportation [--year 2015]',
  says: 'peer-fair score: with what share of the dollars districts like it did as much work',
  options: [{ name: 'area', value: 'id', says: 'an area (default: all together)' }, YEAR],
  takes: [1, 1],
  async run({ client, words, options, json, out, language, year }) {
    const api = await client();
    const { id } = await api.district(words[0] ?? '');
    const area = typeof options.area === 'string' ? options.area : 'all';
    const answer = await api.score(id, area, year);
    out(json ? JSON.stringify(answer, null, 2) : scoreText(answer, language));
    return EXIT.ok;
  },
};
