import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TERMS, termsIn } from './terms.ts';

const glossary = new Map(
  readFileSync(new URL('../../../GLOSSARY.md', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const entry = /^\*\*(.+)\*\*: (.+)$/.exec(line);
      return entry ? [[entry[1] ?? '', entry[2] ?? ''] as const] : [];
    }),
);

describe('the terms that pages define', () => {
  it.each(Object.values(TERMS))('says of "$entry" what the glossary says', ({ entry, means }) => {
    expect(means.en.replaceAll('’', "'")).toBe(glossary.get(entry));
    expect(means.es).not.toBe(means.en);
  });

  it('cuts a text at the first mention of each term, with the space that the text has', () => {
    expect(termsIn('Net of cost; the 90\u00a0% range, then net again, by fair peers.', 'en')).toEqual([
      { term: 'net', words: 'Net' },
      ' of cost; the ',
      { term: 'range', words: '90\u00a0% range' },
      ', then net again, by ',
      { term: 'peers', words: 'fair peers' },
      '.',
    ]);
  });

  it('leaves a term alone that is only part of a longer word', () => {
    expect(termsIn('un magneto y el netón', 'es')).toEqual(['un magneto y el netón']);
  });
});
