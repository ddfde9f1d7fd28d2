import { type Figure, type Sentence, wordsOf } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import type { SecondOpinion } from '../peer-score/second-opinions.ts';
import { verdictOf } from '../peer-score/verdict.ts';
import { leadSentence, nobodySentence, workSentence } from './score-verdict.ts';

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

function knownOf(score: number, low: number | null, orderM: Told, chance: Told, needsKnown = true, driverKnown = true) {
  const opinion = (method: SecondOpinion['method'], told: Told): SecondOpinion =>
    typeof told === 'string'
      ? { method, share: null, says: told, rivals: null }
      : { method, share: told[0], says: told[1] ?? 'same', rivals: null };
  const opinions = [opinion('order-m', orderM), opinion('stochastic-frontier', chance)];
  return {
    verdict: verdictOf({ score, rangeKnown: low !== null, needsKnown, driverKnown, opinions }),
    score: figure('finance.score', score),
    opinions: opinions.map((one) => ({
      opinion: one,
      share: one.share === null ? null : figure(`finance.score-${one.method}`, one.share),
    })),
  };
}

const lead = (...known: Parameters<typeof knownOf>) => said(leadSentence(knownOf(...known), true));
const nobody = (...known: Parameters<typeof knownOf>) => said(nobodySentence(knownOf(...known), null));

describe('the answer of a score', () => {
  it('says what is counted as work, and what is not on record', () => {
    const counted = [
      { en: 'pupils in attendance', es: 'alumnos que asisten' },
      { en: 'disadvantaged pupils', es: 'alumnos con desventaja económica' },
    ];
    expect(said(workSentence(counted, { en: 'riders or route miles', es: 'viajeros ni millas de ruta' }))).toEqual([
      '“Work” here means pupils in attendance and disadvantaged pupils; riders or route miles are not on record.',
      '«Trabajo» significa aquí alumnos que asisten y alumnos con desventaja económica; no constan viajeros ni millas de ruta.',
    ]);
  });

  it('is yes or probably where all three ways agree, by what the record lacks', () => {
    expect(lead(0.711, 0.631, [0.88], [0.76])[0]).toMatch(/^Yes: by all three ways/);
    expect(lead(0.711, 0.631, [0.88], [0.76], false)[0]).toMatch(/^Probably: .* unless what is not on record explains/);
    expect(lead(0.96, 0.9, [0.97], [0.96])[0]).toMatch(/^Hardly: .* There is nothing to act on\.$/);
  });

  it('begins with chance where chance may be all of it', () => {
    expect(lead(0.621, 0.477, [0.864], 'all-chance')).toEqual([
      'Perhaps, but the differences may all be chance. Ask, but do not act on it yet.',
      'Quizá, pero todas las diferencias pueden ser azar. Pregunte, pero no actúe todavía.',
    ]);
    expect(said(leadSentence(knownOf(0.3, 0.2, [0.5], 'all-chance', false, false), false))[0]).toBe(
      'Perhaps, but what drives this cost most is not on record, and the differences may all be chance. Ask, but do not act on it yet.',
    );
  });

  it('counts the ways that see less, and says why three of them do not settle it', () => {
    expect(lead(0.9, 0.8, [1.1], [0.9])[0]).toBe(
      'Perhaps: by two of three ways of measuring, the cheapest like you did as much work for less; by the other you spend less already. Ask, but do not act on it yet.',
    );
    expect(lead(0.9, 0.8, [0.97], [0.9])[0]).toContain('for less; by the other hardly.');
    expect(lead(0.9, 0.8, 'no-rival', [0.9])[0]).toContain('for less; the other can say nothing.');
    expect(lead(0.97, 0.8, [1], [0.9])[1]).toMatch(
      /^Quizá: según una de tres .* por menos; según las otras no claramente\./,
    );
    expect(lead(0.7, 0.6, [0.8, 'harsher'], [0.8])[0]).toContain('but they put you at different places');
    expect(lead(0.7, null, [0.8], [0.8])[0]).toContain('but how sure the first is cannot be said');
    expect(said(leadSentence(knownOf(0.7, 0.6, [0.8], [0.8], false, false), false))[0]).toBe(
      'Perhaps: by all three ways of measuring, the cheapest like you did as much work for clearly less, but what drives this cost most is not on record. Ask, but do not act on it yet.',
    );
  });

  it('is no where nobody did it for less, and calls what one way hints at too weak', () => {
    expect(nobody(0.999, 0.9, [1.028], [0.96])).toEqual([
      'No: nobody like you on record did as much work for clearly less. On this score there is nothing to do.',
      'No: nadie como usted en el registro hizo tanto trabajo por claramente menos. Por esta puntuación no hay nada que hacer.',
    ]);
    const told = nobodySentence(knownOf(0.999, 0.9, [1.028], [0.93]), {
      id: 'x.net',
      cents: 9_380_000,
      question: null,
      isGap: false,
    });
    expect(said(told)[0]).toBe(
      'No: nobody like you on record did as much work for clearly less. One of three ways of measuring hints at about 7 % less; alone, that is too weak to act on. On this score there is nothing to do. What is found in other ways ($93,800) stands on its own.',
    );
    expect(told.en).toContainEqual({ figure: 'finance.score-stochastic-frontier-spent-less', words: '7\u00a0% less' });
  });

  const TOLD: Told[] = [[0.7], [0.97], [1.1], [0.7, 'kinder'], [0.7, 'another-order'], 'no-rival', 'all-chance'];
  it('is whole in both languages for every combination, and never tells to act on what is not firm', () => {
    const combinations = [0.7, 0.97, 1].flatMap((score) =>
      [null, 0.6].flatMap((low) => TOLD.flatMap((m) => TOLD.map((chance) => [score, low, m, chance] as const))),
    );
    expect(combinations).toHaveLength(3 * 2 * 7 * 7);
    for (const known of combinations) {
      const { verdict } = knownOf(...known);
      for (const [language, words] of lead(...known).entries()) {
        expect(words).toMatch(/^\p{Lu}.*\.$/u);
        expect(words).not.toMatch(/NaN|undefined|\bnone of three ways.*clearly less, but|ninguna de tres.*, pero/);
        const waits = language === 0 ? /do not act|nothing to act on/ : /no actúe|No hay nada sobre lo que actuar/;
        expect(waits.test(words)).toBe(verdict.level === 'question' || verdict.level === 'none');
      }
    }
  });
});
