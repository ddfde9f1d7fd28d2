import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Ended, freshFolder, line, removeFolder } from './command-line.ts';

const folder = freshFolder();
afterAll(() => removeFolder(folder));

/** Writes a table, one row a line, and runs a command over it. */
function over(rows: readonly string[], command: string, ...words: readonly string[]): Promise<Ended> {
  const path = join(folder, 'table.csv');
  writeFileSync(path, `${rows.join('\n')}\n`);
  return line(folder, command, path, ...words);
}

/** What `--json` gives, to nine decimals: the last digits are the machine's. */
async function json(rows: readonly string[], command: string, ...words: readonly string[]) {
  const { code, out, err } = await over(rows, command, ...words, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out, (_, value) => (typeof value === 'number' ? Number(value.toFixed(9)) : value));
}

const SCHOOLS = ['school,staff,pupils', '007,2,2', 'b,4,2', 'c,8,4'];
const dea = ['dea', '--id', 'school', '--inputs', 'staff', '--outputs', 'pupils'] as const;

describe('dea', () => {
  it('gives each unit its score, peers and slacks, and proves it', async () => {
    const found = await json(SCHOOLS, ...dea, '--returns', 'crs');
    expect(found.map(({ id, score, peers }: Record<string, unknown>) => ({ id, score, peers }))).toEqual([
      { id: '007', score: 1, peers: { '007': 1 } },
      { id: 'b', score: 0.5, peers: { '007': 1 } },
      { id: 'c', score: 0.5, peers: { '007': 2 } },
    ]);
    expect(found[1].slacks).toEqual({ staff: 0, pupils: 0 });
    expect(found[2].certificate).toMatchObject({ primal: 0.5, dualBound: 0.5 });
    expect(found[2].certificate.gap).toBe(0);
  });

  it('takes variable returns unless told otherwise, and turns to outputs', async () => {
    const scores = async (...words: readonly string[]) =>
      (await json(SCHOOLS, ...dea, ...words)).map(({ score }: { score: number }) => score);
    expect(await scores()).toEqual([1, 0.5, 1]);
    expect(await scores('--returns', 'crs', '--orientation', 'out')).toEqual([1, 2, 2]);
  });

  it('is readable without JSON, in both languages, and its table can be had', async () => {
    const path = join(folder, 'scores.csv');
    const { out, err } = await over(SCHOOLS, ...dea, '--out', path);
    expect(out).toContain('2 of 3 have a score of 1.');
    expect(out).toMatch(/^b +0\.5 +0 +0 +007 1$/m);
    expect(err).toBe(`The table is in ${path}.\n`);
    expect(readFileSync(path, 'utf8')).toMatch(
      /^id,score,slack staff,slack pupils,peers\n007,.*\nb,0\.5,0,0,007 1\nc,/,
    );
    expect((await over(SCHOOLS, ...dea, '--language', 'es')).out).toContain('2 de 3 tienen una puntuación de 1.');
  });
});

describe('pool', () => {
  it('gives the average, the spread, a new place and every classical estimator', async () => {
    const pooled = await json(['study,gain,error', 'one,1,1', 'two,3,1'], 'pool', '--effect', 'gain', '--se', 'error');
    expect(pooled).toMatchObject({ mu: 2, tauPrior: { kind: 'half-cauchy', scale: 1 } });
    // Two estimates of error 1: their mean has error √½, and no spread beyond chance shows (Q = 2 on one degree).
    const fixed = pooled.estimators.find(({ method }: { method: string }) => method === 'fixed');
    expect(fixed).toMatchObject({ mean: 2, standardError: Number(Math.SQRT1_2.toFixed(9)), betweenVariance: 0 });
    expect(pooled.q).toBe(2);
    expect(pooled.interval.low + pooled.interval.high).toBeCloseTo(4, 6);
    expect(pooled.predictive.high).toBeGreaterThan(pooled.interval.high);
  });
});

describe('forecast', () => {
  const lines = ['id,year,heads'];
  for (let t = 0; t < 9; t += 1) lines.push(`a,${2010 + t},${100 + 10 * t}`, `b,${2010 + t},${500 + 7 * t}`);
  const options = ['--id', 'id', '--time', 'year', '--value', 'heads', '--horizon', '2'];

  it('carries straight series on in a line, and names what it leaves out', async () => {
    const found = await json([...lines, 'gone,2010,5', 'gone,2012,6'], 'forecast', ...options);
    expect(found).toMatchObject({ method: 'linear-drift', leftOut: [{ id: 'gone', why: 'gap-in-time' }] });
    const ahead = found.forecasts.map(({ id, steps }: { id: string; steps: { time: number; value: number }[] }) => [
      id,
      ...steps.map(({ time, value }) => [time, value]),
    ]);
    expect(ahead).toEqual([
      ['a', [2019, 190], [2020, 200]],
      ['b', [2019, 563], [2020, 570]],
    ]);
    const { out } = await over([...lines, 'gone,2010,5', 'gone,2012,6'], 'forecast', ...options);
    expect(out).toContain('Left out: gone (a time is missing).');
  });
});

