import { DECISION_WORDS } from './decision-words-data.ts';
import { DECIDER_TITLES } from './operating-model.ts';
import type { Language, Text } from './text.ts';

function piece(words: string): Text {
  const known = Object.hasOwn(DECISION_WORDS, words) ? DECISION_WORDS[words] : undefined;
  const title = Object.entries(DECIDER_TITLES).find(([code]) => code === words)?.[1];
  return known ?? title ?? { en: words, es: words };
}

/** 'CHRO (contract)' is a piece with a remark in brackets. */
function entry(words: string): Text {
  const [, plain, remark] = /^(.*?)(?: \((.*)\))?$/.exec(words) ?? [];
  const [before, within] = [piece(plain ?? words), remark === undefined ? null : piece(remark)];
  return {
    en: within ? `${before.en} (${within.en})` : before.en,
    es: within ? `${before.es} (${within.es})` : before.es,
  };
}

/**
 * Short words of a decision table in full, in both languages: 'FAM;TCH' is 'Families; Teachers or their union'.
 * Words that the table of terms does not know stay as they are.
 */
export function decisionWords(words: string): Text {
  const told = (language: Language): string =>
    words
      .split(/\s*;\s*/)
      .map((part) =>
        part
          .split(/, /)
          .map((one) => entry(one)[language])
          .join(', '),
      )
      .join('; ');
  return { en: told('en'), es: told('es') };
}
