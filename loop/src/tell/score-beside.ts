import type { Figure, Sentence, Text } from '@leeway/model';
import { sentence, shown } from './sentence.ts';

export type BesideKnown = {
  /** What the area costs per pupil enrolled, as other pages show it. */
  readonly perPupil: Figure;
  /** The same dollars for one of the first kind of work. */
  readonly each: Figure;
  readonly one: Text;
};

/** Why the score's dollars for each differ from the cost per pupil of other pages. */
export function besideSentence({ perPupil, each, one }: BesideKnown): Sentence {
  return sentence((language) =>
    language === 'en'
      ? [
          'This score counts ',
          shown(each, language),
          ` per ${one.en}, which is the `,
          shown(perPupil, language),
          ' per pupil enrolled shown elsewhere, divided among fewer.',
        ]
      : [
          'Esta puntuación cuenta ',
          shown(each, language),
          ` por ${one.es}, que son los `,
          shown(perPupil, language),
          ' por alumno matriculado que se ven en otras partes, repartidos entre menos.',
        ],
  );
}
