import type { Language } from '@leeway/model';
import { isLanguage } from '../language/language.tsx';

/** State that lives in the address, so that any view can be linked. Plain text both ways: no quotes, no JSON. */
export const readSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search));

export function writeSearch(search: Record<string, unknown>): string {
  const kept = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(kept.map(([key, value]) => [key, String(value)])).toString();
  return text ? `?${text.replaceAll('%2C', ',').replaceAll('%3A', ':')}` : '';
}

/** What the last part of a path may be: the id of a district, which has a digit; null where it is none. */
export function districtIn(path: string): string | null {
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  return /^(?=.*\d)[\w:-]{3,40}$/.test(last) ? last : null;
}

type Raw = Record<string, unknown>;
const words = <Key extends string>(raw: Raw, key: Key): { [K in Key]?: string | undefined } =>
  (raw[key] === undefined || raw[key] === '' ? {} : { [key]: String(raw[key]) }) as { [K in Key]?: string | undefined };

const year = (raw: Raw): { year?: number | undefined } => {
  const value = Number(raw.year);
  return Number.isInteger(value) && value > 1900 && value < 2200 ? { year: value } : {};
};

export const rootSearch = (raw: Raw): { lang?: Language | undefined } =>
  isLanguage(raw.lang) ? { lang: raw.lang } : {};
export const startSearch = (raw: Raw) => ({ ...words(raw, 'state'), ...words(raw, 'county') });
export const districtSearch = (raw: Raw) => ({ ...year(raw), ...words(raw, 'why') });
export const opportunitiesSearch = (raw: Raw) => ({
  ...words(raw, 'sort'),
  ...words(raw, 'area'),
  ...words(raw, 'decider'),
  ...words(raw, 'kind'),
});
export const peersSearch = (raw: Raw) => ({ ...words(raw, 'area'), ...words(raw, 'weights'), ...words(raw, 'sort') });
export const compareSearch = (raw: Raw) => ({ ...words(raw, 'ids'), ...year(raw) });
export const rowSearch = (raw: Raw) => ({ ...words(raw, 'unit') });
