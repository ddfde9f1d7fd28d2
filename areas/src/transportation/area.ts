import { defineArea } from '@leeway/model';
import { about } from './about.ts';
import { decisions } from './decisions.ts';
import { keyFigures } from './key-figures.ts';
import { levers } from './levers.ts';
import { measures } from './measures.ts';
import { consolidateStops } from './opportunities/consolidate-stops.ts';
import { planForActualRiders } from './opportunities/plan-for-actual-riders.ts';
import { routeBusesAsOneSystem } from './opportunities/route-buses-as-one-system.ts';
import { runBusesLikeFairPeers } from './opportunities/run-buses-like-fair-peers.ts';
import { runTheRoutePlan } from './opportunities/run-the-route-plan.ts';
import { staggerBellTimes } from './opportunities/stagger-bell-times.ts';
import { schoolDays } from './parameters.ts';
import { peerScore } from './peer-score.ts';

export const area = defineArea({
  id: 'transportation',
  ...about,
  costDrivers: [
    'log-pupils',
    'log-pupils-squared',
    'log-density',
    'log-wage-index',
    'poverty-share',
    'special-education-share',
    'growth-share',
  ],
  peerScore,
  measures,
  keyFigures,
  decisions,
  levers,
  parameters: [schoolDays],
  opportunities: [
    runTheRoutePlan,
    runBusesLikeFairPeers,
    routeBusesAsOneSystem,
    staggerBellTimes,
    planForActualRiders,
    consolidateStops,
  ],
});
