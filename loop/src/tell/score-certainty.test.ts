import { type Figure, type Sentence, wordsOf } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import type { SecondOpinion } from '../peer-score/second-opinions.ts';
import { opinionSentence, placeSentence, rangeSentence, sureSentence } from './score-certainty.ts';

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
  it('stands in words with the low end, and opens it', () => {
    const sentence = rangeSentence(certainty(1, 2));
    expect(said(sentence)).toEqual([
      'The true part may be as low as 71\u00a0%.',
      'La parte verdadera podría ser tan baja como el 71\u00a0%.',
    ]);
    expect(sentence.en[1]).toEqual({ figure: 'finance.score-low', words: '71\u00a0%' });
  });

  it('says how often a range like it was right, and what such tests leave out', () => {
    expect(said(sureSentence(certainty(1, 2), figure('finance.score', 'share', 0.8)))).toEqual([
      'The true part very likely lies between 71\u00a0% and 80\u00a0%, since better districts than those on record may exist. In about 95 of 100 tests, made without chance in the dollars, a range like this held it.',
      'La parte verdadera está muy probablemente entre el 71\u00a0% y el 80\u00a0%, pues puede haber distritos mejores que los registrados. En unas 95 de cada 100 pruebas, hechas sin azar en el dinero, un rango así la contuvo.',
    ]);
  });

  it('is said to be unknown where nearly all are among the best', () => {
    expect(said(rangeSentence(null))[0]).toContain('How sure this is cannot be said');
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
  const opinion = (method: SecondOpinion['method'], says: SecondOpinion['says'], share: number | null) =>
    said(opinionSentence({ method, says, share }, share === null ? null : figure('x', 'share', share)));

  it('says in one sentence that opinions disagree', () => {
    expect(opinion('order-m', 'kinder', 0.98)[0]).toBe(
      'By a partial frontier (order-m), which no single odd district can move far, the best of 25 that do as much work spends on average 98\u00a0% of what it does. That puts it at a clearly better place, so do not rest on the score alone.',
    );
    expect(opinion('order-m', 'same', 1.059)[0]).toContain(
      '105.9\u00a0% of what it does, so more than it. This is milder to all of them, and puts it at about the same place.',
    );
    expect(opinion('stochastic-frontier', 'another-order', 0.9)[0]).toContain('quite another order');
    expect(opinion('stochastic-frontier', 'harsher', 0.9)[1]).toContain('un puesto claramente peor');
  });

  it('claims nothing where a method cannot tell', () => {
    expect(opinion('order-m', 'no-rival', null)[0]).toContain('too few districts like it');
    expect(opinion('stochastic-frontier', 'no-rival', null)[0]).toContain('some of every kind of work');
    expect(opinion('stochastic-frontier', 'all-chance', null)[0]).toContain('may be chance');
  });
});
