import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AXE, looked } from './looked.ts';
import { openBrowser, type Running, startProduct } from './running.ts';
import { watch } from './watching.ts';

const WIDTHS = [320, 768, 1280];

let product: Running;
let browser: Browser;
let context: BrowserContext;
const places = {
  district: '',
  area: 'transportation',
  opportunity: '',
  batch: '',
  quarantined: '',
  line: 0,
  peers: '',
};

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  context = await browser.newContext({ reducedMotion: 'reduce' });
  await context.addInitScript(AXE);
  const read = async (path: string) => (await fetch(`${product.base}/api${path}`)).json();
  const status = await read('/status');
  places.district = status.demoDistrict;
  const glance = await read(`/districts/${places.district}/glance`);
  places.opportunity = encodeURIComponent(glance.opportunities[0].id);
  places.peers = glance.classroomShare.peers
    .slice(0, 2)
    .map((peer: { id: string }) => peer.id)
    .join(',');
  const batches = await read('/batches');
  places.batch = batches[0].id;
  places.quarantined = batches.find((batch: { rows: { quarantined: number } }) => batch.rows.quarantined > 0).id;
  const why = await read(`/districts/${places.district}/figures/transportation.cost-per-pupil`);
  const row = /"batch":"([^"]+)"[^}]*?"line":(\d+)/.exec(JSON.stringify(why));
  places.batch = row?.[1] ?? places.batch;
  places.line = Number(row?.[2] ?? 2);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const of = (): string => `/d/${places.district}`;
const PAGES: Record<string, () => string> = {
  'the first page': () => '/',
  'a county of the first page': () => '/?state=ZZ',
  'a district at a glance': of,
  'a figure opened beside the page': () => `${of()}?why=transportation.cost-per-pupil`,
  'the areas as a table': () => `${of()}/areas`,
  'an area': () => `${of()}/areas/${places.area}`,
  'an area that is not separate': () => `${of()}/areas/assessment`,
  'the opportunities': () => `${of()}/opportunities`,
  'an opportunity': () => `${of()}/opportunities/${places.opportunity}`,
  'the peers': () => `${of()}/peers?area=transportation`,
  'the lineage of a figure': () => `${of()}/why/transportation.cost-per-pupil`,
  'the operating model': () => `${of()}/model`,
  'the data': () => '/data',
  'how we know': () => '/how-we-know',
  'a batch': () => `/data/${places.quarantined}`,
  'a published row': () => `/data/${places.batch}/rows/${places.line}?unit=${places.district}`,
  'a comparison': () => `/compare?ids=${places.district},${places.peers}`,
  'a comparison not yet made': () => '/compare',
  'a glance in Spanish': () => `${of()}?lang=es`,
  'an address that leads nowhere': () => '/nothing/here',
};

const settled = async (page: Page): Promise<void> => {
  await page.waitForSelector('h1');
  await page.waitForLoadState('networkidle');
  await page.waitForSelector('.skeleton', { state: 'detached' });
};

describe.each(Object.entries(PAGES))('%s', (_name, path) => {
  it('is accessible, fits every width in light and dark, is silent, and asks no other origin', async () => {
    const page = await context.newPage();
    const watched = watch(page, product.base);
    await page.goto(product.base + path());
    await settled(page);
    const found = await looked(page, WIDTHS);
    await page.close();
    expect(found).toEqual([]);
    expect(watched.foreign).toEqual([]);
    expect(watched.errors).toEqual([]);
  });
});

it('says in the page’s own language that a district is not on record', async () => {
  const page = await browser.newPage();
  await page.goto(`${product.base}/d/9999999?lang=es`);
  await page.waitForSelector('h1');
  expect(await page.locator('h1').innerText()).toBe('Aquí no hay ninguna página');
  expect(await page.locator('html').getAttribute('lang')).toBe('es');
  await page.getByRole('navigation').getByRole('link', { name: 'Todos los distritos' }).waitFor();
  expect(await page.getByRole('link', { name: 'De un vistazo' }).count()).toBe(0);
  await page.close();
});

it('offers the district whose id an unknown address ends with', async () => {
  const page = await browser.newPage();
  await page.goto(`${product.base}/district/${places.district}`);
  const way = page.locator('main').getByRole('link', { name: /^Open / });
  expect(await way.getAttribute('href')).toBe(of());
  await page.close();
});
