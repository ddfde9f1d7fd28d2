import { WHOLE_DISTRICT_SCORE } from '@leeway/areas';
import type { PeerScoreRule, Text } from '@leeway/model';
import { type AreaOrAll, type Atlas, areaOf } from '../record/atlas.ts';

export type ScoredRule = Extract<PeerScoreRule, { kind: 'scored' }>;

/** What the score of an area, or of all together, is made of; null where there is no such area. */
export function peerScoreRule(atlas: Atlas, area: AreaOrAll): PeerScoreRule | null {
  return area === 'all' ? WHOLE_DISTRICT_SCORE : (areaOf(atlas, area)?.peerScore ?? null);
}

/** How a page calls what the dollars buy. */
export function scoreTitle(atlas: Atlas, area: AreaOrAll): Text {
  return area === 'all'
    ? { en: 'All areas together', es: 'Todas las áreas juntas' }
    : (areaOf(atlas, area)?.title ?? { en: area, es: area });
}
