import { useEffect } from 'react';

/** The document's title: the page's question, then the product. */
export function useTitle(words: string): void {
  useEffect(() => {
    document.title = `${words} · Leeway`;
  }, [words]);
}
