import { createClient } from '@leeway/api/client';
import { syntheticState } from '@leeway/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, type Running, startProduct } from './running.ts';
import { type Watched, watch } from './watching.ts';

let product: Running;
let browser: Browser;
let page: Page;
let watched: Watched;
let district: string;

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  district = (await (await fetch(`${product.base}/api/status`)).json()).demoDistrict;
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

beforeEach(async () => {
  await page?.context().close();
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  watched = watch(page, product.base);
});

const open = (path: string) => page.goto(product.base + path);
const focusedName = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

describe('the map of counties', () => {
  it('is walked with the arrows and chosen from with Enter, and takes one stop of the Tab key', async () => {
    await open('/?state=ZZ');
    const counties = page.locator('.map path[role=button]');
    await counties.first().waitFor();
    expect(await page.locator('.map path[tabindex="0"]').count()).toBe(1);
    await page.locator('.map path[tabindex="0"]').focus();
    const first = await focusedName();
    expect(first).toMatch(/^.+: \d+ districts?, \$/);
    const met = new Set([first]);
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowRight']) {
      await page.keyboard.press(key);
      met.add(await focusedName());
    }
    expect(met.size).toBeGreaterThan(2);
    expect(await page.locator('.map path[tabindex="0"]').count()).toBe(1);
    const chosen = (await focusedName()).split(':')[0] ?? '';
    expect(await page.locator('.map-foot').innerText()).toContain(chosen);
    await page.keyboard.press('Enter');
    await page.waitForURL(/county=/);
    await page.locator('.map path[aria-pressed=true]').waitFor();
    expect(await page.locator('.map path[aria-pressed=true]').getAttribute('aria-label')).toContain(chosen);
    expect((await focusedName()).split(':')[0]).toBe(chosen);
    expect(watched.errors).toEqual([]);
  });
});

describe('a term of the field', () => {
  const term = () => page.locator('.term').filter({ hasText: 'beyond chance' });
  const definition = () => page.getByRole('tooltip').filter({ hasText: 'outside the 90 % range' });

  it('is defined on focus, and Escape puts the definition away while the focus stays', async () => {
    await open(`/d/${district}`);
    await page.locator('.answer .figure-link').first().focus();
    for (let stop = 0; stop < 8 && !(await definition().isVisible()); stop += 1) await page.keyboard.press('Tab');
    expect(await definition().isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await definition().isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('beyond chance');
  });

  it('stays while the pointer is on the definition, and goes when it leaves', async () => {
    await open(`/d/${district}`);
    await term().hover();
    await definition().waitFor();
    await definition().hover();
    expect(await definition().isVisible()).toBe(true);
    await page.locator('h1').hover();
    await definition().waitFor({ state: 'hidden' });
  });

  it('is defined by touch, and a touch elsewhere puts it away', async () => {
    await page.context().close();
    page = await (await browser.newContext({ hasTouch: true, viewport: { width: 360, height: 800 } })).newPage();
    await open(`/d/${district}`);
    await term().tap();
    await definition().waitFor();
    const box = await definition().boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true);
    await page.locator('h1').tap();
    await definition().waitFor({ state: 'hidden' });
  });
});

const BAD_ROWS = 10_000;

/** Part of the synthetic finance file with ten thousand rows after it that no reader can use. */
function mostlyUnusable(): File {
  const finance = syntheticState(7).files[0];
  if (!finance) throw new Error('The synthetic state has no finance file.');
  const [head = '', ...rows] = finance.text.trimEnd().split(/\r?\n/);
  const good = rows.filter((row) => row.includes('2025')).slice(0, 40);
  const bad = Array.from({ length: BAD_ROWS }, (_, index) => `ragged r${index},row`);
  return new File([[head, ...good, ...bad].join('\n')], 'mostly-unusable.csv', { type: 'text/csv' });
}

describe('a table of ten thousand rows', () => {
  it('draws only what is in view, sorts and filters by keyboard, and exports all that matches in its order', async () => {
    const client = createClient(product.base);
    const { id } = await client.commitImport((await client.previewImport(mostlyUnusable())).preview);
    await open(`/data/${id}`);
    await page.getByRole('button', { name: 'Show all' }).click();
    const table = page.getByRole('table', { name: 'Lines and cells set aside' });
    const body = table.locator('tbody').first();
    await body.locator('tr').nth(5).waitFor();
    await expect.poll(() => table.getAttribute('aria-rowcount')).toBe(String(BAD_ROWS + 1));
    expect(await table.locator('tbody tr').count()).toBeLessThan(80);
    const top = () => body.locator('tr[data-index="0"] td').first().innerText();
    const risingFirst = await top();
    const line = table.getByRole('button', { name: 'Line' });
    await line.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await table.locator('th[aria-sort=descending]').count()).toBe(1);
    expect(await top()).not.toBe(risingFirst);
    const section = page.locator('section').filter({ has: table });
    await section.getByRole('searchbox').focus();
    await page.keyboard.type('RAGGED R999');
    await section.getByRole('status').filter({ hasText: '11 of 10,000 rows' }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      section.getByRole('button', { name: /^Export as shown/ }).click(),
    ]);
    const text = await new Response((await file.createReadStream()) as unknown as BodyInit).text();
    const exported = text.trim().split('\r\n').slice(1);
    expect(exported.map((row) => /ragged r(\d+)/.exec(row)?.[1])).toEqual(
      [9999, 9998, 9997, 9996, 9995, 9994, 9993, 9992, 9991, 9990, 999].map(String),
    );
    expect(watched.errors).toEqual([]);
  });
});
