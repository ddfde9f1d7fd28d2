import { relative } from 'node:path';

const nameOf = (file, test) => `${file} > ${[...test.ancestorTitles, test.title].join(' > ')}`;

/** What a report of vitest (its JSON) says: how many passed, and by name what failed and what was left out. A file that failed outside its tests is one failure. */
export function outcome({ testResults }, root) {
  const result = { passed: 0, failed: [], leftOut: [] };
  for (const { name, status, assertionResults, message } of testResults) {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed').map((test) => nameOf(file, test));
    const [why = ''] = (message ?? '').split('\n');
    if (status === 'failed' && failed.length === 0) failed.push(`${file}: outside its tests. ${why}`.trim());
    result.failed.push(...failed);
    result.passed += assertionResults.filter((test) => test.status === 'passed').length;
    const others = assertionResults.filter((test) => test.status !== 'passed' && test.status !== 'failed');
    result.leftOut.push(...others.map((test) => nameOf(file, test)));
  }
  return result;
}

const listed = (heading, names) =>
  names.length === 0 ? '' : `\n${heading}:\n${names.map((name) => `  ${name}\n`).join('')}`;

/** The end of the run: names first, the count as the last line. */
export function summary(outcomes) {
  const of = (key) => outcomes.flatMap((one) => one[key]);
  const passed = outcomes.reduce((sum, one) => sum + one.passed, 0);
  const lists = listed('Left out', of('leftOut')) + listed('Failed', of('failed'));
  return `${lists}\n${passed} passed, ${of('failed').length} failed\n`;
}
