import { describe, expect, it } from 'vitest';
import { ITEMS, nyOscCrosswalk } from './crosswalk.ts';
import { EXPENDITURES, TOTALS } from './items.ts';

describe('the crosswalk of the level-two data', () => {
  it('has every item once', () => {
    expect(new Set(ITEMS).size).toBe(ITEMS.length);
    expect(nyOscCrosswalk.items).toHaveLength(ITEMS.length);
  });

  it('places every line of expenditure exactly once: in a function, in benefits or outside', () => {
    const kinds = new Map(nyOscCrosswalk.items.map(({ item, target }) => [item, target.kind]));
    expect(EXPENDITURES.filter((line) => !['function', 'benefits', 'outside'].includes(kinds.get(line) ?? ''))).toEqual(
      [],
    );
  });

  it('takes the lines from retirement to unclassified benefits for benefits, and no other', () => {
    const benefits = nyOscCrosswalk.items.filter(({ target }) => target.kind === 'benefits').map(({ item }) => item);
    const from = EXPENDITURES.indexOf('Retirement - State/Local');
    const to = EXPENDITURES.indexOf('Unclassified Employee Benefits');
    expect(benefits).toEqual(EXPENDITURES.slice(from, to + 1));
  });

  it('says what is not one-to-one wherever a line holds more than one function', () => {
    const mixed = nyOscCrosswalk.items.filter(
      ({ target }) => target.kind === 'function' && target.functions.length > 1,
    );
    expect(mixed.map(({ item }) => item)).toEqual(['Operations', 'Instructional Support']);
    expect(mixed.every(({ note, target }) => note !== null && target.kind === 'function' && target.home !== null)).toBe(
      true,
    );
  });

  it('keeps the total apart from its lines', () => {
    const total = nyOscCrosswalk.items.find(({ item }) => item === TOTALS.expenditures);
    expect(total?.target).toEqual({ kind: 'measure', measure: 'expenditure-total' });
  });
});
