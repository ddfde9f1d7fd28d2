import { DECIDER_TITLES, type DeciderCode, type Text } from '@leeway/model';
import { inBoth } from './in-both.ts';

const CODES = new RegExp(`\\b(${Object.keys(DECIDER_TITLES).join('|')})\\b`, 'g');
const isCode = (word: string): word is DeciderCode => Object.hasOwn(DECIDER_TITLES, word);

/** A decision table's role codes as titles: 'CFO, PR' is 'Chief financial officer, Principal'; other words stay. */
export const rolesInWords = (roles: string): Text =>
  inBoth((language) => roles.replaceAll(CODES, (code) => (isCode(code) ? DECIDER_TITLES[code][language] : code)));
