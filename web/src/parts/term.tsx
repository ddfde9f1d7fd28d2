import { type ReactNode, useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useLanguage, useSay } from '../language/language.tsx';
import { TERMS, type TermId, termsIn } from '../words/terms.ts';
import { usePrinting } from './printing.ts';

const GAP = 6;
const EDGE = 12;
/** Time to cross from the word to its definition. */
const LEAVING_MS = 200;

/** A term of the field with its definition: by pointer, by focus and by touch; Escape puts it away, and it stays while it is read. */
export function Term(parts: { id: TermId; children: ReactNode }) {
  return usePrinting() ? parts.children : <Defined {...parts} />;
}

function Defined({ id, children }: { id: TermId; children: ReactNode }) {
  const say = useSay();
  const key = useId();
  const word = useRef<HTMLButtonElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  useShown(word, words, open, close);
  const show = (): void => {
    clearTimeout(leaving.current);
    setOpen(true);
  };
  const leave = (): void => {
    leaving.current = setTimeout(() => {
      if (document.activeElement !== word.current) setOpen(false);
    }, LEAVING_MS);
  };
  useEffect(() => () => clearTimeout(leaving.current), []);
  return (
    <span
      className="term-holder"
      onPointerEnter={({ pointerType }) => pointerType !== 'touch' && show()}
      onPointerLeave={({ pointerType }) => pointerType !== 'touch' && leave()}
    >
      <button
        ref={word}
        type="button"
        className="term"
        aria-describedby={key}
        onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && show()}
        onBlur={() => setOpen(false)}
        onClick={show}
      >
        {children}
      </button>
      <span ref={words} id={key} role="tooltip" popover="manual" className="definition">
        {say(TERMS[id].means)}
      </span>
    </span>
  );
}

type Of<Element> = { readonly current: Element | null };

/** Keeps the definition in the top layer beside its word for as long as it is open. */
function useShown(word: Of<HTMLElement>, words: Of<HTMLElement>, open: boolean, close: () => void): void {
  useLayoutEffect(() => {
    const box = words.current;
    if (!open || !box) return;
    box.showPopover();
    const place = (): void => placeBeside(word.current, box);
    const putAway = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // The panel or dialog around it stays open.
      event.stopPropagation();
      event.preventDefault();
      close();
    };
    const outside = (event: PointerEvent): void => {
      if (!word.current?.parentElement?.contains(event.target as Node)) close();
    };
    place();
    document.addEventListener('keydown', putAway, true);
    document.addEventListener('pointerdown', outside);
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      document.removeEventListener('keydown', putAway, true);
      document.removeEventListener('pointerdown', outside);
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
      box.hidePopover();
    };
  }, [word, words, open, close]);
}

function placeBeside(word: HTMLElement | null, box: HTMLElement): void {
  if (!word) return;
  const at = word.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const below = at.bottom + GAP + height <= window.innerHeight - EDGE;
  box.style.top = `${below ? at.bottom + GAP : Math.max(EDGE, at.top - GAP - height)}px`;
  box.style.left = `${Math.max(EDGE, Math.min(at.left, window.innerWidth - EDGE - width))}px`;
}

/** A text in which each term is defined at its first mention. */
export function WithTerms({ children }: { children: string }) {
  const language = useLanguage();
  return termsIn(children, language).map((piece) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <Term key={piece.term} id={piece.term}>
        {piece.words}
      </Term>
    ),
  );
}

/** Defines the terms of what is a text; leaves anything else as it is. */
export const defined = (content: ReactNode): ReactNode =>
  typeof content === 'string' ? <WithTerms>{content}</WithTerms> : content;
