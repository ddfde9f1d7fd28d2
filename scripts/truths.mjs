import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './build.mjs';
import { ROOT, say } from './run.mjs';

const PAGE = join(ROOT, 'api', 'src', 'how-we-know', 'how-we-know.json');
const SAME_BELOW = 1e-12;
const SAME_WITHIN = 10;

process.env.LEEWAY_SHARED ??= join(ROOT, '..', 'shared');

/** Runs one comparison; the second run is the one that is timed, since the first compiles. */
function row({ compare, referenceSeconds = null, ...words }) {
  const { compared, largestDifference, leftOut = [] } = compare();
  const started = performance.now();
  compare();
  const seconds = (performance.now() - started) / 1000;
  return { ...words, compared, largestDifference, leftOut, seconds: Number(seconds.toPrecision(2)), referenceSeconds };
}

const sameDifference = (a, b) => (a <= SAME_BELOW && b <= SAME_BELOW) || (a <= SAME_WITHIN * b && b <= SAME_WITHIN * a);

/** What of the written page is not what would be written now; seconds differ from machine to machine and are not asked. */
function staleness(written, now) {
  const words = ({ seconds: _seconds, largestDifference: _largest, ...rest }) => JSON.stringify(rest);
  const before = new Map(written.map((one) => [one.id, one]));
  const changed = now.filter((one) => {
    const old = before.get(one.id);
    return !old || words(old) !== words(one) || !sameDifference(old.largestDifference, one.largestDifference);
  });
  const gone = written.filter(({ id }) => !now.some((one) => one.id === id));
  return [...changed, ...gone].map(({ id }) => id);
}

if (!existsSync(join(process.env.LEEWAY_SHARED, 'truth', 'efficiency'))) {
  say(
    'The published tables are not here, so nothing was compared. Put them beside the project, or name their folder in LEEWAY_SHARED.',
  );
  process.exit(3);
}
mkdirSync(join(ROOT, 'dist'), { recursive: true });
await bundle('methods/test/truths/index.ts', 'dist/truths.mjs');
const { TRUTHS } = await import(pathToFileURL(join(ROOT, 'dist', 'truths.mjs')).href);
const rows = TRUTHS.map(row);
const failed = rows.filter(({ largestDifference, tolerance }) => !(largestDifference <= tolerance));
if (failed.length > 0) {
  say(`${failed.map(({ id }) => id).join(', ')} differ by more than their tolerance, so the page was not written.`);
  process.exit(1);
}
if (process.argv.includes('--write')) {
  const page = { written: 'by `npm run truths -- --write` from methods/test/truths; not edited by hand', rows };
  writeFileSync(PAGE, `${JSON.stringify(page, null, 2)}\n`);
  say(`${rows.length} comparisons written to api/src/how-we-know/how-we-know.json.`);
} else {
  const stale = staleness(JSON.parse(readFileSync(PAGE, 'utf8')).rows, rows);
  if (stale.length > 0) {
    say(
      `The page "How we know" is not what the comparisons give (${stale.join(', ')}). Run npm run truths -- --write.`,
    );
    process.exit(1);
  }
  say(`${rows.length} comparisons, each as the page has it.`);
}
