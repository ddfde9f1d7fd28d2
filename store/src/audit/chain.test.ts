import { describe, expect, it } from 'vitest';
import { type AuditEntry, brokenEntry, FIRST_HASH, nextEntry } from './chain.ts';

function chain(...actions: string[]): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (const action of actions) {
    const event = { at: '2026-01-05T00:00:00.000Z', actor: 'board', action, subject: 's', detail: { b: 1, a: [2] } };
    entries.push(nextEntry('district 1', entries.at(-1) ?? null, event));
  }
  return entries;
}

const changed = (entries: AuditEntry[], index: number, change: Partial<AuditEntry>): AuditEntry[] =>
  entries.map((entry, at) => (at === index ? { ...entry, ...change } : entry));

describe('the audit chain', () => {
  it('begins at one and seals each entry to the one before', () => {
    const [first, second] = chain('import', 'undo');
    expect([first?.entry, first?.previousHash]).toEqual([1, FIRST_HASH]);
    expect([second?.entry, second?.previousHash]).toEqual([2, first?.hash]);
  });

  it('holds when nothing was touched, and when the details’ keys come back in another order', () => {
    const entries = chain('import', 'undo');
    expect(brokenEntry('district 1', entries)).toBeNull();
    expect(brokenEntry('district 1', changed(entries, 0, { detail: { a: [2], b: 1 } }))).toBeNull();
    expect(brokenEntry('district 1', [])).toBeNull();
  });

  it.each<[string, Partial<AuditEntry>]>([
    ['actor', { actor: 'nobody' }],
    ['time', { at: '2027-01-05T00:00:00.000Z' }],
    ['detail', { detail: { b: 1, a: [3] } }],
    ['subject', { subject: 't' }],
    ['action', { action: 'export' }],
  ])('names the entry whose %s was changed', (_, change) => {
    expect(brokenEntry('district 1', changed(chain('import', 'undo', 'import'), 1, change))).toBe(2);
  });

  it('names the place where an entry is missing or two have changed places', () => {
    const [first, second, third] = chain('a', 'b', 'c');
    expect(brokenEntry('district 1', [first, third] as AuditEntry[])).toBe(2);
    expect(brokenEntry('district 1', [second, first, third] as AuditEntry[])).toBe(1);
  });

  it('does not take another’s entries for its own', () => {
    expect(brokenEntry('district 2', chain('import'))).toBe(1);
  });
});
