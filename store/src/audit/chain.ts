import { createHash } from 'node:crypto';
import { canonicalJson } from '../storable.ts';

/** Something that a person or the platform did. */
export type AuditEvent = {
  /** ISO 8601 instant. */
  readonly at: string;
  readonly actor: string;
  /** A verb: 'import', 'undo', 'set-operating-model'. */
  readonly action: string;
  /** The id of what it was done to. */
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
};

/** An event in its place: each entry seals the one before it. */
export type AuditEntry = AuditEvent & {
  readonly entry: number;
  readonly previousHash: string;
  /** SHA-256 of the chain's name, the previous hash and everything in this entry. */
  readonly hash: string;
};

export const FIRST_HASH = '0'.repeat(64);

type Unsealed = Omit<AuditEntry, 'hash'>;

function seal(chain: string, { entry, at, actor, action, subject, detail, previousHash }: Unsealed): string {
  const text = canonicalJson({ chain, entry, at, actor, action, subject, detail, previousHash });
  return createHash('sha256').update(text).digest('hex');
}

/** The next entry of a chain. `chain` names whose it is, so that an entry cannot be moved to another's. */
export function nextEntry(
  chain: string,
  last: Pick<AuditEntry, 'entry' | 'hash'> | null,
  event: AuditEvent,
): AuditEntry {
  const unsealed = { ...event, entry: (last?.entry ?? 0) + 1, previousHash: last?.hash ?? FIRST_HASH };
  return { ...unsealed, hash: seal(chain, unsealed) };
}

/** The number of the first entry that is missing, changed or out of place; null where the chain holds. */
export function brokenEntry(chain: string, entries: readonly AuditEntry[]): number | null {
  let previousHash = FIRST_HASH;
  for (const [index, entry] of entries.entries()) {
    const inPlace = entry.entry === index + 1 && entry.previousHash === previousHash;
    if (!inPlace || entry.hash !== seal(chain, entry)) return index + 1;
    previousHash = entry.hash;
  }
  return null;
}