describe('synth-control', () => {
  // The treated one is half x and half y until 2003, and 5 above that from then on.
  const paths = { x: [0, 2, 4, 6], y: [10, 10, 12, 10], z: [90, 70, 95, 60], own: [5, 6, 8, 13] };
  const lines = ['place,year,rate'];
  for (const [place, values] of Object.entries(paths))
    values.forEach((value, t) => void lines.push(`${place},${2000 + t},${value}`));
  const options = ['--unit', 'place', '--time', 'year', '--value', 'rate', '--treated', 'own', '--from', '2003'];

  it('finds the mixture, the gap and its rank among placebos', async () => {
    const found = await json(lines, 'synth-control', ...options);
    expect(found).toMatchObject({ estimate: 5, weights: { x: 0.5, y: 0.5, z: 0 }, errorBefore: 0, pValue: 0.25 });
    expect(found.gaps.at(-1)).toEqual({ time: 2003, treated: 13, synthetic: 8, gap: 5 });
    expect(found.placebos.map(({ unit }: { unit: string }) => unit)).toEqual(['x', 'y', 'z']);
    expect((await over(lines, 'synth-control', ...options)).out).toContain('Mixture: x 0.5 · y 0.5.');
  });

  it('says which unit lacks which time, and which stands twice', async () => {
    const { code, err } = await over(lines.slice(0, -1), 'synth-control', ...options);
    expect([code, err]).toEqual([1, expect.stringContaining('table.csv has no row for own at 2003.')]);
    const twice = await over([...lines, 'x,2001,3'], 'synth-control', ...options);
    expect([twice.code, twice.err]).toEqual([1, 'table.csv, line 18, column year: “2001” stands twice for x.\n']);
  });
});

describe('design-pilot', () => {
  const lines = ['school,poverty', 'a,1', 'b,10', 'c,2', 'd,11', 'odd,40'];
  const options = ['--id', 'school', '--covariates', 'poverty', '--members', '16', '--icc', '0.2', '--effect', '0.5'];

  it('pairs the closest, leaves out the odd one, treats one of each pair, and by the same seed the same', async () => {
    const plan = await json(lines, 'design-pilot', ...options);
    expect(plan.pairs.map(({ units }: { units: string[] }) => units)).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
    expect(plan.leftOut).toBe('odd');
    const arms = (drawn: { pair: number; treated: number }[]) => drawn.map(({ pair, treated }) => [pair, treated]);
    expect(arms(plan.assignment)).toEqual([
      [1, 1],
      [1, 0],
      [2, 1],
      [2, 0],
    ]);
    expect(await json(lines, 'design-pilot', ...options)).toEqual(plan);
    const seeds = await Promise.all(
      [2, 3, 4, 5].map((seed) => json(lines, 'design-pilot', ...options, '--seed', String(seed))),
    );
    expect(new Set(seeds.map(({ assignment }) => JSON.stringify(assignment))).size).toBeGreaterThan(1);
  });

  it('says what such a pilot can find, and compares only designs whose facts were stated', async () => {
    const four = lines.slice(0, -1);
    const kinds = ({ designs }: { designs: { kind: string }[] }) => designs.map(({ kind }) => kind).sort();
    const plain = await json(four, 'design-pilot', ...options);
    expect(kinds(plain)).toEqual(['complete', 'matched-pairs']);
    // .2 ÷ (¼ × 4) + .8 ÷ (¼ × 4 × 16) = .25, so the error is ½, on 4 − 2 degrees of freedom.
    const complete = plain.designs.find(({ kind }: { kind: string }) => kind === 'complete');
    expect(complete).toMatchObject({ standardError: 0.5, degreesOfFreedom: 2 });
    expect(complete.misleading.wrongSign).toBeGreaterThan(0);
    const more = await json(four, 'design-pilot', ...options, '--baseline-r2', '0.6', '--autocorrelation', '0.8');
    expect(kinds(more)).toContain('complete-with-baseline');
    expect(kinds(more)).toContain('stepped-wedge');
  });

  it('takes unequal sizes from a column', async () => {
    const sized = ['school,poverty,tested', 'a,1,10', 'b,10,30', 'c,2,10', 'd,11,30'];
    const { facts } = await json(sized, 'design-pilot', ...options, '--members', 'tested');
    expect(facts).toMatchObject({ clusters: 4, clusterSize: 20, sizeVariation: 0.5 });
  });
});

