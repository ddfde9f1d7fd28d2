import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AREAS, GOVERNANCE_DECISIONS, REALISED_CLAIMS } from '@leeway/areas';
import { AREA_IDS, OPERATING_MODELS, type Range } from '@leeway/model';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = join(process.env.LEEWAY_SHARED ?? resolve(projectRoot, '../shared'), 'knowledge');
const present = existsSync(join(folder, 'levers.csv'));

type Row = Readonly<Record<string, string>>;
const table = (name: string): Row[] =>
  present ? Papa.parse<Row>(readFileSync(join(folder, name), 'utf8').trim(), { header: true }).data : [];
const cell = (row: Row, column: string): string => {
  const text = row[column];
  if (text === undefined) throw new Error(`The table has no column ${column}.`);
  return text;
};

const NONE = '-';
const orEmpty = (text: string): string => (text === NONE ? '' : text);
const orNull = (text: string): string | null => (text === NONE || text === '' ? null : text);
const orNone = (text: string): string => (text === NONE ? 'None on record' : text);
const numberOrNull = (text: string): number | null => (text === '' ? null : Number(text));
function byArea(rows: readonly { readonly area: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { area } of rows) counts.set(area, (counts.get(area) ?? 0) + 1);
  return counts;
}

/** How the decision table's codes read in words. */
const CODES: readonly (readonly [RegExp, string])[] = [
  [/^n\/a$/, 'Does not arise'],
  [/^CAT$/, 'Each school, from the service catalogue'],
  [/^IEP$/, 'The pupil’s IEP team'],
  [/^NET$/, 'School network or zone board'],
  [/^SLA$/, 'Service-level agreement'],
  [/^Comms$/, 'Communications'],
  [/\(CAT\)/, '(from the service catalogue)'],
  [/\bCAT\b/, 'service catalogue'],
  [/\bSPED DIR\b/, 'special education director'],
  [/\bDIR\b/, 'director'],
  [/\bPD team\b/, 'professional development team'],
  [/\bBD\b/, 'board'],
  [/\bSUP\b/, 'superintendent'],
  [/\bCAO\b/, 'chief academic officer'],
  [/\bCFO\b/, 'chief financial officer'],
  [/\bCOO\b/, 'chief operations officer'],
  [/\bCHRO\b/, 'chief human resources officer'],
  [/\bCIO\b/, 'chief information officer'],
  [/\bPR\b/, 'principal'],
  [/\bSSC\b/, 'school site council'],
  [/\bNET\b/, 'school network'],
  [/\bJC\b/, 'joint committee'],
  [/\bFAM\b/, 'families'],
];
const inWords = (words: string): string => CODES.reduce((text, [code, title]) => text.replace(code, title), words);

const rangeOf = (low: string, mid: string, high: string): Range => ({
  low: Number(low),
  mid: Number(mid),
  high: Number(high),
  reading: 'percentiles',
});

