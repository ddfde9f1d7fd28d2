import { describe, expect, it } from 'vitest';
import { outcome, summary } from '../../scripts/test-report.mjs';

const test = (title: string, status: string) => ({ ancestorTitles: ['a bus'], title, status });
const files = {
  testResults: [
    { name: '/r/a.test.ts', status: 'failed', assertionResults: [test('runs', 'passed'), test('stops', 'failed')] },
    { name: '/r/b.test.ts', status: 'failed', message: 'No such module.\n at', assertionResults: [] },
    { name: '/r/c.test.ts', status: 'passed', assertionResults: [test('waits', 'skipped'), test('rings', 'passed')] },
  ],
};

describe('the end of a test run', () => {
  it('counts, and names what failed, a file outside its tests as well, and what was left out', () => {
    expect(outcome(files, '/r')).toEqual({
      passed: 2,
      failed: ['a.test.ts > a bus > stops', 'b.test.ts: outside its tests. No such module.'],
      leftOut: ['c.test.ts > a bus > waits'],
    });
  });

  it('has the names just before the count, failures last', () => {
    const lint = { passed: 0, failed: ['lint'], leftOut: [] };
    expect(summary([lint, outcome(files, '/r')])).toBe(
      [
        '\nLeft out:',
        '  c.test.ts > a bus > waits',
        '\nFailed:',
        '  lint',
        '  a.test.ts > a bus > stops',
        '  b.test.ts: outside its tests. No such module.',
        '\n2 passed, 3 failed\n',
      ].join('\n'),
    );
  });

  it('is the count alone where nothing failed and nothing was left out', () => {
    expect(summary([{ passed: 4, failed: [], leftOut: [] }])).toBe('\n4 passed, 0 failed\n');
  });
});
