import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { startServer } from './server.ts';

const WEB = join(process.cwd(), 'web', 'dist');

/** Scripts and styles that the first page names, gzipped, in kilobytes. Fonts apart. */
export function firstLoadKilobytes(): number {
  const page = readFileSync(join(WEB, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
  return (
    [...new Set(named)].reduce(
      (sum, name) => sum + gzipSync(readFileSync(join(WEB, name))).length,
      gzipSync(page).length,
    ) / 1024
  );
}

/** Everything that the first page brings without being touched, fonts and answers with it, as it came over the wire, in kilobytes. */
export function startPageKilobytes(): Promise<number> {
  return inBrowser(async (browser, address) => {
    const page = await browser.newPage();
    const wire = await page.context().newCDPSession(page);
    let bytes = 0;
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await wire.send('Network.enable');
    await page.goto(address);
    await page.locator('.map path.known').first().waitFor();
    await page.waitForLoadState('networkidle');
    return bytes / 1024;
  });
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

async function inBrowser<Result>(work: (browser: Browser, address: string) => Promise<Result>): Promise<Result> {
  const { chromium: path } = await findChromium();
  const home = mkdtempSync(join(tmpdir(), 'leeway-bench-'));
  const server = await startServer(home, ['--demo']);
  const browser = await chromium.launch({ executablePath: path, args: FLAGS });
  try {
    return await work(browser, server.address);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function findChromium(): Promise<{ chromium: string }> {
  const named = process.env.LEEWAY_CHROMIUM ?? '/usr/bin/chromium';
  return { chromium: named };
}

async function demoAddress(address: string): Promise<string> {
  const { demoDistrict } = (await (await fetch(`${address}/api/status`)).json()) as { demoDistrict: string };
  return `${address}/d/${demoDistrict}`;
}

/** From an empty browser profile to the heading and the opportunities of the district's page. */
export function firstPageSeconds(): Promise<number> {
  return inBrowser(async (browser, address) => {
    const target = await demoAddress(address);
    await fetch(target.replace('/d/', '/api/districts/').concat('/glance')).then((response) => response.text());
    const page = await (await browser.newContext()).newPage();
    const started = performance.now();
    await page.goto(target, { waitUntil: 'commit' });
    await page.locator('h1').first().waitFor();
    await page.locator('main section').first().waitFor();
    return (performance.now() - started) / 1000;
  });
}

/** Runs in the page, so that the driver's own waiting is not counted: from the click to the frame after the dialog shows its tree. */
async function clickToDialog(selector: string): Promise<number> {
  const started = performance.now();
  document.querySelector<HTMLElement>(selector)?.click();
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  while (!document.querySelector('dialog[open] li, [role=dialog] li')) {
    await frame();
    if (performance.now() - started > 10_000) throw new Error('The dialog never showed its tree.');
  }
  await frame();
  return performance.now() - started;
}

/** Median time from a click on a figure to its tree on the page, in milliseconds. */
export function interactionMilliseconds(): Promise<number> {
  return inBrowser(async (browser, address) => {
    const page = await browser.newPage();
    await page.goto(await demoAddress(address));
    const figure = page.locator('.answer .figure-link').first();
    await figure.waitFor();
    const took: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) {
      took.push(await page.evaluate(clickToDialog, '.answer .figure-link'));
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    return took.sort((a, b) => a - b)[3] ?? Number.NaN;
  });
}
