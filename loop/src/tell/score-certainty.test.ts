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
      'By the first way alone, the cheapest like you spent 20\u00a0% to 29\u00a0% less: the larger figure allows that cheaper districts than those on record may exist. The range does not allow for odd years: a one-off cost of yours, or a cheap year of a district compared, makes the difference look too large.',
      'Según la primera forma sola, los más baratos como usted gastaron entre un 20\u00a0% y un 29\u00a0% menos: la cifra mayor cuenta con que puede haber distritos más baratos que los registrados. El rango no cuenta con años raros: un costo único suyo, o un año barato de un distrito comparado, hace que la diferencia parezca demasiado grande.',
    ]);
  });

  it('says where nobody on record spent less that others still may', () => {
    expect(said(sureSentence(certainty(1, 2), figure('finance.score', 'share', 0.999)))[0]).toMatch(
      /^By the first way nobody on record spent less; but .* may be up to 29\u00a0% less\./,
    );
  });
});

describe('the place of a district', () => {
  it.each([
    [3, 41, 'between 3rd and 41st of 212; the record cannot narrow it.', 'su puesto está entre el 3 y el 41 de 212;'],
    [11, 122, 'between 11th and 122nd of 212;', 'su puesto está entre el 11 y el 122 de 212;'],
    [1, 212, 'between 1st and 212th of 212: the record does not tell it.', 'de 212: el registro no lo indica.'],
  ])('is a range of places: %i to %i', (best, worst, en, es) => {
    const words = said(placeSentence(certainty(best, worst)));
    expect(words[0]).toContain(en);
    expect(words[1]).toContain(es);
  });
});

describe('a second opinion', () => {
  const opinion = (method: SecondOpinion['method'], says: SecondOpinion['says'], share: number | null, rivals = 25) =>
    said(opinionSentence({ method, says, share, rivals }, share === null ? null : figure('x', 'share', share)));

  it('draws by lot, and says how much less or more the cheapest spent than the district', () => {
    expect(opinion('order-m', 'same', 0.86)[0]).toBe(
      'The second way draws 25 times among you and the 25 districts that have at least as much of everything, takes the cheapest drawn, and does so many times; no single odd district tips it. On average the cheapest spent 14\u00a0% less than you.',
    );
    expect(opinion('order-m', 'same', 0.86, 4)[0]).toContain('the 4 districts that have');
    expect(opinion('order-m', 'same', 0.86, 24)[0]).toContain('so few of them one odd district can still tip it');
    expect(opinion('order-m', 'same', 0.86, 1)[1]).toContain('y el único distrito que tiene al menos');
    expect(opinion('order-m', 'same', 1.059)[0]).toContain('spent 6\u00a0% more than you: you spend less already.');
    expect(opinion('order-m', 'same', 1.003)[0]).toContain('spent about as much as you.');
  });

  it('sets chance aside', () => {
    expect(opinion('stochastic-frontier', 'same', 0.76)).toEqual([
      'The third way asks how much of the differences good and bad luck can explain. Without that, work like yours would cost about 24\u00a0% less than you spend.',
      'La tercera forma pregunta cuánto de las diferencias puede explicar la suerte, buena o mala. Sin ella, un trabajo como el suyo costaría cerca de un 24\u00a0% menos que lo que usted gasta.',
    ]);
  });

  it('says where places differ that none is settled, and nothing where they do not', () => {
    expect(opinion('order-m', 'harsher', 0.9)[0]).toContain(
      'more districts come before you than by the first way, so your place is not settled',
    );
    expect(opinion('order-m', 'kinder', 0.9)[1]).toContain('hay menos distritos antes que usted');
    expect(opinion('stochastic-frontier', 'another-order', 0.9)[0]).toContain('quite another order');
    expect(opinion('stochastic-frontier', 'same', 0.9)[0]).not.toContain('place');
  });

  it('claims nothing where a method cannot tell', () => {
    expect(opinion('order-m', 'no-rival', null)[0]).toContain('too few districts like you');
    expect(opinion('order-m', 'all-chance', null)[0]).toContain('gives all districts the same');
    expect(opinion('stochastic-frontier', 'no-rival', null)[0]).toContain('some of every kind of work');
    expect(opinion('stochastic-frontier', 'all-chance', null)[0]).toContain('can explain all of them');
  });
});
