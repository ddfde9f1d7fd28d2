import type { Finding, Text } from '@leeway/model';

/** A finding from its three sentences. */
export function finding(
  code: string,
  severity: Finding['severity'],
  sentences: { readonly what: Text; readonly soWhat: Text; readonly fix: Text },
  evidence: Finding['evidence'] = {},
): Finding {
  return { code, severity, ...sentences, evidence };
}

/** A whole number in words for both languages: separators alike in US English and US Spanish. */
export function grouped(value: number): string {
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 }).format(value);
}

/** Evidence lines 'worst 1', 'worst 2' … of at most five examples. */
export function examples(label: string, lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(lines.slice(0, 5).map((line, index) => [`${label} ${index + 1}`, line]));
}
