import { createClient } from '@leeway/api/client';
import { oddState } from '@leeway/testkit';
import ExcelJS from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AXE, looked } from './looked.ts';
import { openBrowser, type Running, startProduct } from './running.ts';
import { type Watched, watch } from './watching.ts';

const WIDTHS = [320, 768, 1280, 2560];

const odd = oddState();
let product: Running;
let browser: Browser;
let page: Page;
let watched: Watched;

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
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

const CSV = { name: 'corporations 2024.csv', mimeType: 'text/csv', buffer: Buffer.from(odd.text) };

async function workbook() {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Return');
  for (const row of odd.cells) sheet.addRow([...row]);
  return { ...CSV, name: 'corporations 2025.xlsx', buffer: Buffer.from(await book.xlsx.writeBuffer()) };
}

const open = (path: string) => page.goto(product.base + path);
const bring = (file: typeof CSV) => page.locator('main input[type=file]').setInputFiles(file);
const select = (name: string) => page.getByRole('combobox', { name, exact: true });
const means = (heading: string, meaning: string) => select(`Meaning: ${heading}`).selectOption(meaning);
const save = () => page.getByRole('button', { name: 'Save and look at the import' });

const MEANINGS: Readonly<Record<string, string>> = {
  Shire: 'county',
  'Head count, October': 'measure:pupils',
  'Classroom outlay': 'function:1000',
  Canteen: 'function:3100',
  'Office of the head': 'function:2400',
  'Low income %': 'measure:economically-disadvantaged-share',
  Mascots: 'none',
};

describe('a person who brings a table that nobody has mapped', () => {
  it('goes from the refusal to the columns, says what they mean, saves, imports and finds the district', async () => {
    await open('/data');
    await bring(CSV);
    await page.getByRole('link', { name: 'Say what its columns mean' }).click();
    await page.getByRole('heading', { level: 1, name: 'What does each column mean?' }).waitFor();
    expect(await select('Meaning: Corp').inputValue()).toBe('id');
    expect(await page.getByRole('row', { name: /^Corp / }).innerText()).toMatch(/0001 · 0002 · 0003[\s\S]*a guess/);
    await page.getByText('Still needed before it can be saved: the state, who publishes it.').waitFor();
    expect(await save().isDisabled()).toBe(true);
    for (const [heading, meaning] of Object.entries(MEANINGS)) await means(heading, meaning);
    await page.getByRole('textbox', { name: 'Published by' }).fill('An invented agency');
    await select('State').selectOption('VT');
    const trial = page.getByRole('region', { name: 'What would be read' });
    await trial.getByText('2023-24: 60 districts, 102,202 pupils').waitFor();
    await save().click();
    await page.getByRole('region', { name: 'What this import would do' }).waitFor();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('Imported. Every page now stands on it.').waitFor();
    await open('/d/vt:0055');
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'Elm Ridge' }).waitFor();
    expect(watched.errors.filter((error) => !error.includes('422'))).toEqual([]);
    expect(watched.foreign).toEqual([]);
  });
});

/** Says through the interface what a person says on the page. */
async function mapped(): Promise<void> {
  const client = createClient(product.base);
  const { mapping, choices } = await client.suggestMapping(new File([odd.text], CSV.name));
  const wanted = new Map(Object.entries(MEANINGS));
  const columns = mapping.columns.flatMap((column) => {
    const [kind, of] = (wanted.get(column.column) ?? '').split(':');
    if (kind === 'none') return [];
    const choice = choices.meanings.find(
      ({ target }) =>
        (target.kind === 'measure' && kind === 'measure' && target.measure === of) ||
        (target.kind === 'function' && kind === 'function' && target.functions.join('+') === of),
    );
    const [unit = column.unit] = choice?.units ?? [];
    return [choice ? { ...column, unit, target: choice.target } : column];
  });
  const body = { ...mapping, columns, countyColumn: 'Shire', state: 'VT', publisher: 'An invented agency' };
  await client.saveMapping(mapping.id, body);
}

