import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** For the length of a test run, a folder for data folders that tests copy (see pattern-homes.ts). */
export default function patternsFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-patterns-'));
  process.env.LEEWAY_TEST_PATTERNS = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
