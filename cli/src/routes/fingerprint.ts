import { createHash } from 'node:crypto';
import { type PlanFile, signedText } from '@leeway/areas';
import type { Language } from '@leeway/model';

/** Hexadecimal digits that a person writes, of 64. */
const DIGITS = 12;

/** SHA-256 of what is driven by a plan, in hexadecimal digits. */
export const fingerprintOf = (file: Pick<PlanFile, 'version' | 'buses'>): string =>
  createHash('sha256').update(signedText(file)).digest('hex');

/** `a1b2-c3d4-e5f6`: groups, so that no spreadsheet takes it for a number. */
export const shortPrint = (fingerprint: string): string =>
  (fingerprint.slice(0, DIGITS).match(/.{4}/g) ?? []).join('-');

/** The digits of a fingerprint as somebody wrote it, short or whole; null for words that are none. */
export function digitsOf(words: string): string | null {
  const digits = words.replace(/[\s-]/g, '').toLowerCase();
  return /^[0-9a-f]+$/.test(digits) && digits.length >= DIGITS && digits.length <= 64 ? digits : null;
}

/** What a person writes who signs for a plan. */
export const fingerprintLine = (fingerprint: string, language: Language): string =>
  language === 'en'
    ? `Fingerprint of this plan: ${shortPrint(fingerprint)}. Sign-offs name it in the column plan.`
    : `Huella de este plan: ${shortPrint(fingerprint)}. Las firmas la nombran en la columna plan.`;
