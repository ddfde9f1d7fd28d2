import { basename } from 'node:path';
import { type Client, type ImportPreview, type Problem, ProblemError } from '@leeway/api/client';
import type { Language, Text } from '@leeway/model';
import type { Call, Command } from '../command.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { bytesAt } from '../file-bytes.ts';
import { findingLines, quarantineLines } from '../finding-lines.ts';

type Imported =
  | { file: string; refused: string }
  | (Omit<ImportPreview, 'preview' | 'alreadyImported' | 'sourceTitle'> & {
      batch: string | null;
      vintage: number | null;
    });

type Counted = Pick<ImportPreview, 'rows' | 'lines' | 'cellsQuarantined' | 'districtYears' | 'units' | 'fiscalYears'>;

async function importOne(
  api: Client,
  path: string,
  dryRun: boolean,
  statedYear: number | undefined,
): Promise<Imported> {
  const file = new File([await bytesAt(path)], basename(path));
  const preview = await api.previewImport(file, statedYear);
  const { source, fiscalYears, units, rows, lines, cellsQuarantined, districtYears, findings, controlTotals } = preview;
  const counts = { units, rows, lines, cellsQuarantined, districtYears };
  const read = { file: preview.file, source, fiscalYears, ...counts, findings, controlTotals };
  const { quarantined } = preview;
  if (dryRun || findings.some((finding) => finding.severity === 'blocks'))
    return { batch: null, vintage: null, ...read, quarantined };
  const { id, vintage } = await api.commitImport(preview.preview);
  return { batch: id, vintage, ...read, quarantined };
}

/** How the lines of the file became district-years, in words that add up: lines read = lines used + lines quarantined. */
function countsOf({ rows, lines, cellsQuarantined, districtYears, units, fiscalYears }: Counted): string {
  const cells = cellsQuarantined > 0 ? `, and ${cellsQuarantined} single cells of used lines` : '';
  const years = `fiscal years ${fiscalYears.join(', ')}`;
  return `${rows.read} lines read: ${lines.used} used, ${lines.quarantined} quarantined${cells}; ${districtYears} district-years of ${units} units, ${years}`;
}

function describe(result: Imported, dryRun: boolean, language: Language): string {
  if ('refused' in result) return `${result.file}: ${result.refused}`;
  const counts = countsOf(result);
  const outcome = result.batch
    ? `batch ${result.batch}, vintage ${result.vintage}`
    : dryRun
      ? 'dry run, nothing stored'
      : 'not stored';
  const quarantine = { items: result.quarantined, total: result.rows.quarantined };
  const findings = [...findingLines(result.findings, language), ...quarantineLines(quarantine, result.batch, language)];
  return [`${result.file}: ${result.source}; ${counts}; ${outcome}`, ...findings].join('\n');
}

const quoted = (path: string): string => (/^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);

/** The server's words, and where the person can mend it from here, the command that does. */
function refusal({ type, detail }: Problem, path: string): Text {
  if (type === 'urn:leeway:unknown-layout') {
    const how = `leeway mapping suggest ${quoted(path)} > mapping.json`;
    return {
      en: `Say once what its columns mean, and it is read: ${how}, edit it, leeway mapping save mapping.json, import again. ${detail.en}`,
      es: `Indique una vez qué significan sus columnas y se leerá: ${how}, edítelo, leeway mapping save mapping.json, importe de nuevo. ${detail.es}`,
    };
  }
  if (type !== 'urn:leeway:year-not-stated') return detail;
  return { en: `${detail.en} Add --fiscal-year.`, es: `${detail.es} Añada --fiscal-year.` };
}

async function importAll({ client, words, options, err, language }: Call): Promise<Imported[]> {
  const api = await client();
  const stated = options['fiscal-year'];
  const year = typeof stated === 'string' ? Number(stated) : undefined;
  if (year !== undefined && !Number.isInteger(year))
    throw new UsageError(`--fiscal-year takes a year such as 2019, but got ${String(stated)}.`);
  const results: Imported[] = [];
  for (const path of words) {
    err(`Reading ${basename(path)}…`);
    try {
      results.push(await importOne(api, path, options['dry-run'] === true, year));
    } catch (error) {
      if (error instanceof ProblemError)
        results.push({ file: basename(path), refused: refusal(error.problem, path)[language] });
      else throw error;
    }
  }
  return results;
}

export const importFiles: Command = {
  name: 'import',
  usage: 'import <file…> [--dry-run] [--fiscal-year 2019]',
  says: 'read, check and store published files',
  options: [
    { name: 'dry-run', value: null, says: 'read and check, store nothing' },
    { name: 'fiscal-year', value: 'year', says: 'for files that do not carry their year' },
  ],
  takes: [1, 10_000],
  async run(call) {
    const results = await importAll(call);
    if (call.json) call.out(JSON.stringify(results.length === 1 ? results[0] : results, null, 2));
    else for (const result of results) call.out(describe(result, call.options['dry-run'] === true, call.language));
    const blocked = results.some(
      (result) => 'refused' in result || result.findings.some((finding) => finding.severity === 'blocks'),
    );
    return blocked ? EXIT.blocked : EXIT.ok;
  },
};
