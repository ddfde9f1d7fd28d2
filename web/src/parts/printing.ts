import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let printing = false;

function watch(changed: () => void): () => void {
  const set = (next: boolean) => () => {
    printing = next;
    // The browser takes the page as it stands when this returns.
    flushSync(changed);
  };
  const [before, after] = [set(true), set(false)];
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}

/** Whether the page is being put on paper, where nothing scrolls. */
export const usePrinting = (): boolean => useSyncExternalStore(watch, () => printing);
