import { syntheticState } from '@leeway/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, type Running, startProduct } from './running.ts';
import { type Watched, watch } from './watching.ts';

let product: Running;
let browser: Browser;
let page: Page;
let watched: Watched;
let demo: { id: string; name: string };

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  const status = await (await fetch(`${product.base}/api/status`)).json();
  demo = await (await fetch(`${product.base}/api/districts/${status.demoDistrict}`)).json();
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
const district = (path = '') => open(`/d/${demo.id}${path}`);

describe('a person who looks', () => {
  it('finds a district by its name and opens a number to its row in two clicks', async () => {
    await open('/');
    await page.getByRole('combobox', { name: 'Find a district' }).fill(demo.name.slice(0, 8));
    await page.getByRole('option', { name: new RegExp(demo.name) }).click();
    await page.getByRole('heading', { level: 1 }).filter({ hasText: demo.name }).waitFor();
    await page.locator('.answer .figure-link').first().click();
    const panel = page.getByRole('dialog', { name: 'Where this number comes from' });
    await panel.locator('.tree-rows a').first().click();
    await page.getByRole('heading', { level: 1, name: /What the file says on line \d+/ }).waitFor();
    expect(await page.getByRole('table').locator('tbody tr').count()).toBeGreaterThan(3);
    expect(watched.errors).toEqual([]);
  });

  it('closes an opened figure by going back, and the address forgets it', async () => {
    await district();
    await page.locator('.answer .figure-link').first().click();
    await page.getByRole('dialog').waitFor();
    expect(page.url()).toContain('why=');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForURL((url) => !url.searchParams.has('why'), { timeout: 10_000 });
  });

  it('reads every chart as a table', async () => {
    await district('/areas/transportation');
    const chart = page.locator('figure.chart').first();
    await chart.getByRole('button', { name: 'Show as table' }).click();
    expect(await chart.locator('tbody tr').count()).toBeGreaterThan(10);
  });

  it('moves a weight and sees peers chosen anew, with the weights in the address', async () => {
    await district('/peers?area=transportation');
    const names = () => page.locator('.data-table tbody tr td:first-child a').allInnerTexts();
    await page.locator('.data-table tbody tr').nth(3).waitFor();
    const before = await names();
    const slider = page.getByRole('slider').first();
    await slider.focus();
    await page.keyboard.press('End');
    await page.waitForURL(/weights=/);
    await expect.poll(names, { timeout: 10_000 }).not.toEqual(before);
    expect((await names())[0]).toBe(demo.name);
    await page.getByRole('button', { name: 'Back to the weights of the model' }).click();
    await expect.poll(names, { timeout: 10_000 }).toEqual(before);
  });

  it('switches to Spanish and stays there on the next page', async () => {
    await district();
    await page.getByRole('link', { name: 'Español' }).click();
    await page.getByRole('link', { name: /^Oportunidades/ }).click();
    await page.getByRole('heading', { level: 1, name: '¿Qué oportunidades hay?' }).waitFor();
    expect(page.url()).toContain('lang=es');
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    await open('/data');
    await page.getByRole('heading', { level: 1, name: '¿En qué se apoyan estos números?' }).waitFor();
  });

  it('reaches an area by keyboard alone through the palette', async () => {
    await district();
    await page.waitForSelector('h1');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Find anything' }).waitFor();
    await page.keyboard.type('nothing of ours');
    await page.getByText('Nothing matches these words.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('nutri');
    await page
      .getByRole('option', { name: /Nutrition/ })
      .first()
      .waitFor();
    await page.locator('[role=option][data-focused]').filter({ hasText: 'Nutrition' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/areas\/nutrition/);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  it('filters and orders opportunities, and the link says so', async () => {
    await district('/opportunities');
    await page.getByRole('combobox', { name: /^Area/ }).selectOption('transportation');
    await page.waitForURL(/area=transportation/);
    const areas = await page.locator('.opportunities tbody .question small:first-of-type').allInnerTexts();
    expect(areas.length).toBeGreaterThan(0);
    expect(areas.every((area) => area.startsWith('Transportation'))).toBe(true);
    await page.getByRole('combobox', { name: /^Order/ }).selectOption('grade');
    await page.waitForURL(/sort=grade/);
  });
});

describe('a person who decides', () => {
  it('changes the operating model and sees who decides instead', async () => {
    await district('/model');
    await page.getByRole('radio', { name: /^Enterprise/ }).check();
    await page.locator('.saved').getByText('Saved').waitFor();
    await page.locator('.moved').first().waitFor();
    await district();
    await page.locator('.bar').getByRole('link', { name: 'Enterprise' }).waitFor();
    await district('/model');
    await page.getByRole('radio', { name: /^Shared decisions/ }).check();
    await page.locator('.saved').getByText('Saved').waitFor();
  });

  it('keeps a page, finds it again and forgets it', async () => {
    await district('/peers?area=transportation');
    await page.getByRole('button', { name: 'Save this page' }).click();
    const link = page.locator('.saved-links a:visible').first();
    await link.waitFor();
    await district();
    await link.click();
    await page.waitForURL(/peers\?area=transportation/);
    await page
      .getByRole('button', { name: /^Forget/ })
      .first()
      .click();
    await link.waitFor({ state: 'detached' });
  });
});

/** A restated part of the synthetic finance file: its header and the rows of 40 districts in the last year. */
function restated(): { name: string; text: string } {
  const finance = syntheticState(7).files[0];
  if (!finance) throw new Error('The synthetic state has no finance file.');
  const [head = '', ...rows] = finance.text.trimEnd().split(/\r?\n/);
  const last = rows.filter((row) => row.includes('2025')).slice(0, 40);
  return { name: 'restated-finance.csv', text: `${[head, ...last].join('\n')}\n` };
}

async function drop(name: string, text: string): Promise<void> {
  const files = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], fileName ?? '', { type: 'text/csv' }));
      return transfer;
    },
    [name, text],
  );
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: files });
}

describe('a person who brings data', () => {
  it('drops a file, looks before anything is stored, imports it and takes it back', async () => {
    const { name, text } = restated();
    await open('/data');
    const batches = page.getByRole('region', { name: 'Batches' }).last().locator('tbody tr');
    await batches.first().waitFor();
    const before = await batches.count();
    await drop(name, text);
    await page.getByRole('region', { name: 'What this import would do' }).waitFor();
    expect(await batches.count()).toBe(before);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('Imported. Every page now stands on it.').waitFor();
    await expect.poll(() => batches.count(), { timeout: 20_000 }).toBe(before + 1);
    const row = batches.filter({ hasText: name });
    await row.getByRole('button', { name: /^Undo/ }).click();
    await page.getByRole('dialog', { name: 'Undo this import?' }).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => batches.count(), { timeout: 20_000 }).toBe(before);
    expect(watched.errors).toEqual([]);
  });

  it('is told in a sentence why a broken file is not taken', async () => {
    await open('/data');
    await drop('holiday.csv', 'beach,sun\nyes,7\n');
    const refusal = page.getByRole('alert');
    await refusal.waitFor();
    expect((await refusal.innerText()).length).toBeGreaterThan(60);
    expect(await refusal.innerText()).toMatch(/^This file was not taken\. \S/);
  });
});
