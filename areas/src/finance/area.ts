import { defineArea } from '@leeway/model';
import { about } from './about.ts';
import { decisions } from './decisions.ts';
import { keyFigures } from './key-figures.ts';
import { levers } from './levers.ts';
import { measures } from './measures.ts';
import { administerLikeFairPeers } from './opportunities/administer-like-fair-peers.ts';
import { buyTogether } from './opportunities/buy-together.ts';
import { shareABackOffice } from './opportunities/share-a-back-office.ts';
import { mergerEconomyAt300, mergerEconomyAt1500 } from './parameters.ts';
import { peerScore } from './peer-score.ts';

export const area = defineArea({
  id: 'finance',
  ...about,
  costDrivers: ['log-pupils', 'log-pupils-squared', 'log-wage-index', 'log-density', 'growth-share'],
  peerScore,
  measures,
  keyFigures,
  decisions,
  levers,
  parameters: [mergerEconomyAt300, mergerEconomyAt1500],
  opportunities: [administerLikeFairPeers, buyTogether, shareABackOffice],
});
