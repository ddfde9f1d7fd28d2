import { type Figure, wordsOf } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { costChange } from '../peer-score/cost-change.ts';
import { changeSentence, changesTold, changeWarning } from './score-change.ts';

const share = (id: string, value: number): Figure => ({
  id,
  label: { en: id, es: id },
  unit: 'share',
  value,
  because: { kind: 'observed', rows: [] },
});

/** Your work for a dollar, that of the cheapest; the gap follows, since the parts multiply. */
const known = (you: number, best: number, to = 2015) => {
  const work = {
    index: share(`a.score-change.${to - 1}-${to}`, you),
    catchingUp: share(`a.score-catching-up.${to - 1}-${to}`, (1 + you) / (1 + best) - 1),
    frontierShift: share(`a.score-frontier-shift.${to - 1}-${to}`, best),
  };
  return { from: to - 1, to, ...work, cost: costChange(work) };
};

const change = (you: number, best: number, nobodyCheaper = false) => {
  const { en, es } = changeSentence(known(you, best), nobodyCheaper);
  return { en: wordsOf(en).replaceAll('\u00a0', ' '), es: wordsOf(es).replaceAll('\u00a0', ' ') };
};

describe('what changed', () => {
  it('turns more work for a dollar into a cheaper unit of work, and says what became of the gap', () => {
    // Work for a dollar of 25 % more is a unit for 1 ÷ 1.25 of its cost; 10 % less work is a unit for 1 ÷ 0.9.
    expect(change(0.25, -0.1)).toEqual({
      en: 'From fiscal 2014 to 2015 your cost per unit of work fell 20 %, that of the cheapest like you rose 11 %; so the gap to them narrowed. There is no range for changes, so small ones may be chance.',
      es: 'Del año fiscal 2014 al 2015 su costo por unidad de trabajo bajó un 20 %; el de los más baratos como usted subió un 11 %; así que la distancia a ellos se redujo. No hay rango para los cambios, así que los pequeños pueden ser azar.',
    });
  });

  it.each([
    [-0.02, -0.1, 'narrowed, because they became dearer, not because you became cheaper.'],
    [0.004, -0.1, 'narrowed, because they became dearer, not because you became cheaper.'],
    [0.034, -0.2, 'narrowed, mostly because they became dearer, not because you became cheaper.'],
    [0.1, -0.02, 'narrowed. There'],
    [0.1, 0.02, 'narrowed. There'],
    [-0.1, 0.02, 'widened. There'],
    [-0.02, 0.1, 'widened, mostly because they became cheaper, not because you became dearer.'],
    [0.02, 0.1, 'widened, because they became cheaper, not because you became dearer.'],
    [-0.1, -0.02, 'widened. There'],
    [0.02, 0.02, 'stayed about the same. There'],
    [0, 0, 'your cost per unit of work stayed about the same, that of the cheapest like you stayed about the same; so'],
  ])('of %f more work for your dollar and %f for theirs: the gap %s', (you, best, words) => {
    expect(change(you, best).en).toContain(words);
  });

  it('tells no gap where nobody is cheaper', () => {
    expect(change(-0.2, -0.2, true).en).toBe(
      'From fiscal 2014 to 2015 your cost per unit of work rose 25 %, that of the cheapest like you rose 25 %. There is no range for changes, so small ones may be chance.',
    );
  });

  it('warns above a tenth for the best or a quarter for you, of those years alone', () => {
    expect(changeWarning([known(0.25, 0.1), known(-0.25, -0.1)])).toBeNull();
    const warning = changeWarning([known(0, 0.05, 2013), known(0, -0.101, 2014), known(0.251, 0, 2015)]);
    expect(wordsOf(warning?.en ?? [])).toContain(
      'the cheapest like you moved by more than 10\u00a0% in fiscal 2014, and you moved by more than 25\u00a0% in fiscal 2015.',
    );
    expect(wordsOf(warning?.es ?? [])).toContain('usted cambió más del 25\u00a0% en el año fiscal 2015.');
    expect(wordsOf(changeWarning([known(0, 0.2)])?.en ?? [])).not.toContain('25');
  });

  it('shows no split where every year is odd, and one sentence that says why', () => {
    const told = changesTold([known(0, -0.11, 2014), known(0.26, 0, 2015)], false);
    expect([told.changes, told.changed]).toEqual([[], null]);
    expect(wordsOf(told.changeWarning?.en ?? [])).toMatch(/^In every year on record .* no changes are shown\.$/);
    const one = changesTold([known(0, -0.09, 2014), known(0.26, 0, 2015)], false);
    expect(one.changes).toHaveLength(2);
    expect(wordsOf(one.changed?.en ?? [])).toContain('From fiscal 2014 to 2015');
    expect(changesTold([], false)).toEqual({ changes: [], changed: null, changeWarning: null });
  });
});
