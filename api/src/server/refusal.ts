import type { Text } from '@leeway/model';

/** An expected refusal: not found, not acceptable, already there. Mapped to HTTP here and nowhere else. */
export type RefusalKind =
  | 'not-found'
  | 'invalid'
  | 'conflict'
  | 'too-large'
  | 'not-possible'
  | 'forbidden'
  | 'unknown-layout'
  | 'year-not-stated';

const STATUS = {
  'not-found': 404,
  invalid: 400,
  conflict: 409,
  'too-large': 413,
  'not-possible': 422,
  forbidden: 403,
  'unknown-layout': 422,
  'year-not-stated': 422,
} as const;
const TITLES: Readonly<Record<RefusalKind, string>> = {
  'not-found': 'Not found',
  invalid: 'Not understood',
  conflict: 'Already there',
  'too-large': 'Too large',
  'not-possible': 'Not possible with the data at hand',
  forbidden: 'Not allowed',
  'unknown-layout': 'A table whose columns nobody has mapped yet',
  'year-not-stated': 'The file does not say its year',
};

/** Thrown inside a route to answer with problem+json. */
export class RequestRefused extends Error {
  readonly kind: RefusalKind;
  readonly detail: Text;
  readonly faults: readonly Text[];
  constructor(kind: RefusalKind, detail: Text, faults: readonly Text[] = []) {
    super(detail.en);
    this.kind = kind;
    this.detail = detail;
    this.faults = faults;
  }
}

/** A refusal as RFC 9457 problem details, with the words in every language. */
export function problemOf(kind: RefusalKind, detail: Text, faults: readonly Text[] = []) {
  const each = faults.length > 0 ? { faults } : {};
  return { type: `urn:leeway:${kind}`, title: TITLES[kind], status: STATUS[kind], detail, ...each };
}

export const statusOf = (kind: RefusalKind) => STATUS[kind];

export const notFound = (en: string, es: string): RequestRefused => new RequestRefused('not-found', { en, es });
