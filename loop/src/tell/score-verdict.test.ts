import { type Figure, type Sentence, wordsOf } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import type { SecondOpinion } from '../peer-score/second-opinions.ts';
import { verdictOf } from '../peer-score/verdict.ts';
import { leadSentence, nobodySentence, waysSentence, workSentence } from './score-verdict.ts';

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

function knownOf(score: number, low: number | null, orderM: Told, chance: Told, needsKnown = true) {
  const opinion = (method: SecondOpinion['method'], told: Told): SecondOpinion =>
    typeof told === 'string'
      ? { method, share: null, says: told }
      : { method, share: told[0], says: told[1] ?? 'same' };
  const opinions = [opinion('order-m', orderM), opinion('stochastic-frontier', chance)];
  return {
    verdict: verdictOf({ score, rangeKnown: low !== null, needsKnown, driverKnown: true, opinions }),
    score: figure('finance.score', score),
    certainty:
      low === null
        ? null
        : { low: figure('finance.score-low', low), best: figure('b', 1), worst: figure('w', 9), of: 9 },
    opinions: opinions.map((one) => ({
      opinion: one,
      share: one.share === null ? null : figure(`finance.score-${one.method}`, one.share),
    })),
  };
}

const ways = (...known: Parameters<typeof knownOf>) => said(waysSentence(knownOf(...known)));
const lead = (...known: Parameters<typeof knownOf>) => said(leadSentence(knownOf(...known).verdict));
const nobody = (...known: Parameters<typeof knownOf>) => said(nobodySentence(knownOf(...known)));

describe('the first paragraphs of a score', () => {
  it('say what is counted as work, and what is not on record', () => {
    const counted = [
      { en: 'pupils in attendance', es: 'alumnos que asisten' },
      { en: 'disadvantaged pupils', es: 'alumnos con desventaja económica' },
    ];
    expect(said(workSentence(counted, { en: 'riders or route miles', es: 'viajeros ni millas de ruta' }))).toEqual([
      'Work here means pupils in attendance and disadvantaged pupils – not riders or route miles, which are not on record.',
      'Trabajo significa aquí alumnos que asisten y alumnos con desventaja económica; no viajeros ni millas de ruta, que no constan.',
    ]);
  });

  it('name the three ways by what they compare with, and one that finds only chance as such', () => {
    expect(lead(0.621, 0.477, [0.864], 'all-chance')[0]).toBe('Treat this as a question, not a finding.');
    expect(ways(0.621, 0.477, [0.864], 'all-chance')).toEqual([
      'Against the cheapest blend of look-alikes, 48 % to 62 % of your dollars would do; against the best of 25 look-alikes drawn by lot, 86 %; allowing for chance, the differences may all be chance.',
      'Frente a la combinación más barata de parecidos bastaría entre el 48 % y el 62 % de su dinero; frente al mejor de 25 parecidos sorteados, el 86 %; contando con el azar, todas las diferencias pueden ser azar.',
    ]);
  });

  it('are firm where all three agree and the record lacks nothing, else a strong question', () => {
    expect(lead(0.711, 0.631, [0.88], [0.76])[0]).toMatch(/^Firm: by all three ways/);
    expect(lead(0.711, 0.631, [0.88], [0.76], false)[0]).toMatch(/^A strong question: .* the record lacks may explain/);
    expect(lead(0.96, 0.9, [0.97], [0.96])[0]).toMatch(/^No sign that/);
  });

  it('say that ways place a district differently, and that a range is missing', () => {
    expect(ways(0.7, 0.6, [0.8, 'harsher'], [0.8])[0]).toContain('; and they place you differently');
    const [en, es] = ways(0.7, null, 'no-rival', 'no-rival');
    expect(en).toBe(
      'Against the cheapest blend of look-alikes, 70 % of your dollars would do; against the best of 25 look-alikes drawn by lot, too few do as much of everything; allowing for chance, nothing can be said, for want of one kind of work; how sure the first is cannot be said, since nearly all districts compared are among the best.',
    );
    expect(es).toContain('no se puede decir cuán segura es la primera');
  });

  it('are one sentence without a blend where nobody did it for less, which still tells what allowing for chance says', () => {
    expect(nobody(0.999, 0.9, [1.028], [0.96])).toEqual([
      'Nobody like you on record did work that counts as equal for clearly less, so there is no blend to look at and no dollars to ask about.',
      'Nadie como usted en el registro hizo un trabajo que cuenta como igual por claramente menos, así que no hay combinación que mirar ni dinero por el que preguntar.',
    ]);
    expect(nobody(0.999, 0.9, [1.028], [0.8])[0]).toContain('; allowing for chance, 80 % of your dollars would do');
  });

  const TOLD: Told[] = [[0.7], [0.97], [1.1], [0.7, 'kinder'], [0.7, 'another-order'], 'no-rival', 'all-chance'];
  it('are whole in both languages for every combination, open the score, and call no way strict or its range true', () => {
    const combinations = [0.7, 0.97, 1].flatMap((score) =>
      [null, 0.6].flatMap((low) => TOLD.flatMap((m) => TOLD.map((chance) => [score, low, m, chance] as const))),
    );
    expect(combinations).toHaveLength(3 * 2 * 7 * 7);
    const different = new Set<string>();
    for (const known of combinations) {
      const told: Sentence = waysSentence(knownOf(...known));
      expect(told.en).toContainEqual(expect.objectContaining({ figure: 'finance.score' }));
      for (const words of said(told)) {
        expect(words).toMatch(/^\p{Lu}[^.]*\.$/u);
        expect(words).not.toMatch(/NaN|undefined|not on record|\bstrict|gentl|estrict|benévol|\btrue\b|verdader/);
        different.add(words);
      }
    }
    expect(different.size).toBeGreaterThan(combinations.length);
  });
});
