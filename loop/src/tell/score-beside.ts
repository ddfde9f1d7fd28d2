import type { Figure, Sentence, Text } from '@leeway/model';
import { sentence, shown } from './sentence.ts';

export type BesideKnown = {
  /** What the area costs per pupil enrolled, as other pages show it. */
  readonly perPupil: Figure;
  /** The same dollars for one of the first kind of work. */
  readonly each: Figure;
  readonly one: Text;
  /** Whether the two are the same dollars among a different number. */
  readonly differs: boolean;
};

/** How the score goes together with the fair range that other pages show, and why its dollars for each may differ from theirs. */
export function besideSentence({ perPupil, each, one, differs }: BesideKnown): Sentence {
  return sentence((language) =>
    language === 'en'
      ? [
          'The fair range compares you with ordinary districts like you, this score with the cheapest of them: you can be ordinary by the one and dear by the other.',
          ...(differs
            ? [
                ' It counts ',
                shown(each, language),
                ` per ${one.en}, which is the `,
                shown(perPupil, language),
                ' per pupil enrolled shown elsewhere, divided among fewer.',
              ]
            : []),
        ]
      : [
          'El rango justo lo compara con distritos corrientes como usted; esta puntuación, con los más baratos de ellos: puede ser corriente según uno y caro según la otra.',
          ...(differs
            ? [
                ' Cuenta ',
                shown(each, language),
                ` por ${one.es}, que son los `,
                shown(perPupil, language),
                ' por alumno matriculado que se ven en otras partes, repartidos entre menos.',
              ]
            : []),
        ],
  );
}
