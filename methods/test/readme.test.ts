import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';

const read = (path: string) => readFileSync(resolve(import.meta.dirname, path), 'utf8');

describe('the five-minute example', () => {
  it('in the README is the file that the type check and this test see, letter by letter', () => {
    const block = /```ts\n(.*?)```/s.exec(read('../README.md'))?.[1];
    expect(block).toBe(read('readme-example.ts'));
  });

  it('runs and prints numbers that are what the text says they are', async () => {
    const printed: unknown[][] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((...line: unknown[]) => void printed.push(line));
    await import('./readme-example.ts');
    log.mockRestore();
    const [quarter, band, peers, gaps, saving, scores, average, ahead] = printed;
    // Median e^(7 − 0.05 × 6) = 812; a quarter of places lie 0.67 × 0.12 lower in logarithms, at 749.
    expect(Math.abs(Number(quarter?.[1]) - 749)).toBeLessThan(25);
    expect(band?.[1]).toMatchObject({ calibratedOn: 'overall' });
    expect(Number(peers?.[1])).toBeGreaterThan(0.3);
    expect(gaps?.[0]).toHaveLength(5);
    expect(Number(saving?.[5] ?? saving?.at(-1))).toBeGreaterThan(0.8);
    // One pupil for each of the first site's staff; the others need two for one.
    expect(Array.from(scores?.[1] as Float64Array, (score) => Number(score.toFixed(9)))).toEqual([1, 0.5, 0.5]);
    expect(scores?.[3]).toEqual([{ unit: 0, weight: expect.closeTo(2, 9) }]);
    expect(Number(scores?.[5])).toBeLessThan(1e-12);
    // The gaps' mean weighted by precision is 13.26; a spread draws it towards the plain mean of 14.4.
    expect(Number(average?.[1])).toBeGreaterThan(13.26);
    expect(Number(average?.[1])).toBeLessThan(14.4);
    expect(Number(average?.[4])).toBeGreaterThan(0.8);
    expect(ahead?.slice(1)).toMatchObject([
      'linear-drift',
      [
        { id: 'north', steps: [{ time: 2023, value: expect.closeTo(180, 9) }, { time: 2024 }] },
        { id: 'south', steps: [{ value: expect.closeTo(556, 9) }, { value: expect.closeTo(563, 9) }] },
      ],
    ]);
  });
});