describe('read-pilot', () => {
  // Within three pairs the treated are 1, 2 and 3 ahead.
  const pairs = ['pair,arm,score', 'p,1,11', 'p,0,10', 'q,1,22', 'q,0,20', 'r,1,33', 'r,0,30'];
  const paired = ['--outcome', 'score', '--treated', 'arm', '--pair', 'pair'];

  it('reads pairs by their eight draws, and by regression with errors by pair', async () => {
    const found = await json(pairs, 'read-pilot', ...paired);
    // Only the draw as made and its mirror are as extreme: 2 of 8. No draw of eight can be rarer than 2.5 % on a side.
    expect(found).toMatchObject({ effect: 2, interval: { low: null, high: null } });
    expect(found.randomisation).toMatchObject({ pValue: 0.25, assignments: 8, exact: true });
    // Differences 1, 2, 3 have standard deviation 1, so the error of their mean is 1 ÷ √3, on two degrees of freedom.
    expect(found.regression).toMatchObject({
      estimate: 2,
      standardError: 0.577350269,
      degreesOfFreedom: 2,
      clusters: 3,
    });
    expect(found.evidence).toMatchObject({ design: 'randomised', precision: 'imprecise', strength: 'suggestive' });
  });

  it('reads members of schools by the draw of schools', async () => {
    const lines = ['school,arm,score'];
    for (const [school, arm, scores] of [
      ['a', 1, [6, 8]],
      ['b', 1, [9, 9]],
      ['c', 0, [1, 3]],
      ['d', 0, [2, 4]],
    ] as const)
      for (const score of scores) lines.push(`${school},${arm},${score}`);
    const found = await json(lines, 'read-pilot', '--outcome', 'score', '--treated', 'arm', '--cluster', 'school');
    expect(found.randomisation).toMatchObject({ estimate: 5.5, assignments: 6 });
    expect(found.regression).toMatchObject({ estimate: 5.5, clusters: 4 });
  });

  it('refuses a school of two arms', async () => {
    const lines = ['school,arm,score', 'a,1,6', 'a,0,7', 'b,0,7'];
    const { code, err } = await over(
      lines,
      'read-pilot',
      '--outcome',
      'score',
      '--treated',
      'arm',
      '--cluster',
      'school',
    );
    expect([code, err]).toEqual([1, 'table.csv, line 3, column arm: “0” is another than before for a.\n']);
  });
});

describe('a table that cannot be used', () => {
  it.each([
    ['a word for a number', ['007,2,2', 'b,many,2'], 'table.csv, line 3, column staff: “many” is not a number.'],
    ['a blank', ['007,2,2', 'b,,2'], 'table.csv, line 3, column staff: a blank cell is not a number.'],
    ['a number below zero', ['007,2,2', 'b,4,-2'], 'table.csv, line 3, column pupils: “-2” lies below 0.'],
    [
      'an id that stands twice',
      ['007,2,2', '', '007,4,2'],
      'table.csv, line 4, column school: “007” stands already at line 2.',
    ],
    ['no row', [], 'table.csv has headings and no row under them.'],
  ])('%s: one sentence with its place, exit code 1', async (_, rows, sentence) => {
    const { code, out, err } = await over(['school,staff,pupils', ...rows], ...dea);
    expect([code, out, err]).toEqual([1, '', `${sentence}\n`]);
  });

  it('is refused in Spanish too, also by the method', async () => {
    expect((await over(['school,staff,pupils', 'a,x,1'], ...dea, '--language', 'es')).err).toBe(
      'table.csv, línea 2, columna staff: «x» no es un número.\n',
    );
    const one = await over(['gain,error', '1,1'], 'pool', '--effect', 'gain', '--se', 'error', '--language', 'es');
    expect([one.code, one.err]).toEqual([1, expect.stringMatching(/^No hay filas suficientes: /)]);
  });

  it('is read with semicolons, separators of thousands and exponents', async () => {
    const found = await json(['school;staff;pupils', 'a;"1,000";1e3', 'b;2000;1000'], ...dea);
    expect(found.map(({ score }: { score: number }) => score)).toEqual([1, 0.5]);
  });

  it.each([
    [
      'a column that there is not',
      ['--inputs', 'teachers'],
      "no column 'teachers'. Its columns: school, staff, pupils.",
    ],
    ['returns that there are not', ['--returns', 'drs'], '--returns takes vrs or crs or nirs or ndrs, but got drs.'],
    ['no inputs', ['--inputs', ''], '--inputs is needed.'],
    ['a place that cannot be written', ['--out', '/nowhere/x.csv'], 'could not be written to /nowhere/x.csv'],
  ])('%s: a mistake in the call, exit code 2', async (_, words, sentence) => {
    const { code, out, err } = await over(SCHOOLS, ...dea, ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});
