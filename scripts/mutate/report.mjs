import { grouped, wilson } from './draw.mjs';

const OUTCOMES = ['killed', 'timed out', 'survived', 'not covered'];
const perCent = (share) => `${(100 * share).toFixed(1)} %`;

/** How many mutants ended how, and the share found with its Wilson interval; running away counts as found, no test as not. */
export function tally(results) {
  const counts = Object.fromEntries(
    OUTCOMES.map((name) => [name, results.filter(({ outcome }) => outcome === name).length]),
  );
  const found = counts.killed + counts['timed out'];
  return {
    mutants: results.length,
    ...counts,
    found: results.length ? found / results.length : null,
    interval: wilson(found, results.length),
  };
}

const shown = (text) => text.replace(/\s+/g, ' ').slice(0, 90);

function survivorLines(results) {
  return results
    .filter(({ outcome }) => outcome === 'survived' || outcome === 'not covered')
    .map(({ file, line, kind, original, replacement, outcome }) => {
      const note = outcome === 'not covered' ? ' (no test gets there)' : '';
      return `${file}:${line}  ${kind}${note}\n    ${shown(original)}  →  ${shown(replacement)}`;
    });
}

/** The whole report as text: a line per folder, the survivors, the share found as the last line. */
export function reportText(results, { folderOf, all }) {
  const folders = grouped(results, folderOf);
  const rows = [['', ...OUTCOMES, 'found'], ...folders.map(([name, some]) => rowOf(name, some)), rowOf('all', results)];
  const width = Math.max(...rows.map(([name]) => name.length));
  const table = rows.map(
    ([name, ...cells]) => name.padEnd(width) + cells.map((cell) => String(cell).padStart(13)).join(''),
  );
  const { found, interval } = tally(results);
  const last =
    interval === null
      ? 'No mutant was run.'
      : `${perCent(found)} of ${results.length} mutants found (of ${all} in all; 95 % interval ${perCent(interval.low)} to ${perCent(interval.high)})`;
  return `${[...table, '', ...survivorLines(results), '', last].join('\n')}\n`;
}

function rowOf(name, results) {
  const { found, ...counts } = tally(results);
  return [name, ...OUTCOMES.map((outcome) => counts[outcome]), found === null ? '' : perCent(found)];
}