describe('a person who brings a table that has been mapped', () => {
  beforeAll(mapped);

  it('sees it read by itself, and can mend what was saved', async () => {
    await open('/data');
    await bring(await workbook());
    await page.getByRole('region', { name: 'What this import would do' }).waitFor();
    await open('/data/map');
    await page.getByRole('cell', { name: /^Corporations/ }).waitFor();
    await bring(await workbook());
    await page.getByText('A saved mapping reads this file already.').waitFor();
    expect(await select('Meaning: Canteen').inputValue()).toBe('function:3100');
    expect(watched.errors).toEqual([]);
  });

  it('chooses the sheet of a workbook on which the table lies', async () => {
    const book = new ExcelJS.Workbook();
    for (const name of ['Return', 'Earlier return']) {
      const sheet = book.addWorksheet(name);
      for (const row of odd.cells.slice(0, name === 'Return' ? 121 : 31)) sheet.addRow([...row]);
    }
    await open('/data/map');
    await bring({ ...CSV, name: 'two sheets.xlsx', buffer: Buffer.from(await book.xlsx.writeBuffer()) });
    await select('Sheet of the workbook').selectOption('Earlier return');
    await page.getByText(/^“two sheets.xlsx” has/).waitFor();
    expect(await select('Sheet of the workbook').inputValue()).toBe('Earlier return');
    await page.getByRole('textbox', { name: 'Published by' }).fill('An invented agency');
    await select('State').selectOption('VT');
    for (const [heading, meaning] of Object.entries(MEANINGS)) await means(heading, meaning);
    await page
      .getByRole('region', { name: 'What would be read' })
      .getByText(/^(29|30) lines read: /)
      .waitFor();
    expect(watched.errors).toEqual([]);
  });

  it('sees at once what a change does, and what is wrong in words', async () => {
    await open('/data/map');
    await bring(CSV);
    const trial = page.getByRole('region', { name: 'What would be read' });
    await trial.getByText('$10,980 per pupil').waitFor();
    await select('Printed in: Classroom outlay').selectOption('thousands-of-dollars');
    await trial.getByText(/2023-24: .*\$\d,\d{3},\d{3} per pupil/).waitFor();
    await means('Plant upkeep', 'function:2200');
    await means('Canteen', 'function:2220');
    await trial.getByText('Function 2200 and its part 2220 are both mapped').waitFor();
    expect(await save().isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: /^holds only what/ }).check();
    await trial.getByText('120 lines read').waitFor();
    await means('Corp', 'none');
    await trial.getByText('No column is the district’s id.').waitFor();
  });

  it('does all of it by keyboard', async () => {
    await open('/data/map');
    await bring(CSV);
    const corp = select('Meaning: Corp');
    await corp.focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Meaning: Corporation');
    await corp.focus();
    await page.keyboard.press('N');
    expect(await corp.inputValue()).toBe('none');
  });

  it('states the year of a file that does not say it, where it is refused for that', async () => {
    const text = odd.cells
      .slice(1, 62)
      .map((row) =>
        row
          .filter((_, column) => column !== 3)
          .map((cell) => `"${cell}"`)
          .join(','),
      )
      .join('\n');
    const file = { ...CSV, name: 'without year.csv', buffer: Buffer.from(text) };
    await open('/data/map');
    await bring(file);
    for (const [heading, meaning] of Object.entries(MEANINGS)) await means(heading, meaning);
    await page.getByRole('textbox', { name: 'Published by' }).fill('An invented agency');
    await select('State').selectOption('VT');
    await page.getByText('does not say which year it is for').first().waitFor();
    await page.getByRole('textbox', { name: /^Fiscal year of this file/ }).fill('2022');
    await page.getByText('2021-22: 60 districts').waitFor();
    await save().click();
    await page.getByRole('region', { name: 'What this import would do' }).waitFor();
    await open('/data');
    await bring(file);
    await page.getByRole('textbox', { name: /^Fiscal year of this file/ }).fill('2022');
    await page.getByRole('button', { name: 'Read it as this year' }).click();
    await page.getByRole('region', { name: 'What this import would do' }).waitFor();
  });
});

describe('the page of columns', () => {
  it.each(['', '?lang=es'])('is accessible and fits every width in light and dark%s', async (language) => {
    await page.addInitScript(AXE);
    await open(`/data/map${language}`);
    await page.waitForSelector('.data-table');
    const before = await looked(page, WIDTHS);
    await bring(CSV);
    await page.waitForSelector('.trial');
    const found = [...before, ...(await looked(page, WIDTHS))];
    expect(found).toEqual([]);
    expect(watched.errors).toEqual([]);
  });
});
