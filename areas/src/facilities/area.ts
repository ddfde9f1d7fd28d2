import { defineArea } from '@leeway/model';
import { about } from './about.ts';
import { decisions } from './decisions.ts';
import { keyFigures } from './key-figures.ts';
import { levers } from './levers.ts';
import { measures } from './measures.ts';
import { consolidateOneSchool } from './opportunities/consolidate-one-school.ts';
import { keepBuildingsLikeFairPeers } from './opportunities/keep-buildings-like-fair-peers.ts';
import { peerScore } from './peer-score.ts';

export const area = defineArea({
  id: 'facilities',
  ...about,
  costDrivers: ['log-pupils', 'log-pupils-squared', 'log-wage-index', 'log-density', 'growth-share'],
  peerScore,
  measures,
  keyFigures,
  decisions,
  levers,
  parameters: [],
  opportunities: [keepBuildingsLikeFairPeers, consolidateOneSchool],
});
