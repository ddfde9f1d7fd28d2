import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

/**
 * What is wrong with the lock: optional packages that some package names but the lock lacks (`npm install` drops them silently where a registry
 * does not serve a platform's binary, and `npm ci` on that platform then fails), and addresses of a registry, which would tie it to one.
 */
export function lockProblems(lock) {
  const problems = [];
  const names = new Set(
    Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
  );
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!names.has(name))
        problems.push(
          `${path} names the optional package ${name}, which the lock lacks. Pin an earlier version of it.`,
        );
    }
    if (/^https?:/.test(entry.resolved ?? ''))
      problems.push(`${path} is tied to an address. Run npm install with omit-lockfile-registry-resolved.`);
  }
  return problems;
}

if (process.argv[1]?.endsWith('lock-check.mjs')) {
  const problems = lockProblems(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exit(problems.length === 0 ? 0 : 1);
}
