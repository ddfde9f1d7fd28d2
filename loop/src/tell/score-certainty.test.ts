import { type Figure, type Sentence, wordsOf } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import type { SecondOpinion } from '../peer-score/second-opinions.ts';
import { opinionSentence, placeSentence, sureSentence } from './score-certainty.ts';

const figure = (id: string, unit: Figure['unit'], value: number): Figure => ({
  id,
  label: { en: id, es: id },
  unit,
  value,
  because: { kind: 'observed', rows: [] },
});

const certainty = (best: number, worst: number) => ({
  low: figure('finance.score-low', 'share', 0.71),
  best: figure('finance.score-place-best', 'count', best),
  worst: figure('finance.score-place-worst', 'count', worst),
  of: 212,
});

const said = ({ en, es }: Sentence) => [wordsOf(en), wordsOf(es)];

describe('how sure a score is', () => {
  it('is the range of one way of measuring alone, and says what it leaves out', () => {
    expect(said(sureSentence(certainty(1, 2), figure('finance.score', 'share', 0.8)))).toEqual([
      'The range of this way of measuring alone runs from 71\u00a0% to 80\u00a0%, since better districts than those on record may exist; it says nothing of the other ways. It takes every year as ordinary: a one-off cost of yours, or a cheap year of a look-alike, makes the share look too low, and the range does not allow for that.',
      'El rango de esta forma de medir por sí sola va del 71\u00a0% al 80\u00a0%, pues puede haber distritos mejores que los registrados; nada dice de las otras formas. Toma cada año por corriente: un costo único suyo, o un año barato de un distrito parecido, hace que la proporción parezca demasiado baja, y el rango no lo tiene en cuenta.',
    ]);
  });
});

describe('the place of a district', () => {
  it.each([
    [3, 41, 'between 3rd and 41st of 212; nobody can say it closer.', 'entre el puesto 3 y el 41 de 212;'],
    [11, 122, 'between 11th and 122nd of 212;', 'entre el puesto 11 y el 122 de 212;'],
    [1, 212, 'between 1st and 212th of 212: nothing tells its place.', 'de 212: nada indica su puesto.'],
  ])('is a range of places: %i to %i', (best, worst, en, es) => {
    const words = said(placeSentence(certainty(best, worst)));
    expect(words[0]).toContain(en);
    expect(words[1]).toContain(es);
  });
});

describe('a second opinion', () => {
  const opinion = (method: SecondOpinion['method'], says: SecondOpinion['says'], share: number | null, score = 0.8) =>
    said(
      opinionSentence({ method, says, share }, share === null ? null : figure('x', 'share', share), {
        ...figure('s', 'share', score),
      }),
    );

  it('joins a better share and a worse place without praise and blame at once', () => {
    expect(opinion('order-m', 'harsher', 1.003)[0]).toBe(
      'Another way compares you with the best of 25 drawn by lot that do at least as much of everything, so that no single odd district sways it. That one spends on average 100.3\u00a0% of what you do. No district looks worse this way than by the score. Others gain more by it than you, so your place is clearly worse: do not rest on the score alone.',
    );
    expect(opinion('order-m', 'same', 1.059)[0]).toContain('of what you do: you already spend less.');
    expect(opinion('order-m', 'kinder', 0.9)[0]).toContain('You gain more by it than most');
  });

  it.each([
    [0.564, 'about what the score says'],
    [0.574, 'a larger share than the score'],
    [0.553, 'a smaller share than the score'],
  ])('of %f beside a score of 56.36 %% is %s', (share, words) => {
    expect(opinion('stochastic-frontier', 'same', share, 0.5636)[0]).toContain(`of your dollars, ${words}.`);
  });

  it('says in one sentence that orders differ', () => {
    expect(opinion('stochastic-frontier', 'another-order', 0.9)[0]).toContain('quite another order');
    expect(opinion('stochastic-frontier', 'harsher', 0.9)[1]).toContain('su puesto es claramente peor');
  });

  it('claims nothing where a method cannot tell', () => {
    expect(opinion('order-m', 'no-rival', null)[0]).toContain('too few districts like you');
    expect(opinion('order-m', 'all-chance', null)[0]).toContain('gives all districts the same');
    expect(opinion('stochastic-frontier', 'no-rival', null)[0]).toContain('some of every kind of work');
    expect(opinion('stochastic-frontier', 'all-chance', null)[0]).toContain('may be chance');
  });
});
