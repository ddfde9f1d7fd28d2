import { useEffect } from 'react';

const quoted = (words: string): string => `"${words.replaceAll('\\', '').replaceAll('"', '\\"')}"`;

/** Page heads and feet on paper: what it is about on the left, vintage and version on the right, the page's number below. */
export function usePrintHead(about: string, ground: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const small = 'font: 8pt Inter, sans-serif; color: #4b5753;';
    sheet.replaceSync(
      `@page { @top-left { content: ${quoted(about)}; ${small} } @top-right { content: ${quoted(ground || 'Leeway')}; ${small} } @bottom-right { content: counter(page) " / " counter(pages); ${small} } }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [about, ground]);
}
