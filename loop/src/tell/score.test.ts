import { type Figure, type Sentence, wordsOf } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { changeSentence, creditSentence, scoreSentences } from './score.ts';

const said = (sentences: readonly Sentence[]) => ({
  en: sentences.map(({ en }) => wordsOf(en)).join(' '),
  es: sentences.map(({ es }) => wordsOf(es)).join(' '),
});

const share = (id: string, value: number): Figure => ({
  id,
  label: { en: id, es: id },
  unit: 'share',
  value,
  because: { kind: 'observed', rows: [] },
});

const alike = (...names: readonly string[]) => names.map((name) => ({ name, weight: share(name, 1 / names.length) }));
const known = {
  score: share('transportation.score', 0.833),
  spends: { en: 'Transportation', es: 'Transporte' },
  compared: 148,
  lookAlikes: alike('Ash', 'Birch', 'Cedar'),
  missing: [],
  range: { en: ['It may be less.'], es: ['Puede ser menos.'] },
};

describe('what a score says', () => {
  it('names who did the same work for less, and how sure that is', () => {
    expect(said(scoreSentences(known))).toEqual({
      en: 'Districts like it did as much work with 83.3\u00a0% of what it spends here (transportation). They are a mixture of Ash, Birch and Cedar. It may be less.',
      es: 'Distritos como este hicieron tanto trabajo como este con el 83.3\u00a0% de lo que gasta aquí (transporte). Son una mezcla de Ash, Birch y Cedar. Puede ser menos.',
    });
  });

  it('names three at most and counts the others', () => {
    expect(said(scoreSentences({ ...known, lookAlikes: alike('A', 'B', 'C', 'D', 'E') })).en).toContain(
      'They are a mixture of A, B, C and 2 more.',
    );
  });

  it('says what the record does not hold', () => {
    const missing = [{ en: 'Distances are not on record.', es: 'No constan las distancias.' }];
    expect(said(scoreSentences({ ...known, missing })).en).toContain('Distances are not on record.');
  });

  it('claims nothing about a district that nobody outdoes, also where rounding would', () => {
    for (const value of [1, 0.996]) {
      expect(said(scoreSentences({ ...known, score: share('transportation.score', value) }))).toEqual({
        en: 'No mixture of the 148 districts most like it did as much work for less. It may be less.',
        es: 'Ninguna mezcla de los 148 distritos más parecidos hizo tanto trabajo por menos. Puede ser menos.',
      });
    }
    expect(said(scoreSentences({ ...known, score: share('s', 0.994) })).en).toContain('99.4');
  });
});

describe('what counts', () => {
  const attendance = { label: { en: 'Pupils in attendance', es: 'Alumnos que asisten' }, credit: share('c.1', 0.2) };
  const poverty = { label: { en: 'Children in poverty', es: 'Menores en pobreza' }, credit: share('c.2', 0.8) };

  it('stands in words, the most first', () => {
    expect(said([creditSentence([attendance, poverty])])).toEqual({
      en: 'Children in poverty bring 80\u00a0% and pupils in attendance 20\u00a0% of the credit for its work.',
      es: 'Menores en pobreza aportan el 80\u00a0% y alumnos que asisten el 20\u00a0% del mérito por su trabajo.',
    });
  });

  it('is nothing where the others do more of everything', () => {
    expect(said([creditSentence([{ ...attendance, credit: null }])]).en).toContain('more of everything');
  });
});

describe('what changed', () => {
  const change = (index: number, catchingUp: number, frontierShift: number) =>
    said([
      changeSentence({
        from: 2014,
        to: 2015,
        index: share('i', index),
        catchingUp: share('c', catchingUp),
        frontierShift: share('f', frontierShift),
      }),
    ]);

  it('is split into catching up and what the best can do', () => {
    expect(change(-0.03, -0.05, 0.02)).toEqual({
      en: 'From fiscal 2014 to 2015 it did 3\u00a0% less work for a dollar. Its own catching up with the best like it makes −5\u00a0% of this, a shift of what the best can do +2\u00a0%.',
      es: 'Del año fiscal 2014 al 2015 hizo un 3\u00a0% menos de trabajo por dólar. Su propio acercamiento a los mejores como este aporta −5\u00a0%; un desplazamiento de lo que logran los mejores, +2\u00a0%.',
    });
  });

  it('calls what rounds to nothing about as much', () => {
    expect(change(0.004, 0.004, 0).en).toContain('it did about as much work for a dollar');
  });
});
