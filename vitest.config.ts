import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        // Pure tests: beside the file they test, no ports, no database. Threads without isolation: ten times faster.
        test: { name: 'unit', include: ['*/src/**/*.test.ts'], pool: 'threads', isolate: false },
      },
      {
        // Tests that need a database, a file system or real published files.
        test: {
          name: 'integration',
          include: ['*/test/**/*.test.ts'],
          exclude: ['web/test/**', 'node_modules/**'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        // What a person does, in a real browser.
        test: {
          name: 'browser',
          include: ['web/test/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
