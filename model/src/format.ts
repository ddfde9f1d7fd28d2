import type { FigureUnit } from './figure.ts';
import type { Language } from './text.ts';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };
const MINUS = '\u2212';
const SCALES = [
  { from: 1e9, one: { en: 'billion', es: 'mil millones' }, many: { en: 'billion', es: 'mil millones' } },
  { from: 1e6, one: { en: 'million', es: 'millón' }, many: { en: 'million', es: 'millones' } },
] as const;

/** No minus before what rounds to zero. */
const signed = (text: string, value: number): string => (value < 0 && /[1-9]/.test(text) ? `${MINUS}${text}` : text);

function digits(value: number, language: Language, significant: number): string {
  const whole = value >= 10 ** (significant - 1);
  return new Intl.NumberFormat(
    LOCALES[language],
    whole ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: significant },
  ).format(whole ? Number(value.toPrecision(significant)) : value);
}

/** Money for a sentence: three significant digits, '$1.23 million', '$14,200'; a true minus. Input in cents. */
export function moneyInWords(valueCents: number, language: Language): string {
  const amount = Number((Math.abs(valueCents) / 100).toPrecision(3));
  const scale = SCALES.find((candidate) => amount >= candidate.from);
  const text = scale
    ? `$${digits(amount / scale.from, language, 3)} ${(amount === scale.from ? scale.one : scale.many)[language]}`
    : `$${amount >= 100 ? digits(amount, language, 3) : new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2 }).format(amount)}`;
  return signed(text, valueCents);
}

/** Money for a chart axis or a tight place: '$1.2M', '$850K', '$90'. Input in cents. */
export function moneyShort(valueCents: number): string {
  const amount = Math.abs(valueCents) / 100;
  const short = (value: number): string => String(Number(value.toPrecision(value >= 100 ? 3 : 2)));
  const text =
    amount >= 999_500_000
      ? `$${short(amount / 1e9)}B`
      : amount >= 999_500
        ? `$${short(amount / 1e6)}M`
        : amount >= 9_995
          ? `$${short(amount / 1e3)}K`
          : `$${new Intl.NumberFormat('en-US', { maximumFractionDigits: amount < 10 ? 2 : 0 }).format(amount)}`;
  return signed(text, valueCents);
}

/** Money exactly, to the dollar or (where there are any) cents: '$1,234,567', '−$12.50'. Input in cents. */
export function moneyExact(valueCents: number): string {
  const amount = Math.abs(valueCents) / 100;
  const fraction = Number.isInteger(amount) ? 0 : 2;
  const text = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  }).format(amount);
  return signed(`$${text}`, valueCents);
}

/** A whole number with separators and a true minus: '14,870'. */
export function count(value: number, language: Language = 'en'): string {
  return signed(new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 0 }).format(Math.abs(value)), value);
}

/** A share as per cent, the one place where per cent exists: 0.0223 → '2.2 %'. */
export function percent(value: number, fractionDigits = 1, language: Language = 'en'): string {
  const text = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: 0,
    maximumFractionDigits: fractionDigits,
  }).format(Math.abs(value) * 100);
  return signed(`${text}\u00a0%`, value);
}

const UNKNOWN = { en: 'not on record', es: 'sin registro' } as const;

/** A figure's value in its unit, for a table (exact) or a sentence (three digits). Unknown is 'not on record'. */
export function figureValue(
  value: number | null,
  unit: FigureUnit,
  language: Language,
  as: 'table' | 'sentence' = 'sentence',
): string {
  if (value === null) return UNKNOWN[language];
  switch (unit) {
    case 'cents':
      return as === 'table' ? moneyExact(Math.round(value)) : moneyInWords(value, language);
    case 'cents-per-pupil':
      return as === 'table' ? moneyExact(Math.round(value / 100) * 100) : moneyInWords(value, language);
    case 'share':
      return percent(value, 1, language);
    case 'pupils':
    case 'count':
      return count(Math.round(value), language);
    case 'fte':
    case 'pupils-per-teacher':
    case 'pupils-per-square-mile':
    case 'years':
    case 'hours':
    case 'miles':
      return signed(
        new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 }).format(Math.abs(value)),
        value,
      );
    case 'index':
      return signed(
        new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(
          Math.abs(value),
        ),
        value,
      );
  }
}

/** A low end no finer than its high end is said: beside $83,800, $23.8 is $0. */
function asCoarseAs(lowCents: number, highCents: number): number {
  if (highCents <= 0 || lowCents <= 0 || lowCents > highCents) return lowCents;
  const step = 10 ** (Math.floor(Math.log10(highCents)) - 2);
  return step > 1 ? Math.round(lowCents / step) * step : lowCents;
}

/**
 * Two ends of a money range, sharing the scale word where they share it, the low one no finer than the high one:
 * '$1.9–4.6 million', '$13,600–14,100'. Input in cents.
 */
export function moneyRange(lowCents: number, highCents: number, language: Language): string {
  const low = moneyInWords(asCoarseAs(lowCents, highCents), language);
  const high = moneyInWords(highCents, language);
  if (low === high) return low;
  if (lowCents < 0 || highCents < 0) return language === 'en' ? `${low} to ${high}` : `${low} a ${high}`;
  const [lowNumber, ...lowScale] = low.split(' ');
  const [highNumber, ...highScale] = high.split(' ');
  if (lowScale.join(' ') !== highScale.join(' ')) return `${low}\u2013${high}`;
  return `${lowNumber}\u2013${[highNumber?.replace('$', ''), ...highScale].join(' ')}`;
}
