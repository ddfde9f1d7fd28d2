import { expect, it } from 'vitest';
import { firstInFirstOut } from './first-in-first-out.ts';

it('gives turns one at a time, in the order of asking', async () => {
  const turns = firstInFirstOut();
  const seen: string[] = [];
  const visit = async (name: string): Promise<void> => {
    const giveBack = await turns.take();
    seen.push(`${name} in`);
    await Promise.resolve();
    seen.push(`${name} out`);
    giveBack();
  };
  await Promise.all(['a', 'b', 'c'].map(visit));
  expect(seen).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
});
