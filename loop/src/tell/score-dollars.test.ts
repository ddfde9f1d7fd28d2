import { type Figure, type Sentence, wordsOf } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import type { SecondOpinion } from '../peer-score/second-opinions.ts';
import { wayDollars } from '../peer-score/way-dollars.ts';
import { allWaysSentence, dollarRows, moneyEnds, reconcileSentence } from './score-dollars.ts';
import { settleSentence } from './score-settle.ts';
import { sentence } from './sentence.ts';
import { worthInWords } from './worth.ts';

const figure = (id: string, value: number, unit: Figure['unit'] = 'cents'): Figure => ({
  id,
  label: { en: id, es: id },
  unit,
  value,
  because: { kind: 'observed', rows: [] },
});

const said = ({ en, es }: Sentence) => [wordsOf(en).replaceAll('\u00a0', ' '), wordsOf(es).replaceAll('\u00a0', ' ')];

const opinion = (method: SecondOpinion['method'], share: number | null, says: SecondOpinion['says'] = 'same') => ({
  opinion: { method, share, says },
  share: share === null ? null : figure(method, share, 'share'),
});

/** The blend says $30 to $40 of $100 a year less. */
const LESS = { least: figure('least', 3000), most: figure('most', 4000) };
const ways = (orderM: ReturnType<typeof opinion>, chance: ReturnType<typeof opinion>) =>
  wayDollars('finance', LESS, [orderM, chance], [figure('spent', 10_000)]);

describe('the dollars of all ways of measuring', () => {
  it('run from the least to the most that any way says', () => {
    const { byOpinion, all } = ways(opinion('order-m', 0.86), opinion('stochastic-frontier', 0.5));
    expect([byOpinion['order-m']?.value, byOpinion['stochastic-frontier']?.value]).toEqual([1400, 5000]);
    expect([all?.least.value, all?.most.value]).toEqual([1400, 5000]);
  });

  it('reach zero where one way finds nothing but chance, or that the district already spends less', () => {
    const chance = ways(opinion('order-m', 0.86), opinion('stochastic-frontier', null, 'all-chance')).all;
    expect([chance?.least.value, chance?.most.value]).toEqual([0, 4000]);
    const already = ways(opinion('order-m', 1.1), opinion('stochastic-frontier', 0.9)).all;
    expect([already?.least.value, already?.most.value]).toEqual([0, 4000]);
    const silent = ways(opinion('order-m', 0.86), opinion('stochastic-frontier', null, 'no-rival')).all;
    expect(silent?.least.value).toBe(1400);
  });

  it('stand in a sentence whose two ends both open', () => {
    const all = { least: figure('a', 425_000_000), most: figure('b', 586_000_000) };
    expect(said(allWaysSentence(all))[0]).toBe(
      'Over all three ways that is $4.25–5.86 million a year less: an amount to ask about, not a target.',
    );
    const opened = sentence((language) => moneyEnds(all, language)).en;
    expect(opened.flatMap((one) => (typeof one === 'string' ? [] : [one.figure]))).toEqual(['a', 'b']);
    expect(said(allWaysSentence({ ...all, least: figure('a', 0) }))).toEqual([
      'Over all three ways that is nothing to $5.86 million a year less: an amount to ask about, not a target.',
      'Entre las tres formas son nada a $5.86 millones menos al año: un monto por el que preguntar, no una meta.',
    ]);
  });
});

describe('the dollar answers side by side', () => {
  it('say what each compares with and which to use', () => {
    const told = ways(opinion('order-m', 1.1), opinion('stochastic-frontier', null, 'all-chance'));
    const rows = dollarRows({
      ordinary: { id: 'finance.cut.net', cents: 9_380_000 },
      less: LESS,
      ...told,
      opinions: [opinion('order-m', 1.1).opinion, opinion('stochastic-frontier', null, 'all-chance').opinion],
    });
    expect(rows.map(({ way, dollars, use }) => [way, said(dollars)[0], use.en])).toEqual([
      ['ordinary', '$93,800', 'for a budget'],
      ['cheapest', '$30–40', 'the most that asking could find'],
      ['order-m', 'nothing', 'a check: no odd district decides'],
      ['stochastic-frontier', 'may be nothing', 'a check: luck is set aside'],
      ['all-ways', 'nothing to $40', 'how far the ways differ'],
    ]);
  });

  it('call less than $1,000 a year next to nothing', () => {
    expect(worthInWords(99_999, 'en')).toBe('next to nothing (under $1,000)');
    expect(worthInWords(1680, 'es')).toBe('casi nada (menos de $1,000)');
    expect(worthInWords(100_000, 'en')).toBe('$1,000');
  });
});

describe('two shares of the same blend', () => {
  const known = (blendEach: number) => ({
    score: figure('score', 0.62, 'share'),
    each: figure('each', 25_000),
    blendEach: figure('blend-each', blendEach),
    one: { en: 'pupil in attendance', es: 'alumno que asiste' },
    ratio: figure('ratio', -0.08, 'share'),
  });

  it('are explained by the work that the blend does not do', () => {
    const told = reconcileSentence(known(17_000));
    expect(told && said(told)[0]).toBe(
      'In all the blend spends 62 % of your dollars, but per pupil in attendance 68 %, because it does 8 % less of that work.',
    );
  });

  it('need no words where they are the same', () => {
    expect(reconcileSentence(known(15_500))).toBeNull();
  });
});

describe('what would settle it', () => {
  it('names figures, whom to ask, and files only where the record lacks work', () => {
    const known = {
      figures: { en: 'riders', es: 'los viajeros' },
      from: { en: 'your director', es: 'su dirección' },
      lookAlike: 'Ash',
      missingWork: [{ en: 'square miles served', es: 'millas cuadradas atendidas' }],
      wagesKnown: true,
    };
    expect(said(settleSentence(known))).toEqual([
      'Get riders from your director, and the same from the office of Ash. To have the score count more, import a table of your state’s districts by year with square miles served.',
      'Pida los viajeros a su dirección, y lo mismo de la oficina de Ash. Para que la puntuación cuente más, importe una tabla de los distritos de su estado por año con millas cuadradas atendidas.',
    ]);
    expect(said(settleSentence({ ...known, lookAlike: null, missingWork: [] }))[0]).toBe(
      'Get riders from your director.',
    );
  });
});
