type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isWords = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
export const isText = (value: unknown): boolean => isFields(value) && isWords(value.en) && isWords(value.es);
export const isNullOr = (value: unknown, test: (inner: unknown) => boolean): boolean => value === null || test(value);
export const isOneOf =
  (choices: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && choices.includes(value);
