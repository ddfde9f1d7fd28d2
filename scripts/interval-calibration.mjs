import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './build.mjs';
import { ROOT } from './run.mjs';

// How far intervals of scores must be widened and what they then hold: samples, replicates, part, parts.
const outfile = join('dist', 'bench', 'interval-calibration.mjs');
mkdirSync(join(ROOT, 'dist', 'bench'), { recursive: true });
await bundle('methods/bench/interval-calibration.ts', outfile);
await import(pathToFileURL(join(ROOT, outfile)).href);
