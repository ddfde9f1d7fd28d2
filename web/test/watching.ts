import type { Page } from 'playwright-core';

export type Watched = { readonly errors: string[]; readonly foreign: string[] };

/** Keeps what a page must never do: log an error, throw, or ask another origin for anything. */
export function watch(page: Page, base: string): Watched {
  const watched: Watched = { errors: [], foreign: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') watched.errors.push(message.text());
  });
  page.on('pageerror', (error) => watched.errors.push(error.message));
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(base) && !/^(data|blob):/.test(address)) watched.foreign.push(address);
  });
  return watched;
}
