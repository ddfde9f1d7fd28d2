/** The languages that every page speaks. */
export type Language = 'en' | 'es';

/** Words for people, in every language. */
export type Text = { readonly en: string; readonly es: string };

/**
 * A sentence whose figures can be opened: plain words, or a figure's id with the words that show it.
 * The words of all segments in order are the sentence.
 */
export type Segment = string | { readonly figure: string; readonly words: string };

/** A sentence in every language, as segments. */
export type Sentence = { readonly en: readonly Segment[]; readonly es: readonly Segment[] };

/** The plain words of a sentence. */
export function wordsOf(segments: readonly Segment[]): string {
  return segments.map((segment) => (typeof segment === 'string' ? segment : segment.words)).join('');
}
