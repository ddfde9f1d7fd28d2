import type { Text } from '@leeway/model';

/** An expected refusal: not found, not acceptable, already there. Mapped to HTTP here and nowhere else. */
export type RefusalKind = 'not-found' | 'invalid' | 'conflict' | 'too-large' | 'not-possible' | 'forbidden';

const STATUS = {
  'not-found': 404,
  invalid: 400,
  conflict: 409,
  'too-large': 413,
  'not-possible': 422,
  forbidden: 403,
} as const;
const TITLES: Readonly<Record<RefusalKind, string>> = {
  'not-found': 'Not found',
  invalid: 'Not understood',
  conflict: 'Already there',
  'too-large': 'Too large',
  'not-possible': 'Not possible with the data at hand',
  forbidden: 'Not allowed',
};

/** Thrown inside a route to answer with problem+json. */
export class RequestRefused extends Error {
  readonly kind: RefusalKind;
  readonly detail: Text;
  constructor(kind: RefusalKind, detail: Text) {
    super(detail.en);
    this.kind = kind;
    this.detail = detail;
  }
}

/** A refusal as RFC 9457 problem details, with the words in every language. */
export function problemOf(kind: RefusalKind, detail: Text) {
  return { type: `urn:leeway:${kind}`, title: TITLES[kind], status: STATUS[kind], detail };
}

export const statusOf = (kind: RefusalKind) => STATUS[kind];

export const notFound = (en: string, es: string): RequestRefused => new RequestRefused('not-found', { en, es });
