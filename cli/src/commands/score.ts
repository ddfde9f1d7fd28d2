import { chosenDistrict } from '../chosen-district.ts';
import { type Command, YEAR } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { scoreText } from './score-text.ts';

export const score: Command = {
  name: 'score',
  usage: 'score <district> --area transportation [--year 2015]',
  says: 'peer-fair score: whether districts like it do as much work for less, and how sure that is',
  options: [{ name: 'area', value: 'id', says: 'an area (default: all together)' }, YEAR],
  takes: [1, 1],
  async run(call) {
    const { client, options, json, out, language, year } = call;
    const api = await client();
    const { id } = await chosenDistrict(api, call);
    const area = typeof options.area === 'string' ? options.area : 'all';
    const answer = await api.score(id, area, year);
    out(json ? JSON.stringify(answer, null, 2) : scoreText(answer, language));
    return EXIT.ok;
  },
};
