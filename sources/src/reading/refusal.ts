import type { Finding, Refusal, Text } from '@leeway/model';

/** A refusal from its three sentences: what was seen, what follows, what to do. */
export function refusal(
  code: string,
  sentences: { readonly what: Text; readonly soWhat: Text; readonly fix: Text },
  evidence: Finding['evidence'] = {},
): Refusal {
  return { kind: 'refusal', finding: { code, severity: 'blocks', ...sentences, evidence } };
}

/** Carries a refusal out of the depth of a decoder; `decodeTable` and `readPublished` catch it and return the refusal. */
export class RefusedFile extends Error {
  readonly refusal: Refusal;

  constructor(reason: Refusal) {
    super(reason.finding.what.en);
    this.name = 'RefusedFile';
    this.refusal = reason;
  }
}

/** The refusal that an error carries; any other error is a wrong program and goes on its way. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof RefusedFile) return error.refusal;
  throw error;
}
