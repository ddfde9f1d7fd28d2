const REMEMBERED = 'leeway.appearance';
export const APPEARANCES = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

export function rememberedAppearance(): Appearance {
  const remembered = localStorage.getItem(REMEMBERED);
  return APPEARANCES.find((appearance) => appearance === remembered) ?? 'system';
}

/** Dresses the page, and remembers it. */
export function wear(appearance: Appearance): void {
  if (appearance === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = appearance;
  localStorage.setItem(REMEMBERED, appearance);
}
