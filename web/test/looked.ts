import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What a page needs before it is opened, so that `looked` can ask axe. */
export const AXE = {
  content: readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
};

/** What breaks a rule of axe: of all that run by default, or of the contrast of colours alone. */
const violations = (page: Page, rules: 'all' | 'contrast'): Promise<string[]> =>
  page.evaluate(async (asked) => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const found = await axe.run(document, {
      resultTypes: ['violations'],
      ...(asked === 'contrast' ? { runOnly: { type: 'rule', values: ['color-contrast'] } } : {}),
    });
    return found.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map((node) => node.html)
          .join(' ')}`,
    );
  }, rules);

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * What is wrong with a page that is open: wider than one of the widths, or inaccessible. Every rule is asked in light at the narrowest
 * and the widest, where pages are laid out otherwise; dark changes colours alone, so only their contrast is asked again.
 */
export async function looked(page: Page, widths: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const where = `${colorScheme} at ${width}`;
      const over = await overflow(page);
      if (over > 0) found.push(`${where}: ${over} px wider than the screen`);
      if (width !== widths[0] && width !== widths.at(-1)) continue;
      const broken = await violations(page, colorScheme === 'light' ? 'all' : 'contrast');
      found.push(...broken.map((violation) => `${where}: ${violation}`));
    }
  }
  return found;
}
