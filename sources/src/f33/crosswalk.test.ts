import { describe, expect, it } from 'vitest';
import { f33Crosswalk } from './crosswalk.ts';
import { IDENTITIES } from './identities.ts';
import { F33_ITEMS } from './items.ts';

describe('the crosswalk of the survey', () => {
  it('counts every part of total expenditure exactly once', () => {
    const rules = IDENTITIES.nces;
    const leaves = (item: string): readonly string[] =>
      rules.find(({ total }) => total === item)?.parts.flatMap(leaves) ?? [item];
    const used = f33Crosswalk.items
      .filter(({ target }) => target.kind === 'function' || target.kind === 'outside')
      .flatMap(({ item }) => leaves(item));
    expect(new Set(used).size).toBe(used.length);
    expect([...used].sort()).toEqual([...leaves('TOTALEXP')].sort());
  });

  it('has a label for every item of every identity', () => {
    const items = Object.values(IDENTITIES).flatMap((rules) => rules.flatMap(({ total, parts }) => [total, ...parts]));
    expect(items.filter((item) => !(item in F33_ITEMS))).toEqual([]);
  });
});
