import type { Text } from '@leeway/model';

/** What a cell's text says: a number, null where it is blank, or words for why it cannot be read. */
export type CellParser = (text: string) => number | null | Text;

const NOT_A_NUMBER: Text = { en: 'is not a number', es: 'no es un número' };
const NOT_MONEY: Text = { en: 'is not an amount of money', es: 'no es un importe de dinero' };
const EXPONENT: Text = {
  en: 'is written with an exponent, so digits may be lost',
  es: 'está escrito con exponente, así que puede haber perdido cifras',
};
const TOO_LARGE: Text = { en: 'is larger than any real amount', es: 'es mayor que cualquier importe real' };
const NOT_WHOLE: Text = { en: 'is not a whole number', es: 'no es un número entero' };

const DIGITS = '(\\d{1,3}(?:,\\d{3})+|\\d+)?(?:\\.(\\d*))?';
const AMOUNT = new RegExp(`^(\\()?([-\u2212])?(\\$)?\\s*(\\()?([-\u2212])?\\s*${DIGITS}(\\))?([-\u2212])?(\\))?$`);
const NUMBER = new RegExp(`^([-\u2212+])?${DIGITS}$`);
const SCIENTIFIC = /^[-+$(]*\d+(\.\d+)?e[-+]?\d+\)?$/i;
const ACCOUNTING_ZERO = /^\$\s*[-\u2013\u2014]$/;

/** Whole cents from digits: a third decimal from 5 on rounds away from zero. */
function centsOf(whole: string, fraction: string): number {
  const cents = Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0'));
  return cents + (Number(fraction[2] ?? '0') >= 5 ? 1 : 0);
}

/** Cents of the commonest forms, '$1,234' and '1234', at a third of the cost; -1 for any other text, which is then read in full. */
function plainCents(text: string): number {
  let at = text.charCodeAt(0) === 0x24 ? 1 : 0;
  if (at === text.length) return -1;
  let value = 0;
  let leading = 0;
  let group = -1;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x2c) {
      if (group === -1 ? leading === 0 || leading > 3 : group !== 3) return -1;
      group = 0;
    } else if (code >= 0x30 && code <= 0x39) {
      value = value * 10 + code - 0x30;
      if (group === -1) leading += 1;
      else group += 1;
    } else return -1;
  }
  return (group === -1 || group === 3) && Number.isSafeInteger(value * 100) ? value * 100 : -1;
}

/** Cents from dollars as agencies write them: '$1,234', '(1,234)', '-1,234', '$-5', '1,234.50', '1,234-', and '$ -' for zero. */
export const centsFromDollars: CellParser = (text) => {
  const plain = plainCents(text);
  if (plain >= 0) return plain;
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const match = AMOUNT.exec(trimmed);
  if (!match) {
    if (ACCOUNTING_ZERO.test(trimmed)) return 0;
    return SCIENTIFIC.test(trimmed) ? EXPONENT : NOT_MONEY;
  }
  const [, open1, minus1, , open2, minus2, whole = '', fraction = '', close1, minus3, close2] = match;
  if (whole === '' && fraction === '') return ACCOUNTING_ZERO.test(trimmed) ? 0 : NOT_MONEY;
  const opened = Number(Boolean(open1)) + Number(Boolean(open2));
  const closed = Number(Boolean(close1)) + Number(Boolean(close2));
  const minuses = Number(Boolean(minus1)) + Number(Boolean(minus2)) + Number(Boolean(minus3));
  if (opened !== closed || opened + minuses > 1) return NOT_MONEY;
  const value = centsOf(whole.replaceAll(',', ''), fraction);
  if (!Number.isSafeInteger(value)) return TOO_LARGE;
  return (opened || minuses) && value !== 0 ? -value : value;
};

/** Cents from thousands of dollars. */
export const centsFromThousands: CellParser = (text) => {
  const value = centsFromDollars(text);
  if (typeof value !== 'number') return value;
  return Number.isSafeInteger(value * 1000) ? value * 1000 : TOO_LARGE;
};

/** A decimal number: '1,179.622', '-0.5', '.25'. */
export const decimalNumber: CellParser = (text) => {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const match = NUMBER.exec(trimmed);
  if (!match || (match[2] === undefined && !match[3])) return SCIENTIFIC.test(trimmed) ? EXPONENT : NOT_A_NUMBER;
  const value = Number(`${match[2]?.replaceAll(',', '') ?? '0'}.${match[3] || '0'}`);
  return match[1] && match[1] !== '+' && value !== 0 ? -value : value;
};

/** A whole number: '1,271', '42', '42.0'. */
export const wholeNumber: CellParser = (text) => {
  const value = decimalNumber(text);
  return typeof value === 'number' && !Number.isSafeInteger(value) ? NOT_WHOLE : value;
};

/** Per cent as published, the sign optional: '38.46', '38.46 %'. */
export const perCent: CellParser = (text) => decimalNumber(text.replace(/\s*%\s*$/, ''));
