import { defineArea } from '@leeway/model';
import { about } from './about.ts';
import { decisions } from './decisions.ts';
import { keyFigures } from './key-figures.ts';
import { levers } from './levers.ts';
import { measures } from './measures.ts';
import { feedPupilsLikeFairPeers } from './opportunities/feed-pupils-like-fair-peers.ts';
import { peerScore } from './peer-score.ts';

export const area = defineArea({
  id: 'nutrition',
  ...about,
  costDrivers: [
    'log-pupils',
    'log-pupils-squared',
    'log-wage-index',
    'poverty-share',
    'economically-disadvantaged-share',
  ],
  peerScore,
  measures,
  keyFigures,
  decisions,
  levers,
  parameters: [],
  opportunities: [feedPupilsLikeFairPeers],
});
