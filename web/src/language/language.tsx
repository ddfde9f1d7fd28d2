import type { Language, Text } from '@leeway/model';
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';

const REMEMBERED = 'leeway.language';
const Spoken = createContext<Language>('en');

export const isLanguage = (value: unknown): value is Language => value === 'en' || value === 'es';

/** The language to speak: the address first, then what was chosen before, then the browser's own. */
export function languageToSpeak(asked: Language | undefined): Language {
  if (asked) return asked;
  const remembered = localStorage.getItem(REMEMBERED);
  if (isLanguage(remembered)) return remembered;
  return navigator.language.startsWith('es') ? 'es' : 'en';
}

export function Speaking({ asked, children }: { asked: Language | undefined; children: ReactNode }) {
  const language = languageToSpeak(asked);
  useEffect(() => {
    document.documentElement.lang = language;
    if (asked) localStorage.setItem(REMEMBERED, asked);
  }, [language, asked]);
  return <Spoken value={language}>{children}</Spoken>;
}

export function useLanguage(): Language {
  return useContext(Spoken);
}

/** Speaks a text in the page's language. */
export function useSay(): (text: Text) => string {
  const language = useLanguage();
  return useMemo(() => (text: Text) => text[language], [language]);
}
