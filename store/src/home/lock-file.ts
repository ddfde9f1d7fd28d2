import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreLocked } from '../refusals.ts';
import type { LockHolder } from './lock-holder.ts';
import { aliveSince } from './process-life.ts';

/** On disk also the process's own start, so that a recycled process number is not taken for the holder. */
type LockRecord = LockHolder & { readonly processStart: string | null };

export type HomeLock = { announce(port: number): void; release(): void };

const lockPath = (home: string): string => join(home, 'leeway.lock');

function record(path: string): LockRecord | null {
  try {
    const read = JSON.parse(readFileSync(path, 'utf8')) as LockRecord;
    return Number.isInteger(read.pid) && read.pid > 0 ? read : null;
  } catch {
    return null;
  }
}

/** The locks that this process holds. */
const held = new Set<string>();

function isAlive({ pid, processStart }: LockRecord, path: string): boolean {
  if (pid === process.pid) return held.has(path);
  const since = aliveSince(pid);
  if (since === null) return false;
  return processStart === null || since === 'unknown' || since === processStart;
}

/** Who has the folder open now, or null: no lock, or one left behind by a process that is gone. */
export function lockHolder(home: string): LockHolder | null {
  const found = record(lockPath(home));
  if (!found || !isAlive(found, lockPath(home))) return null;
  return { pid: found.pid, port: found.port, started: found.started };
}

/** Whole or not at all: nobody may read a lock that is half written and take it for a dead one. */
function createdLock(path: string, text: string): boolean {
  const draft = `${path}.draft-${process.pid}`;
  writeFileSync(draft, text);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function replacedLock(path: string, text: string): void {
  const draft = `${path}.draft-${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

/** Moves a dead lock aside. Renaming is atomic; if another process was quicker and it is its live lock, that is put back. */
function setAside(path: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    const moved = record(aside);
    if (moved && isAlive(moved, path)) linkSync(aside, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Takes the folder for this process.
 * @throws StoreLocked where a living process, this one included, has it.
 */
export function takeLock(home: string, started: string): HomeLock {
  const path = lockPath(home);
  const own = aliveSince(process.pid);
  const mine = { pid: process.pid, port: null, started, processStart: own === 'unknown' ? null : own };
  const written = (port: number | null): string => `${JSON.stringify({ ...mine, port })}\n`;
  for (let attempt = 0; !createdLock(path, written(null)); attempt += 1) {
    const holder = lockHolder(home);
    if (holder) throw new StoreLocked(home, holder);
    if (attempt === 5) throw new Error(`The lock ${path} could not be taken.`);
    setAside(path);
  }
  held.add(path);
  const release = (): void => {
    held.delete(path);
    process.off('exit', release);
    const found = record(path);
    if (found?.pid === process.pid && found.started === started) rmSync(path, { force: true });
  };
  process.on('exit', release);
  return { announce: (port) => replacedLock(path, written(port)), release };
}
