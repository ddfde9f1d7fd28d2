/**
 * Answers kept as written JSON, by their question, for one state of the record: reading the same page again costs nothing.
 * Oldest out first. A new `mark` (the record or a setting changed) empties it.
 */
export function createKeptAnswers(most: number) {
  let mark = '';
  const kept = new Map<string, string>();
  return (now: string, question: string, answer: () => unknown): string => {
    if (now !== mark) {
      kept.clear();
      mark = now;
    }
    const found = kept.get(question);
    if (found !== undefined) return found;
    const written = JSON.stringify(answer());
    kept.set(question, written);
    if (kept.size > most) {
      const [oldest] = kept.keys();
      if (oldest !== undefined) kept.delete(oldest);
    }
    return written;
  };
}
