import { type Figure, type Sentence, wordsOf } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import type { SecondOpinion } from '../peer-score/second-opinions.ts';
import { wayDollars } from '../peer-score/way-dollars.ts';
import { allWaysSentence, dollarRows, moneyEnds, reconcileSentence } from './score-dollars.ts';
import { settleSentence } from './score-settle.ts';
import type { Ordinary } from './score-verdict.ts';
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

const opinion = (
  method: SecondOpinion['method'],
  share: number | null,
  says: SecondOpinion['says'] = 'same',
  rivals = 25,
) => ({
  opinion: { method, share, says, rivals },
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
    expect(said(allWaysSentence(all, 'question'))[0]).toBe(
      'Over the three ways that is $4.25–5.86 million a year: the size of the question, not a saving to budget.',
    );
    const opened = sentence((language) => moneyEnds(all, language)).en;
    expect(opened.flatMap((one) => (typeof one === 'string' ? [] : [one.figure]))).toEqual(['a', 'b']);
    expect(said(allWaysSentence({ ...all, least: figure('a', 0) }, 'agreed'))).toEqual([
      'Over the three ways that is nothing to $5.86 million a year: the size of the question, not a saving to budget.',
      'Entre las tres formas son nada a $5.86 millones al año: el tamaño de la pregunta, no un ahorro que presupuestar.',
    ]);
    // Where the answer is yes there is no question left.
    expect(said(allWaysSentence(all, 'firm'))).toEqual([
      'Over the three ways that is $4.25–5.86 million a year: the size of what to look into, not a saving to budget.',
      'Entre las tres formas son $4.25–5.86 millones al año: el tamaño de lo que hay que mirar, no un ahorro que presupuestar.',
    ]);
  });
});

describe('the dollar answers side by side', () => {
  const question = { en: 'Does it cost more?', es: '¿Cuesta más?' };
  const GAP = { id: 'finance.cut.net', cents: 9_380_000, question, isGap: true };
  const CHANCE = opinion('stochastic-frontier', null, 'all-chance');
  const rowsOf = (orderM: number, chance: ReturnType<typeof opinion>, ordinary: Ordinary, dearer = true) =>
    dollarRows({
      ordinary,
      dearer,
      score: figure('score', 0.7, 'share'),
      low: figure('low', 0.6, 'share'),
      less: LESS,
      ...ways(opinion('order-m', orderM), chance),
      opinions: [opinion('order-m', orderM), chance],
    }).map(({ comparedWith, share, dollars, use }) => [
      comparedWith.en,
      share && said(share)[0],
      said(dollars)[0],
      use.en,
    ]);

  it('say how much less that is, and how to take it', () => {
    expect(rowsOf(1.1, opinion('stochastic-frontier', 0.9), GAP)).toEqual([
      ['Does it cost more?', null, '$93,800', 'sized apart from this score, with its own range'],
      [
        'The cheapest blend of districts like you',
        '30 % to 40 %',
        '$30–40',
        'the upper end: one odd district can tip it; the larger figure allows for cheaper ones not on record',
      ],
      [
        'The cheapest like you in 25 draws by lot, on average',
        'you spend less already',
        'nothing',
        'no odd district tips it',
      ],
      [
        'The cheapest like you, chance set aside',
        '10 %',
        '$10',
        'without good and bad luck, but with what is not on record',
      ],
    ]);
  });

  it('call an opportunity no more than chance where chance may be all of it, and name one that is missing', () => {
    const chance = rowsOf(0.9, CHANCE, GAP);
    expect(chance[0]?.[3]).toBe('sized apart from this score; it too may be chance, as the last row says');
    expect(rowsOf(0.9, CHANCE, { ...GAP, question: null, isGap: false })[0]?.[0]).toBe('All opportunities together');
    expect(chance[3]?.slice(1, 3)).toEqual(['may all be chance', 'may be nothing']);
    expect(rowsOf(0.9, CHANCE, null, false)[0]?.slice(2)).toEqual([
      'none',
      'you spend no more than ordinary districts like you',
    ]);
    expect(rowsOf(0.9, CHANCE, null)[0]?.[3]).toBe(
      'you spend more than ordinary districts like you, but nothing could be sized',
    );
  });

  it('call less than $1,000 a year next to nothing', () => {
    expect(worthInWords(99_999, 'en')).toBe('next to nothing (under $1,000)');
    expect(worthInWords(1680, 'es')).toBe('casi nada (menos de $1,000)');
    expect(worthInWords(100_000, 'en')).toBe('$1,000');
  });
});

describe('two answers about the same blend', () => {
  const known = (blendEach: number) => ({
    score: figure('score', 0.62, 'share'),
    each: figure('each', 25_000, 'cents-per-pupil'),
    blendEach: figure('blend-each', blendEach, 'cents-per-pupil'),
    one: { en: 'pupil in attendance', es: 'alumno que asiste' },
    ratio: figure('ratio', -0.08, 'share'),
  });

  it('are explained by the work that the blend does not do', () => {
    const told = reconcileSentence(known(17_000));
    expect(told && said(told)[0]).toBe(
      'In all the blend spends 38 % less than you, but per pupil in attendance 32 % less ($170 where you spend $250), because it has 8 % fewer of them.',
    );
  });

  it('need no words where they are the same', () => {
    expect(reconcileSentence(known(15_500))).toBeNull();
  });
});

describe('what would settle it', () => {
  const known = {
    figures: { en: 'riders', es: 'los viajeros' },
    from: { en: 'your director', es: 'su dirección' },
    dearer: { en: 'cost more per rider', es: 'gasta más por viajero' },
    others: ['Ash', 'Elm'],
    missingWork: [{ en: 'square miles served', es: 'millas cuadradas atendidas' }],
    wagesKnown: true,
  };
  it('names figures, whom to ask, what they would say, and files only where the record lacks work', () => {
    expect(said(settleSentence(known))).toEqual([
      'Get riders from your director, and the same from Ash and Elm, both for one recent year. If you cost more per rider than they do, look closer; if not, drop the question. To let the score take more into account, import a table of your state’s districts by year with square miles served.',
      'Pida los viajeros a su dirección, y lo mismo a Ash y Elm, ambos de un mismo año reciente. Si usted gasta más por viajero que ellos, mire más de cerca; si no, deje la pregunta. Para que la puntuación tenga más en cuenta, importe una tabla de los distritos de su estado por año con millas cuadradas atendidas.',
    ]);
    expect(said(settleSentence({ ...known, others: [], missingWork: [] }))[0]).toBe('Get riders from your director.');
  });
});