// Without the reference folder the four comparisons below are left out, by name.
describe.skipIf(!present)('the areas against the reference tables', () => {
  const decisions = [...GOVERNANCE_DECISIONS, ...AREAS.flatMap((area) => area.decisions)];
  const twelve = AREAS.filter((area) => (AREA_IDS as readonly string[]).includes(area.id));
  const levers = twelve.flatMap((area) => area.levers);
  const keyFigures = twelve.flatMap((area) => area.keyFigures);
  const rowOf = (rows: Row[]) => new Map(rows.map((row) => [row.id ?? '', row]));

  it('holds all 77 decisions, row by row', () => {
    const rows = table('decisions.csv');
    expect(rows).toHaveLength(77);
    const known = decisions.filter((decision) => rowOf(rows).has(decision.id));
    expect(byArea(known)).toEqual(byArea(rows.map((row) => ({ area: cell(row, 'area') }))));
    for (const row of rows) {
      const decision = known.find((candidate) => candidate.id === row.id);
      expect(decision).toMatchObject({
        area: cell(row, 'area'),
        title: { en: cell(row, 'decision') },
        recommends: orEmpty(cell(row, 'recommend')),
        mustAgree: orNull(cell(row, 'agree_veto')),
        input: orEmpty(cell(row, 'input')),
        performs: orEmpty(cell(row, 'perform')),
        legalFloor: orNull(cell(row, 'legal_floor')),
        cadence: cell(row, 'cadence'),
        source: cell(row, 'source'),
      });
      for (const model of OPERATING_MODELS) {
        expect(decision?.decides[model]).toBe(cell(row, `${model}_code`));
        const expected = inWords(cell(row, `${model}_decides`));
        expect(decision?.conditions[model].en.toLowerCase(), `${row.id} ${model}`).toBe(expected.toLowerCase());
      }
    }
  });

  it('holds all 80 levers, row by row, with effect, grade, provenance and source untouched', () => {
    const rows = table('levers.csv');
    expect(rows).toHaveLength(80);
    expect(byArea(levers)).toEqual(byArea(rows.map((row) => ({ area: cell(row, 'area') }))));
    for (const row of rows) {
      expect(levers.find((lever) => lever.id === row.id)).toMatchObject({
        area: cell(row, 'area'),
        title: { en: cell(row, 'lever') },
        mechanism: { en: cell(row, 'mechanism') },
        effect: rangeOf(cell(row, 'effect_low'), cell(row, 'effect_mid'), cell(row, 'effect_high')),
        effectUnit: cell(row, 'effect_unit'),
        appliesTo: cell(row, 'applies_to'),
        oneOffCost: orEmpty(cell(row, 'one_off_cost')),
        monthsToEffect: Number(cell(row, 'months_to_effect')),
        studentOutcome: cell(row, 'student_outcome'),
        grade: cell(row, 'evidence_grade'),
        provenance: cell(row, 'provenance'),
        source: cell(row, 'source'),
        sourceYear: orNull(cell(row, 'source_year')),
        prerequisites: orEmpty(cell(row, 'prerequisites')),
        risks: { en: orNone(cell(row, 'risks')) },
        equityGuardrail: { en: orNone(cell(row, 'equity_guardrail')) },
        deciders: {
          enterprise: cell(row, 'decider_enterprise'),
          portfolio: cell(row, 'decider_portfolio'),
          shared: cell(row, 'decider_shared'),
        },
        notes: cell(row, 'notes'),
      });
    }
  });

  it('holds all 191 key figures, row by row, with a benchmark only where one was published', () => {
    const rows = table('kpis.csv');
    expect(rows).toHaveLength(191);
    expect(byArea(keyFigures)).toEqual(byArea(rows.map((row) => ({ area: cell(row, 'area') }))));
    for (const row of rows) {
      const guardrail = orNull(cell(row, 'guardrail_pair'));
      const published = cell(row, 'benchmark_status') === 'published';
      expect(keyFigures.find((figure) => figure.id === row.id)).toMatchObject({
        area: cell(row, 'area'),
        group: cell(row, 'function'),
        name: { en: cell(row, 'name') },
        numerator: cell(row, 'numerator'),
        denominator: orEmpty(cell(row, 'denominator')),
        unit: cell(row, 'unit'),
        direction: cell(row, 'direction'),
        published: published
          ? {
              median: numberOrNull(cell(row, 'median')),
              low: numberOrNull(cell(row, 'low_or_q1')),
              high: numberOrNull(cell(row, 'high_or_q3')),
              year: cell(row, 'benchmark_year'),
            }
          : null,
        guardrail: guardrail === null ? null : { en: guardrail },
        definition: cell(row, 'definition_status'),
        source: cell(row, 'source'),
        notes: cell(row, 'notes'),
      });
    }
  });

  it('holds all 11 claims set against results', () => {
    const rows = table('realised.csv').map((row) => ({
      title: cell(row, 'case'),
      claimed: cell(row, 'promised_or_first_estimate'),
      realised: cell(row, 'realised_or_later_estimate'),
      ratio: Number(cell(row, 'ratio')),
      source: cell(row, 'source'),
    }));
    expect(rows).toHaveLength(11);
    expect(REALISED_CLAIMS).toEqual(rows);
  });
});
