/** Text as Postgres can hold it: no NUL, no half of a surrogate pair. Both become the replacement character. */
export function storableText(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '\uFFFD');
}

/** JSON as Postgres can hold it, by the same rule; works on the text because walking large values is slow. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!json.includes('\\u')) return json;
  return json.replace(/\\(?:u0000|ud[89a-f][0-9a-f]{2}|.)/g, (sequence) =>
    /^\\u(?:0000|d[89a-f])/.test(sequence) ? '\uFFFD' : sequence,
  );
}

/** JSON with its keys in order, so that the same value always has the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
