import type { Text } from './text.ts';

/** Something a person should know about the data or a result. Bad data is never an exception. */
export type Finding = {
  /** Stable, searchable, translatable: 'transportation.route-incomplete'. */
  readonly code: string;
  readonly severity: 'blocks' | 'weakens' | 'note';
  /** What we saw, with the number. */
  readonly what: Text;
  /** What it does to the result. */
  readonly soWhat: Text;
  /** What the reader can do on Monday. */
  readonly fix: Text;
  readonly evidence: Readonly<Record<string, string | number>>;
};

/** A finding as one sentence: what, so what, fix. */
export function findingSentence(finding: Finding, language: 'en' | 'es'): string {
  return [finding.what, finding.soWhat, finding.fix]
    .map((part) => part[language])
    .filter(Boolean)
    .join(' ');
}

/** True where any finding leaves the result without a number. */
export function blocks(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'blocks');
}
