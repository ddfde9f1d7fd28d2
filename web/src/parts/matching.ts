import { useMemo } from 'react';
import type { Exact } from './order.ts';

const plain = (words: string): string => words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Rows that have all the words asked for, in any order, whatever their case and accents. */
export function matching<Row>(rows: readonly Row[], words: string, said: (row: Row) => string): readonly Row[] {
  const asked = plain(words).split(/\s+/).filter(Boolean);
  if (asked.length === 0) return rows;
  return rows.filter((row) => {
    const text = said(row);
    return asked.every((word) => text.includes(word));
  });
}

/** What each row says, made plain once and kept for as long as the rows and the language stay the same. */
export function useSaid<Row>(
  rows: readonly Row[],
  language: string,
): (row: Row, exact: () => readonly Exact[]) => string {
  const kept = useMemo(() => ({ rows, language, texts: new Map<Row, string>() }), [rows, language]);
  return (row, exact) => {
    const known = kept.texts.get(row);
    if (known !== undefined) return known;
    const text = plain(
      exact()
        .map((value) => value ?? '')
        .join(' '),
    );
    kept.texts.set(row, text);
    return text;
  };
}
