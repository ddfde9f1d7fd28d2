import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ROOT, run, timed } from './run.mjs';

const SERVER = ['model', 'methods', 'sources', 'areas', 'loop', 'store', 'api', 'cli', 'testkit'];

function* files(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (!/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}

function fingerprint(folders, extra = []) {
  const hash = createHash('sha256');
  for (const file of [
    ...folders.flatMap((folder) => [...files(join(ROOT, folder))]),
    ...extra.map((name) => join(ROOT, name)),
  ]) {
    if (existsSync(file)) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

async function ifStale(name, mark, work) {
  const stamp = join(ROOT, 'dist', `.${name}`);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === mark) return;
  await timed(`Building ${name}`, work);
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(stamp, mark);
}

/** Programs of threads, for reading workbooks and for solving routes: they lie beside whatever bundle may start them. */
const THREADS = [
  { in: 'sources/src/reading/workbook-thread.ts', out: 'workbook-thread.mjs' },
  { in: 'cli/src/routes/solve-thread.ts', out: 'solve-thread.mjs' },
];

/** Bundles our own packages into one file and the parts it loads when asked for, with the threads' beside it; packages from the registry stay where npm put them. */
export async function bundle(entry, outfile) {
  await bundled(entry, outfile);
  for (const thread of THREADS) await bundled(thread.in, join(dirname(outfile), thread.out));
}

const DAY = 86_400_000;

/** Parts are named by their content. Those of an earlier build stay for a day, since a program may still be running on them. */
function removeOldParts(folder, name) {
  for (const file of readdirSync(folder)) {
    if (!file.startsWith(`${name}-part-`)) continue;
    const path = join(folder, file);
    if (Date.now() - statSync(path).mtimeMs > DAY) rmSync(path, { force: true });
  }
}

async function bundled(entry, outfile) {
  const { build } = await import('esbuild');
  const folder = join(ROOT, dirname(outfile));
  const name = basename(outfile, '.mjs');
  mkdirSync(folder, { recursive: true });
  removeOldParts(folder, name);
  await build({
    entryPoints: [{ in: join(ROOT, entry), out: name }],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    chunkNames: `${name}-part-[hash]`,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: 'linked',
    logLevel: 'error',
    define: { 'process.env.LEEWAY_BUNDLED': '"yes"' },
    plugins: [
      {
        name: 'only-our-own',
        setup(builder) {
          builder.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || path.startsWith('@leeway/') ? undefined : { path, external: true },
          );
        },
      },
    ],
  });
}

/** Builds the server's bundle and the web application, each only where its sources changed. */
export async function ensureBuilt({ web = true } = {}) {
  const server = fingerprint(
    SERVER.map((name) => `${name}/src`),
    ['package-lock.json', 'scripts/build.mjs'],
  );
  await ifStale('server', server, () => bundle('cli/src/main.ts', 'dist/leeway.mjs'));
  if (!web) return;
  const page = fingerprint(
    ['web/src', 'web/public', 'model/src', 'api/src/client'],
    ['web/index.html', 'web/vite.config.ts', 'package-lock.json'],
  );
  await ifStale('web', page, async () => {
    const { code, output } = await run(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn'],
      { quiet: true },
    );
    if (code !== 0) throw new Error(`The web application did not build.\n${output}`);
  });
}
