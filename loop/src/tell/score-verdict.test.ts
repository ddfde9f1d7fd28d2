import { type Figure, type Sentence, wordsOf } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import type { SecondOpinion } from '../peer-score/second-opinions.ts';
import { verdictOf } from '../peer-score/verdict.ts';
import { verdictSentence } from './score-verdict.ts';

const figure = (id: string, value: number): Figure => ({
  id,
  label: { en: id, es: id },
  unit: 'share',
  value,
  because: { kind: 'observed', rows: [] },
});

const said = ({ en, es }: Sentence) => [wordsOf(en).replaceAll('\u00a0', ' '), wordsOf(es).replaceAll('\u00a0', ' ')];

type Says = SecondOpinion['says'];
type Told = readonly [share: number, says?: Says] | 'no-rival' | 'all-chance';

function sentenceOf(score: number, low: number | null, orderM: Told, chance: Told, needsKnown = true): Sentence {
  const opinion = (method: SecondOpinion['method'], told: Told): SecondOpinion =>
    typeof told === 'string'
      ? { method, share: null, says: told }
      : { method, share: told[0], says: told[1] ?? 'same' };
  const opinions = [opinion('order-m', orderM), opinion('stochastic-frontier', chance)];
  return verdictSentence({
    verdict: verdictOf({ score, rangeKnown: low !== null, needsKnown, opinions }),
    score: figure('finance.score', score),
    certainty:
      low === null
        ? null
        : { low: figure('finance.score-low', low), best: figure('b', 1), worst: figure('w', 9), of: 9 },
    opinions: opinions.map((one) => ({
      opinion: one,
      share: one.share === null ? null : figure(`finance.score-${one.method}`, one.share),
    })),
  });
}

const verdict = (...known: Parameters<typeof sentenceOf>) => said(sentenceOf(...known));

describe('the first sentence of a score', () => {
  it('joins a range, a gentler way and one that finds only chance into a question', () => {
    expect(verdict(0.621, 0.477, [0.864], 'all-chance')).toEqual([
      'Treat this as a question, not a finding: the strictest way of measuring says that 48 % to 62 % of your dollars would do, a gentler one says 86 %, and a third cannot tell the differences from chance.',
      'Tómelo como pregunta, no como hallazgo: la forma más estricta de medir dice que bastaría entre el 48 % y el 62 % de su dinero, una más benévola dice el 86 % y una tercera no distingue las diferencias del azar.',
    ]);
  });

  it('is firm where all three agree and the record lacks nothing, else a strong question', () => {
    expect(said(sentenceOf(0.711, 0.631, [0.88], [0.76], false))[0]).toMatch(
      /^A strong question – .* but what the record lacks may explain it: the strictest/,
    );
    expect(verdict(0.711, 0.631, [0.88], [0.76])).toEqual([
      'Firm – all three ways of measuring find that districts like you did as much work for clearly less: the strictest way of measuring says that 63 % to 71 % of your dollars would do, a gentler one says 88 %, and one that allows for chance says 76 %.',
      'Firme, pues las tres formas de medir hallan que distritos como usted hicieron tanto trabajo por claramente menos: la forma más estricta de medir dice que bastaría entre el 63 % y el 71 % de su dinero, una más benévola dice el 88 % y una que cuenta con el azar dice el 76 %.',
    ]);
  });

  it('sees no sign where nobody says clearly less, and calls 100 % and more nobody and already less', () => {
    expect(verdict(0.999, 0.9, [1.028], [0.96])[0]).toBe(
      'No sign that districts like you did as much work for clearly less: the strictest way of measuring finds nobody who did as much for less, a gentler one finds that you already spend less than good districts like you, and one that allows for chance says 96 %.',
    );
  });

  it('says that ways place a district differently, and that a range is missing', () => {
    expect(verdict(0.7, 0.6, [0.8, 'harsher'], [0.8])[0]).toContain('; and they place you differently');
    const [en, es] = verdict(0.7, null, 'no-rival', 'no-rival');
    expect(en).toBe(
      'Treat this as a question, not a finding: the strictest way of measuring says that 70 % of your dollars would do, a gentler one has too few districts to compare you with, and a third cannot be used here, for want of one kind of work; how sure the strictest is cannot be said, since nearly all districts compared are among the best.',
    );
    expect(es).toContain('no se puede decir cuán segura es la más estricta');
  });

  const TOLD: Told[] = [[0.7], [0.97], [1.1], [0.7, 'kinder'], [0.7, 'another-order'], 'no-rival', 'all-chance'];
  it('is one whole sentence in both languages for every combination, opens the score and never says NaN', () => {
    const combinations = [0.7, 0.97, 1].flatMap((score) =>
      [null, 0.6].flatMap((low) => TOLD.flatMap((m) => TOLD.map((chance) => [score, low, m, chance] as const))),
    );
    expect(combinations).toHaveLength(3 * 2 * 7 * 7);
    const different = new Set<string>();
    for (const known of combinations) {
      const sentence = sentenceOf(...known);
      expect(sentence.en).toContainEqual(expect.objectContaining({ figure: 'finance.score' }));
      for (const words of said(sentence)) {
        expect(words).toMatch(/^\p{Lu}[^.]*\.$/u);
        expect(words).not.toMatch(/NaN|undefined|not on record/);
        different.add(words);
      }
    }
    expect(different.size).toBeGreaterThan(combinations.length);
  });
});
