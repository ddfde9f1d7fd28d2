import { type Figure, type Sentence, wordsOf } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { blendSentence, creditSentence, lessSentence, whoSentence } from './score.ts';
import { besideSentence } from './score-beside.ts';

const said = ({ en, es }: Sentence) => ({
  en: wordsOf(en).replaceAll('\u00a0', ' '),
  es: wordsOf(es).replaceAll('\u00a0', ' '),
});

const figure = (id: string, value: number, unit: Figure['unit'] = 'share'): Figure => ({
  id,
  label: { en: id, es: id },
  unit,
  value,
  because: { kind: 'observed', rows: [] },
});

const ATTENDANCE = { en: 'Pupils in attendance', es: 'Alumnos que asisten' };
const POVERTY = { en: 'Children in poverty', es: 'Menores en pobreza' };

describe('who the look-alikes are', () => {
  it('stands with how much of each is in the blend, the most first, three at most', () => {
    const alike = [0.1, 0.2, 0.4, 0.3].map((weight, i) => ({ name: `D${i}`, weight: figure('w', weight) }));
    expect(said(whoSentence(alike)).en).toBe('You are measured against a blend: 40 % D2, 30 % D3, 20 % D1 and 1 more.');
    expect(said(whoSentence([{ name: 'Ash', weight: figure('w', 1) }]))).toEqual({
      en: 'You are measured against Ash.',
      es: 'Se le mide frente a Ash.',
    });
  });
});

describe('the dollars between you and the blend', () => {
  it('are a range and no target', () => {
    const less = { least: figure('l', 190_000_000, 'cents'), most: figure('m', 460_000_000, 'cents') };
    expect(said(lessSentence(less, 'silent')).en).toContain('a year less: an estimate');
    expect(said(lessSentence(less, 'hardly-less')).en).toContain('by the gentler one hardly anything: an');
    expect(said(lessSentence(less, 'less'))).toEqual({
      en: 'By the strictest way that is $1.9–4.6 million a year less, by the gentler one less than that: an estimate to ask about, not a target.',
      es: 'Según la forma más estricta son $1.9–4.6 millones menos al año, según la más benévola menos que eso: una estimación para preguntar, no una meta.',
    });
  });
});

describe('what counts', () => {
  const attendance = { label: ATTENDANCE, credit: figure('c.1', 0.2) };
  const poverty = { label: POVERTY, credit: figure('c.2', 0.8) };

  it('stands in words, the most first', () => {
    expect(said(creditSentence([attendance, poverty]))).toEqual({
      en: 'Children in poverty count for 80 % and pupils in attendance for 20 % of the score: the weights that suit you best.',
      es: 'Menores en pobreza cuentan por el 80 % y alumnos que asisten por el 20 % de la puntuación: los pesos que más le favorecen.',
    });
  });

  it('is nothing where the others do more of everything', () => {
    expect(said(creditSentence([{ ...attendance, credit: null }])).en).toContain('more of everything');
  });
});

describe('the work of the blend', () => {
  it('is said to be more or less than yours, kind by kind', () => {
    const output = (label: typeof ATTENDANCE, amount: number, blend: number) => ({
      label,
      amount: figure('a', amount, 'pupils'),
      blend: figure('b', blend, 'pupils'),
    });
    expect(said(blendSentence([output(ATTENDANCE, 1000, 970), output(POVERTY, 200, 300)]))).toEqual({
      en: 'Next to you, the blend has 3 % fewer pupils in attendance and 50 % more children in poverty; the score weighs all of them together.',
      es: 'Frente a usted, la combinación tiene un 3 % menos de alumnos que asisten y un 50 % más de menores en pobreza; la puntuación los pesa todos juntos.',
    });
    expect(said(blendSentence([output(ATTENDANCE, 1000, 1001)])).es).toContain('un número parecido de alumnos');
    expect(said(blendSentence([output(ATTENDANCE, 1000, 1001), output(POVERTY, 0, 3)])).en).toBe(
      'Next to you, the blend has about as many pupils in attendance and some children in poverty where you have none; the score weighs all of them together.',
    );
  });
});

describe('the two yardsticks', () => {
  const known = {
    perPupil: figure('p', 23_800, 'cents-per-pupil'),
    each: figure('e', 25_000, 'cents-per-pupil'),
    one: { en: 'pupil in attendance', es: 'alumno que asiste' },
  };

  it('are told apart, and two numbers for the same dollars are explained', () => {
    expect(said(besideSentence({ ...known, differs: true })).en).toBe(
      'The fair range compares you with ordinary districts like you, this score with the cheapest of them: you can be ordinary by the one and dear by the other. It counts $250 per pupil in attendance, which is the $238 per pupil enrolled shown elsewhere, divided among fewer.',
    );
  });

  it('name no second number where it is the same', () => {
    expect(said(besideSentence({ ...known, differs: false })).en).not.toContain('$');
  });
});
