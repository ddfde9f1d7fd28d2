import type { SearchAnswer } from '@leeway/api/client';
import type { Text } from '@leeway/model';
import { FRAME } from '../words/frame.ts';
import { PALETTE } from '../words/palette.ts';

export type Offer = SearchAnswer['hits'][number];

const page = (path: string, title: Text): Offer => ({ kind: 'page', id: path, title, note: null, path });
const action = (id: string, title: Text): Offer => ({ kind: 'action', id, title, note: null, path: '' });

/** Pages and actions that are always there; the server adds districts, areas, figures and opportunities. */
export function standingOffers(district: string | undefined): Offer[] {
  const of = district ? `/d/${district}` : '';
  return [
    ...(district
      ? [
          page(of, FRAME.glance),
          page(`${of}/areas`, FRAME.areas),
          page(`${of}/peers`, FRAME.peers),
          page(`${of}/opportunities`, FRAME.opportunities),
          page(`${of}/model`, FRAME.decisions),
        ]
      : []),
    page('/', FRAME.start),
    page('/compare', FRAME.compare),
    page('/data', FRAME.data),
    page('/how-we-know', FRAME.howWeKnow),
    page('/data/map', PALETTE.columns),
    action('english', PALETTE.inEnglish),
    action('spanish', PALETTE.inSpanish),
    action('light', PALETTE.lightPage),
    action('dark', PALETTE.darkPage),
    action('print', PALETTE.printPage),
    action('copy', FRAME.copyLink),
  ];
}

const plain = (words: string): string => words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Those whose words in either language hold every word typed. */
export function offersFor(words: string, offers: readonly Offer[]): Offer[] {
  const typed = plain(words).split(/\s+/).filter(Boolean);
  return offers.filter(({ title }) => {
    const said = plain(`${title.en} ${title.es}`);
    return typed.every((word) => said.includes(word));
  });
}
