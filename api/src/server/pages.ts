import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=UTF-8',
  '.js': 'text/javascript; charset=UTF-8',
  '.mjs': 'text/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
  '.json': 'application/json; charset=UTF-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
const COMPRESSIBLE = /^(text|application|image\/svg)/;

type Asset = {
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly packed: Uint8Array<ArrayBuffer> | null;
};

/** Serves the built web application: hashed assets for ever, every other path the page itself. Files are read and packed once. */
export function createPages(folder: string) {
  const assets = new Map<string, Asset>();
  const assetAt = (path: string): Asset | null => {
    const known = assets.get(path);
    if (known) return known;
    const file = normalize(join(folder, path));
    if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) return null;
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const plain = new Uint8Array(readFileSync(file));
    const asset = { type, plain, packed: COMPRESSIBLE.test(type) ? new Uint8Array(gzipSync(plain)) : null };
    assets.set(path, asset);
    return asset;
  };
  return (context: Context): Response => {
    const path = decodeURIComponent(new URL(context.req.url).pathname);
    const named = path === '/' ? null : assetAt(path);
    const asset = named ?? assetAt('/index.html');
    if (!asset) {
      return context.text('The web application is not built. Run npm start, which builds it.', 503);
    }
    const packs = asset.packed !== null && /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
    const headers: Record<string, string> = {
      'content-type': asset.type,
      'cache-control': named && path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
    };
    if (packs) headers['content-encoding'] = 'gzip';
    return context.body(packs && asset.packed ? asset.packed : asset.plain, 200, headers);
  };
}
