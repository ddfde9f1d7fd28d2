import { type Figure, wordsOf } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { changeSentence, changesTold, changeWarning } from './score-change.ts';

const share = (id: string, value: number): Figure => ({
  id,
  label: { en: id, es: id },
  unit: 'share',
  value,
  because: { kind: 'observed', rows: [] },
});

/** What you did, what the best did; the gap follows, since the parts multiply. */
const known = (you: number, best: number, to = 2015) => ({
  from: to - 1,
  to,
  index: share('i', you),
  catchingUp: share('c', (1 + you) / (1 + best) - 1),
  frontierShift: share('f', best),
});

const change = (you: number, best: number) => {
  const { en, es } = changeSentence(known(you, best));
  return { en: wordsOf(en).replaceAll('\u00a0', ' '), es: wordsOf(es).replaceAll('\u00a0', ' ') };
};

describe('what changed', () => {
  it('says that the best became dearer where you did not catch up', () => {
    expect(change(0.034, -0.2)).toEqual({
      en: 'From fiscal 2014 to 2015 you did 3 % more work for a dollar and the best like you 20 % less; so the gap to them narrowed, mostly because the best became dearer, not because you caught up. There is no range for changes, so small ones may be chance.',
      es: 'Del año fiscal 2014 al 2015 usted hizo un 3 % más de trabajo por dólar y los mejores como usted, un 20 % menos; así que la distancia a ellos se redujo, sobre todo porque los mejores se encarecieron, no porque usted los alcanzara. No hay rango para los cambios, así que los pequeños pueden ser azar.',
    });
  });

  it.each([
    [-0.02, -0.1, 'narrowed, because the best became dearer, not because you caught up.'],
    [0.004, -0.1, 'narrowed, because the best became dearer, not because you caught up.'],
    [0.1, -0.02, 'narrowed. There'],
    [0.1, 0.02, 'narrowed. There'],
    [-0.1, 0.02, 'widened. There'],
    [-0.02, 0.1, 'widened, mostly because the best got more for a dollar, not because you fell back.'],
    [0.02, 0.1, 'widened, because the best got more for a dollar, not because you fell back.'],
    [-0.1, -0.02, 'widened. There'],
    [0.02, 0.02, 'stayed about the same. There'],
    [0, 0, 'you did about as much work for a dollar and the best like you about as much; so the gap'],
  ])('of %f for you and %f for the best: the gap %s', (you, best, words) => {
    expect(change(you, best).en).toContain(words);
  });

  it('warns above a tenth for the best or a quarter for you, of those years alone', () => {
    expect(changeWarning([known(0.25, 0.1), known(-0.25, -0.1)])).toBeNull();
    const warning = changeWarning([known(0, 0.05, 2013), known(0, -0.101, 2014), known(0.251, 0, 2015)]);
    expect(wordsOf(warning?.en ?? [])).toContain(
      'the best like you moved by more than 10\u00a0% in fiscal 2014, and you moved by more than 25\u00a0% in fiscal 2015.',
    );
    expect(wordsOf(warning?.es ?? [])).toContain('usted cambió más del 25\u00a0% en el año fiscal 2015.');
    expect(wordsOf(changeWarning([known(0, 0.2)])?.en ?? [])).not.toContain('25');
  });

  it('shows no split where every year is odd, and one sentence that says why', () => {
    const told = changesTold([known(0, -0.11, 2014), known(0.26, 0, 2015)]);
    expect([told.changes, told.changed]).toEqual([[], null]);
    expect(wordsOf(told.changeWarning?.en ?? [])).toMatch(/^In every year on record .* no split into yours and theirs/);
    const one = changesTold([known(0, -0.09, 2014), known(0.26, 0, 2015)]);
    expect(one.changes).toHaveLength(2);
    expect(wordsOf(one.changed?.en ?? [])).toContain('From fiscal 2014 to 2015');
    expect(changesTold([])).toEqual({ changes: [], changed: null, changeWarning: null });
  });
});
