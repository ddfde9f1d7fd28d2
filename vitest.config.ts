import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './testkit/test/longest-first.ts';

const setupFiles = ['testkit/test/same-draws.ts'];

export default defineConfig({
  test: {
    // Vitest would leave one core free, which on two cores is half of them.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        // Pure tests: beside the file they test, no ports, no database. Threads without isolation: ten times faster.
        test: {
          name: 'unit',
          setupFiles,
          testTimeout: 60_000,
          include: ['*/src/**/*.test.ts'],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        // Tests that need a database, a file system or real published files. Processes, since the lock of a data folder knows
        // its holder by the process; without isolation, so that each process loads the modules once.
        test: {
          name: 'integration',
          setupFiles,
          include: ['*/test/**/*.test.ts'],
          exclude: ['web/test/**', 'node_modules/**'],
          globalSetup: 'testkit/test/patterns-folder.ts',
          pool: 'forks',
          isolate: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        // What a person does, in a real browser.
        test: {
          name: 'browser',
          setupFiles,
          include: ['web/test/**/*.test.ts'],
          globalSetup: 'testkit/test/patterns-folder.ts',
          pool: 'forks',
          testTimeout: 600_000,
          hookTimeout: 600_000,
          // A busy machine may take longer than the second that is waited otherwise.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
