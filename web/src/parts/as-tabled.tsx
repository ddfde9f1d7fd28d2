import { useLanguage } from '../language/language.tsx';
import { EFFECT_UNITS } from '../words/effect-units-data.ts';

/** Words of a source that stand in English: translated where they are on our list, else marked as English. */
export function AsTabled({ children }: { children: string }) {
  const language = useLanguage();
  if (language === 'en') return children;
  const translated = EFFECT_UNITS[children];
  return translated ?? <span lang="en">{children}</span>;
}
