import { count, figureValue, wordsOf } from '@leeway/model';
import { type Command, YEAR } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { textTable } from '../text-table.ts';

export const peers: Command = {
  name: 'peers',
  usage: 'peers <district> [--area transportation] [--year 2015] [--weights log-pupils:2,poverty-share:0]',
  says: 'which districts are like this one, why, and how well they explain',
  options: [
    { name: 'area', value: 'id', says: 'an area (default: current spending in all)' },
    { name: 'weights', value: 'driver:weight,…', says: 'your own weights' },
    YEAR,
  ],
  takes: [1, 1],
  async run({ client, words, options, json, out, language, year }) {
    const api = await client();
    const { id } = await api.district(words[0] ?? '');
    const { area, weights } = options;
    const answer = await api.peers(id, {
      ...(year === undefined ? {} : { year }),
      ...(typeof area === 'string' ? { area } : {}),
      ...(typeof weights === 'string' ? { weights } : {}),
    });
    if (json) {
      out(JSON.stringify(answer, null, 2));
      return EXIT.ok;
    }
    out(answer.answer.map((sentence) => wordsOf(sentence[language])).join(' '));
    const rows = answer.peers.map((peer) => [
      peer.district.id,
      peer.district.name,
      peer.district.pupils === null ? '–' : count(peer.district.pupils, language),
      figureValue(peer.spent, 'cents-per-pupil', language, 'table'),
      figureValue(peer.adjusted, 'cents-per-pupil', language, 'table'),
      peer.distance.toFixed(2),
    ]);
    out(
      `\n${textTable(['id', 'name', 'pupils', 'spends a pupil', 'with your pupils and wages', 'distance'], rows, [2, 3, 4, 5])}`,
    );
    return EXIT.ok;
  },
};
