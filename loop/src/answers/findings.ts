import type { Finding } from '@leeway/model';
import { fitOf } from '../measure/fair-cost.ts';
import { rowAt } from '../record/ledger.ts';
import { capital, numberWord } from '../tell/sentence.ts';
import type { Page } from './page.ts';

function budgetFinding(page: Page): Finding[] {
  const { subject } = page;
  const row = subject.frame && rowAt(subject.ledger, subject.frame.source, subject.year, subject.unit);
  if (row?.basis !== 'budget') return [];
  return [
    {
      code: 'record.budget-basis',
      severity: 'weakens',
      what: { en: 'This year is a budget, not what was spent.', es: 'Este año es un presupuesto, no lo gastado.' },
      soWhat: {
        en: 'Plans differ from actuals, so every figure here may move.',
        es: 'Los planes difieren de lo ejecutado: toda cifra puede cambiar.',
      },
      fix: {
        en: 'Choose an earlier year, or import the actuals.',
        es: 'Elija un año anterior o importe lo ejecutado.',
      },
      evidence: { fiscalYear: subject.year },
    },
  ];
}

function oneYearFinding(page: Page): Finding[] {
  const fit = fitOf(page.atlas, page.subject, 'all');
  if (fit === null || (fit.lastingOf(page.subject.unit)?.years ?? 2) > 1) return [];
  return [
    {
      code: 'measure.one-year',
      severity: 'weakens',
      what: {
        en: 'Only one year of this district can be compared.',
        es: 'Solo un año de este distrito se puede comparar.',
      },
      soWhat: {
        en: 'What lasts and what passes cannot be told apart well, so gaps are drawn further towards zero.',
        es: 'No se distingue bien lo duradero de lo pasajero, así que las diferencias se acercan más a cero.',
      },
      fix: { en: 'Import earlier years of the same file.', es: 'Importe años anteriores del mismo archivo.' },
      evidence: { fiscalYear: page.fiscalYear },
    },
  ];
}

function linkFinding(page: Page): Finding[] {
  const link = page.subject.ledger.units[page.subject.unit]?.link ?? null;
  if (link === null || link.by === 'state-id') return [];
  return [
    {
      code: 'record.linked-by-name',
      severity: 'note',
      what: {
        en: `${link.nativeId} was matched by name to NCES ${link.ncesId}.`,
        es: `${link.nativeId} se identificó por nombre con NCES ${link.ncesId}.`,
      },
      soWhat: {
        en: 'Wages, poverty and other drivers come by that link.',
        es: 'Salarios, pobreza y otros factores llegan por ese vínculo.',
      },
      fix: { en: 'Tell us if the match is wrong.', es: 'Avise si la coincidencia es errónea.' },
      evidence: { native: link.nativeId, nces: link.ncesId },
    },
  ];
}

/** Each finding once, however many questions ran into it. */
export function onceEach(findings: readonly Finding[]): Finding[] {
  return [
    ...new Map(findings.map((finding) => [`${finding.code} ${finding.what.en} ${finding.fix.en}`, finding])).values(),
  ];
}

const UNSIZED = 'sizing.base-not-on-record';

/** The questions without dollars on this record as one note; everything else as it is. The area pages tell each apart. */
export function unsizedTogether(findings: readonly Finding[]): Finding[] {
  const unsized = findings.filter(({ code }) => code === UNSIZED);
  const others = findings.filter(({ code }) => code !== UNSIZED);
  if (unsized.length < 2) return [...findings];
  const n = unsized.length;
  return [
    ...others,
    {
      code: 'sizing.questions-without-dollars',
      severity: 'note',
      what: {
        en: `${capital(numberWord(n, 'en'))} further questions have no dollars on this record.`,
        es: `Otras ${numberWord(n, 'es')} preguntas no tienen montos en este registro.`,
      },
      soWhat: {
        en: 'They are not sized, and nothing here counts on them.',
        es: 'No se estiman, y nada aquí depende de ellas.',
      },
      fix: {
        en: 'The area pages say for each what to load.',
        es: 'Las páginas de las áreas dicen qué cargar para cada una.',
      },
      evidence: { questions: unsized.map(({ evidence }) => evidence.opportunity).join(', ') },
    },
  ];
}

/** What a reader should know about the record under a page. */
export function recordFindings(page: Page): Finding[] {
  return [...budgetFinding(page), ...oneYearFinding(page), ...linkFinding(page)];
}
