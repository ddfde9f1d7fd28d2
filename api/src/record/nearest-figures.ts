import type { Text } from '@leeway/model';
import { notFound, type RequestRefused } from '../server/refusal.ts';

type Named = { readonly id: string; readonly label: Text };

const MOST = 3;
/** Below this share of letters in place, an id has only by chance something of what was written. */
const LIKE_FROM = 0.6;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [];

/** Letters to add, drop or change to make one of the other. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

const likeness = (one: string, other: string): number =>
  1 - editDistance(one, other) / Math.max(one.length, other.length, 1);

/** Ids nearest to what was asked, by the words that id or label share with it and by letters; none where none is near. */
export function nearestFigures(asked: string, figures: readonly Named[]): string[] {
  const words = wordsIn(asked);
  const scored = figures.map(({ id, label }) => {
    const own = wordsIn(`${id} ${label.en} ${label.es}`);
    const shared =
      words.filter((word) => own.some((known) => known.startsWith(word))).length / Math.max(words.length, 1);
    const like = likeness(asked.toLowerCase(), id);
    return { id, score: shared + like, near: shared > 0 || like >= LIKE_FROM };
  });
  return scored
    .filter(({ near }) => near)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ id }) => id);
}

type Known = { readonly district: { readonly id: string; readonly name: string }; readonly figures: readonly Named[] };

/** The refusal of a figure that a district has not: names it, the nearest and the way to all. */
export function noFigure(asked: string, { district, figures }: Known): RequestRefused {
  const near = nearestFigures(asked, figures);
  const all = `leeway why ${district.id}`;
  return notFound(
    `${district.name} has no figure '${asked}'.${near.length > 0 ? ` The nearest: ${near.join(', ')}.` : ''} All ${figures.length} are listed by ${all}.`,
    `${district.name} no tiene la cifra «${asked}».${near.length > 0 ? ` Las más cercanas: ${near.join(', ')}.` : ''} Las ${figures.length} se listan con ${all}.`,
  );
}
