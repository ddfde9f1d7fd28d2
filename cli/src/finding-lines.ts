import type { ImportPreview } from '@leeway/api/client';
import { type Finding, findingSentence, type Language } from '@leeway/model';

const EXAMPLES = 3;
const SHOWN = 10;

const isPartial = ({ code, evidence }: Finding): boolean =>
  code.endsWith('.unit-count') && Number(evidence.units) < Number(evidence.before);

/** What stops the import, then that it would stand in the place of more, then what weakens it, then notes. */
const rankOf = (finding: Finding): number =>
  finding.severity === 'blocks' ? 0 : isPartial(finding) ? 1 : finding.severity === 'weakens' ? 2 : 3;

/** A sum of parts that every checked row keeps. */
const isKeptSum = ({ severity, evidence }: Finding): boolean =>
  severity === 'note' && typeof evidence.checked === 'number' && evidence.checked > 0 && evidence.beyond === 0;

function keptSums(findings: readonly Finding[], language: Language): string[] {
  if (findings.length === 0) return [];
  const exact = findings.filter(({ evidence }) => evidence.exact === evidence.checked).length;
  const all = findings.length;
  const [en, es] =
    exact === all
      ? [`${all} sums hold to the dollar in every row.`, `${all} sumas se cumplen al dólar en todas las filas.`]
      : [
          `${all} sums hold in every row, ${exact} of them to the dollar.`,
          `${all} sumas se cumplen en todas las filas, ${exact} de ellas al dólar.`,
        ];
  return [`  note: ${language === 'en' ? en : es}`];
}

/** Examples that a finding carries as evidence: 'worst 1', 'worst 2' … */
const examplesOf = ({ evidence }: Finding): string[] =>
  Object.entries(evidence)
    .filter(([key]) => / \d+$/.test(key))
    .slice(0, EXAMPLES)
    .map(([key, value]) => `    ${key}: ${value}`);

/** Findings as lines, gravest first, each with its first examples; sums that hold are one line. */
export function findingLines(findings: readonly Finding[], language: Language): string[] {
  const sums = findings.filter(isKeptSum);
  const others = sums.length > 1 ? findings.filter((finding) => !isKeptSum(finding)) : findings;
  return [
    ...[...others]
      .sort((a, b) => rankOf(a) - rankOf(b))
      .flatMap((finding) => [`  ${finding.severity}: ${findingSentence(finding, language)}`, ...examplesOf(finding)]),
    ...(sums.length > 1 ? keptSums(sums, language) : []),
  ];
}

type Quarantined = ImportPreview['quarantined'];

/** One row or cell that could not be used, as a line. */
export function quarantineLine({ line, column, value, reason }: Quarantined[number], language: Language): string {
  const [at, whole] = language === 'en' ? ['line', 'the whole line'] : ['línea', 'la línea entera'];
  const shown = value === '' ? '' : `: “${value}”`;
  return `    ${at} ${line}, ${column ?? whole}${shown}: ${reason[language]}`;
}

/** The first rows and cells in quarantine, and where the others can be read. */
export function quarantineLines(
  { items, total }: { readonly items: Quarantined; readonly total: number },
  batch: string | null,
  language: Language,
): string[] {
  if (total === 0) return [];
  const more = total - Math.min(items.length, SHOWN);
  const en = language === 'en';
  const where = `leeway batches ${batch ?? '<batch>'} --quarantine`;
  const stored = batch ? '' : en ? ', once it is imported' : ', una vez importado';
  return [
    `  ${en ? 'in quarantine' : 'en cuarentena'}:`,
    ...items.slice(0, SHOWN).map((row) => quarantineLine(row, language)),
    ...(more > 0 ? [`    ${en ? `and ${more} more` : `y ${more} más`}: ${where}${stored}`] : []),
  ];
}
