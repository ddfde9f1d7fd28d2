import { afterEach } from 'vitest';

globalThis.reached ??= new Set();

afterEach(({ task }) => {
  task.meta.reached = [...globalThis.reached];
  globalThis.reached.clear();
});
