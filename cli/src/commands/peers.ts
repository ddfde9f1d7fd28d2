import type { PeersAnswer } from '@leeway/api/client';
import { count, figureValue, type Language, wordsOf } from '@leeway/model';
import { chosenDistrict } from '../chosen-district.ts';
import { type Command, YEAR } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { textTable } from '../text-table.ts';
import { NOT_ON_RECORD } from '../words.ts';

type Compared = { readonly fiscalYear: number; readonly peers: PeersAnswer['peers'] };

/** Pupils of the year that is compared; else the latest on record, with their year. */
function pupilsOf({ drivers, district }: Compared['peers'][number], language: Language): string {
  const ofTheYear = drivers['log-pupils'];
  if (typeof ofTheYear === 'number') return count(ofTheYear, language);
  if (district.pupils === null) return NOT_ON_RECORD[language];
  return `${count(district.pupils, language)} in ${district.pupilsFiscalYear}`;
}

/** Peers as a table, the spending and the pupils of one year. */
export function peersTable({ fiscalYear, peers }: Compared, language: Language): string {
  const rows = peers.map((peer) => [
    peer.district.id,
    peer.district.name,
    pupilsOf(peer, language),
    figureValue(peer.spent, 'cents-per-pupil', language),
    figureValue(peer.adjusted, 'cents-per-pupil', language),
    peer.distance.toFixed(2),
  ]);
  const head = ['id', 'name', `pupils in ${fiscalYear}`, 'spends a pupil', 'with your pupils and wages', 'distance'];
  return textTable(head, rows, [2, 3, 4, 5]);
}

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
  async run(call) {
    const { client, options, json, out, language, year } = call;
    const api = await client();
    const { id } = await chosenDistrict(api, call);
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
    out(`\n${peersTable(answer, language)}`);
    return EXIT.ok;
  },
};
