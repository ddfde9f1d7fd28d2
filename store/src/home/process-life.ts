import { readFileSync } from 'node:fs';

/** When a process began, in the kernel's own terms (Linux), 'unknown' where it lives but the system does not say, null where it is gone. */
export function aliveSince(pid: number): string | 'unknown' | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return afterName[19] ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
