import { AREAS } from '@leeway/areas';
import type { Atlas } from '@leeway/loop';
import type { Text } from '@leeway/model';
import { searchDistricts } from '../record/district-named.ts';

type Hit = {
  readonly kind: 'district' | 'area' | 'opportunity' | 'figure';
  readonly id: string;
  readonly title: Text;
  readonly note: Text | null;
  readonly path: string;
};

const same = (words: string): Text => ({ en: words, es: words });

const holds = (text: Text, words: string): boolean =>
  [text.en, text.es].some((part) => part.toLowerCase().includes(words.toLowerCase()));

function inDistrict(district: string, words: string): Hit[] {
  const base = `/d/${encodeURIComponent(district)}`;
  return AREAS.flatMap((area): Hit[] => [
    ...(holds(area.title, words) || holds(area.question, words)
      ? [
          {
            kind: 'area' as const,
            id: area.id,
            title: area.title,
            note: area.question,
            path: `${base}/areas/${area.id}`,
          },
        ]
      : []),
    ...area.measures
      .filter((measure) => holds(measure.label, words))
      .map(
        (measure): Hit => ({
          kind: 'figure',
          id: measure.id,
          title: measure.label,
          note: area.title,
          path: `${base}/why/${encodeURIComponent(measure.id)}`,
        }),
      ),
  ]);
}

/** What the words could mean: the district's own areas and figures first, then districts. At most 30. */
export function searchHits(atlas: Atlas, words: string, district: string | undefined): Hit[] {
  const own = district ? inDistrict(district, words) : [];
  const districts = searchDistricts(atlas, words)
    .slice(0, 20)
    .map((found): Hit => {
      const where = [found.county, found.state].filter(Boolean).join(', ');
      const label = found.synthetic ? { en: `${where} · synthetic`, es: `${where} · sintético` } : same(where);
      return {
        kind: 'district',
        id: found.id,
        title: same(found.name),
        note: label,
        path: `/d/${encodeURIComponent(found.id)}`,
      };
    });
  return [...own.slice(0, 14), ...districts].slice(0, 30);
}
