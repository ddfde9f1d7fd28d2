import { existsSync, mkdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, ensureBuilt } from './build.mjs';
import { ROOT } from './run.mjs';

const PACKAGES = ['methods', 'sources', 'store', 'loop', 'cli'];

/** Median of `times` runs of a case. A case's `run` answers its own figure, or is timed in seconds. */
async function measured({ run, times = 3, prepare }) {
  const prepared = await prepare?.();
  const figures = [];
  for (let turn = 0; turn < times; turn += 1) {
    const started = performance.now();
    const own = await run(prepared);
    figures.push(typeof own === 'number' ? own : (performance.now() - started) / 1000);
  }
  return figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

await ensureBuilt();
mkdirSync(join(ROOT, 'dist', 'bench'), { recursive: true });
process.stdout.write(
  `${cpus().length} cores, ${cpus()[0]?.model}; Node ${process.version}; load ${loadavg()
    .map((load) => load.toFixed(2))
    .join(' ')}\n`,
);
// Names of packages choose packages; any other word chooses the cases whose names hold it.
const asked = process.argv.slice(2);
const wanted = asked.filter((word) => PACKAGES.includes(word));
const words = asked.filter((word) => !PACKAGES.includes(word));
let missed = 0;
for (const name of PACKAGES) {
  const entry = `${name}/bench/cases.ts`;
  if (!existsSync(join(ROOT, entry)) || (wanted.length > 0 && !wanted.includes(name))) continue;
  const outfile = `dist/bench/${name}.mjs`;
  await bundle(entry, outfile);
  const { CASES } = await import(pathToFileURL(join(ROOT, outfile)).href);
  for (const one of CASES) {
    if (words.length > 0 && !words.some((word) => one.name.includes(word))) continue;
    const figure = await measured(one);
    const { goal, unit = 's', better = 'lower' } = one;
    const met =
      goal === null || goal === undefined
        ? ''
        : (better === 'lower' ? figure <= goal : figure >= goal)
          ? 'met'
          : 'MISSED';
    if (met === 'MISSED') missed += 1;
    const shown = `${figure >= 1000 ? Math.round(figure) : figure.toPrecision(3)} ${unit}`;
    process.stdout.write(
      `${name.padEnd(8)} ${one.name.padEnd(72)} ${shown.padStart(14)}   goal ${goal ?? '–'} ${unit} ${met}   load ${loadavg()[0]?.toFixed(2)}\n`,
    );
  }
}
process.exitCode = missed === 0 ? 0 : 1;
