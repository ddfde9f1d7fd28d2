import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Reading, Refusal } from '@leeway/model';
import { describe, expect } from 'vitest';
import { itWithData, lines, published, readText } from './published-files.ts';

const FILES = {
  appropriations: 'nj_ufb/approp21_minus2.csv.gz',
  revenues: 'nj_ufb/rev21_minus2.csv.gz',
  enrolment: 'nj_ufb/enroll21_minus2.csv',
  tax: 'nj_ufb/esttax21_minus2.csv',
};

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(published(file)));
const textOf = (file: string): string => {
  const bytes = Buffer.from(bytesOf(file));
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1');
};

function reading(outcome: Reading | Refusal): Reading {
  if (outcome.kind === 'refusal') throw new Error(outcome.finding.what.en);
  return outcome;
}

const WHOLE = [
  { file: FILES.appropriations, source: 'nj-ufb-appropriations', lines: 28_321, districts: 596 },
  { file: FILES.revenues, source: 'nj-ufb-revenues', lines: 22_045, districts: 596 },
  { file: FILES.enrolment, source: 'nj-ufb-enrolment', lines: 3_753, districts: 594 },
];

describe('New Jersey budget files', () => {
  itWithData.each(WHOLE)(
    '$source: every line, three years of each district, the year known by its sums',
    async (whole) => {
      const found = reading(await readText(bytesOf(whole.file)));
      expect([found.source, found.rowsRead, found.units.length, found.rows.length, found.quarantined.length]).toEqual([
        whole.source,
        whole.lines,
        whole.districts,
        3 * whole.districts,
        0,
      ]);
      expect(found.fiscalYears).toEqual([2019, 2020, 2021]);
      expect(found.findings.find(({ code }) => code.endsWith('.year'))?.severity).toBe('note');
    },
  );

  itWithData('the details come to the file’s own totals in every year', async () => {
    for (const file of [FILES.appropriations, FILES.revenues]) {
      const { controlTotals, findings } = reading(await readText(bytesOf(file)));
      const money = controlTotals.filter(({ unit }) => unit === 'cents');
      expect(money).toHaveLength(3);
      expect(money.map(({ computed }) => computed)).toEqual(money.map(({ stated }) => stated));
      const sums = findings.filter(({ code }) => code.includes('.adds-up.'));
      expect(sums).toHaveLength(13);
      expect(sums.map(({ evidence }) => evidence.beyond)).toEqual(sums.map(() => 0));
    }
  });

  itWithData('what districts expect to spend is what they expect to receive', async () => {
    const spent = reading(await readText(bytesOf(FILES.appropriations))).controlTotals;
    const received = reading(await readText(bytesOf(FILES.revenues))).controlTotals;
    const in2021 = (totals: Reading['controlTotals']): number | undefined =>
      totals.find(({ unit, fiscalYear }) => unit === 'cents' && fiscalYear === 2021)?.computed;
    expect(in2021(spent)).toBe(in2021(received));
  });

  itWithData('the districts whose functions are incomplete are named', async () => {
    const { findings } = reading(await readText(bytesOf(FILES.appropriations)));
    const found = findings.find(({ code }) => code.endsWith('.school-based-budgets'));
    expect([found?.severity, found?.evidence.districts]).toEqual(['weakens', 33]);
  });

  itWithData('tax: the year comes from the valuation dates, municipalities add up to their district', async () => {
    const { rows, rowsRead, fiscalYears } = reading(await readText(bytesOf(FILES.tax)));
    expect([rows.length, rowsRead, fiscalYears]).toEqual([555, 749, [2021]]);
  });

  itWithData('unpacked, in UTF-16, with columns turned round: the same record', async () => {
    const whole = reading(await readText(bytesOf(FILES.enrolment)));
    const turned = lines(textOf(FILES.enrolment))
      .map((line) => line.split(',').reverse().join(','))
      .join('\n');
    const other = reading(await readText(new Uint8Array(Buffer.from(`\uFEFF${turned}`, 'utf16le'))));
    expect(other.rows).toEqual(whole.rows);
  });

  itWithData('with one district left out the sums no longer tell the year, so it is asked for', async () => {
    const part = lines(textOf(FILES.enrolment)).slice(0, -12).join('\n');
    const outcome = await readText(part);
    expect(outcome.kind === 'refusal' && outcome.finding.code).toBe('nj-ufb-enrolment.year-not-stated');
    const stated = reading(await readText(part, { statedFiscalYear: 2021 }));
    expect(stated.findings.find(({ code }) => code.endsWith('.year'))?.severity).toBe('weakens');
  });

  itWithData('a stated year that the sums contradict is refused', async () => {
    const outcome = await readText(bytesOf(FILES.enrolment), { statedFiscalYear: 2020 });
    expect(outcome.kind === 'refusal' && outcome.finding.code).toBe('nj-ufb.year-contradicted');
  });

  itWithData('with letters all over an amount column: refused whole', async () => {
    const broken = lines(textOf(FILES.appropriations)).map((line, index) =>
      index === 0 ? line : line.replace(/,[\d.]+$/, ',n/a'),
    );
    const outcome = await readText(broken.join('\n'), { statedFiscalYear: 2021 });
    expect(outcome.kind === 'refusal' && outcome.finding.what.en).toContain('amount_3');
  });

  itWithData('cut off in the middle of the compressed file: refused', async () => {
    const outcome = await readText(bytesOf(FILES.revenues).slice(0, 100_000));
    expect(outcome.kind === 'refusal' && outcome.finding.code).toBe('file.damaged');
  });
});
