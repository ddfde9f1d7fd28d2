import { type Figure, type Sentence, wordsOf } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { blendSentence, creditSentence, whoSentence } from './score.ts';
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
    expect(said(whoSentence(alike)).en).toBe('The cheapest blend is 40 % D2, 30 % D3, 20 % D1 and 1 more.');
    expect(said(whoSentence([{ name: 'Ash', weight: figure('w', 1) }]))).toEqual({
      en: 'You are measured against Ash.',
      es: 'Se le mide frente a Ash.',
    });
  });
});

describe('what counts', () => {
  const attendance = {
    named: { en: 'pupils in attendance', es: 'los alumnos que asisten' },
    credit: figure('c.1', 0.2),
  };
  const poverty = { named: { en: 'children in poverty', es: 'los menores en pobreza' }, credit: figure('c.2', 0.8) };

  it('stands in words, the most first', () => {
    expect(said(creditSentence([attendance, poverty]))).toEqual({
      en: 'Children in poverty count for 80 % and pupils in attendance for 20 % of the score: the weights that suit you best.',
      es: 'Los menores en pobreza cuentan por el 80 % y los alumnos que asisten por el 20 % de la puntuación: los pesos que más le favorecen.',
    });
  });

  it('is nothing where the others do more of everything', () => {
    expect(said(creditSentence([{ ...attendance, credit: null }])).en).toContain('more of everything');
  });
});

describe('the work of the blend', () => {
  const output = (label: typeof ATTENDANCE, amount: number, blend: number) => ({
    label,
    amount: figure('a', amount, 'pupils'),
    blend: figure('b', blend, 'pupils'),
    ratio: { ...figure('r', blend / amount - 1), value: amount === 0 ? null : blend / amount - 1 },
  });

  it('that is less of one kind and more of another makes up for it, and opens the ratio', () => {
    const told = blendSentence([output(ATTENDANCE, 1000, 700), output(POVERTY, 100, 270)]);
    expect(said(told)).toEqual({
      en: 'Next to you, it has 30 % fewer pupils in attendance and 170 % more children in poverty; by the weights kindest to you, the one makes up for the other, but it is no close match.',
      es: 'Frente a usted, tiene un 30 % menos de alumnos que asisten y un 170 % más de menores en pobreza; con los pesos que más le favorecen, lo uno compensa lo otro, pero no se parece mucho.',
    });
    const near = blendSentence([output(ATTENDANCE, 1000, 700), output(POVERTY, 100, 149)]);
    expect(said(near).en).toMatch(/the one makes up for the other\.$/);
    expect(told.en).toContainEqual({ figure: 'r', words: '170\u00a0% more' });
  });

  it('stands in for nothing where none of it is less, or where you have none', () => {
    expect(said(blendSentence([output(ATTENDANCE, 1000, 1001), output(POVERTY, 200, 300)])).en).toBe(
      'Next to you, it has about as many pupils in attendance and 50 % more children in poverty.',
    );
    expect(said(blendSentence([output(ATTENDANCE, 1000, 1001), output(POVERTY, 0, 3)])).en).toBe(
      'Next to you, it has about as many pupils in attendance and some children in poverty where you have none.',
    );
  });
});

describe('two numbers for the same dollars', () => {
  it('are explained', () => {
    const known = {
      perPupil: figure('p', 23_800, 'cents-per-pupil'),
      each: figure('e', 25_000, 'cents-per-pupil'),
      one: { en: 'pupil in attendance', es: 'alumno que asiste' },
    };
    expect(said(besideSentence(known)).en).toBe(
      'This score counts $250 per pupil in attendance, which is the $238 per pupil enrolled shown elsewhere, divided among fewer.',
    );
  });
});
