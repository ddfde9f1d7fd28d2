import type { Finding } from '@leeway/model';
import { fitOf } from '../measure/fair-cost.ts';
import { rowAt } from '../record/ledger.ts';
import { measureFinder } from '../record/measures.ts';
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

/** Drivers that come from another year than the spending, by that year. */
function borrowedDrivers(page: Page): Finding[] {
  const { subject, atlas } = page;
  const fit = fitOf(atlas, subject, 'all');
  const years = new Set<number>();
  const source = subject.frame?.source ?? null;
  const measures = ['wage-index', 'children-5-17-in-poverty', 'economically-disadvantaged-share'] as const;
  for (const measure of fit === null ? [] : measures) {
    const found = measureFinder(subject.ledger, measure, subject.year, source)(subject.unit);
    if (found?.borrowed) years.add(found.row.fiscalYear);
  }
  if (years.size === 0) return [];
  const list = [...years].sort((a, b) => a - b).join(', ');
  return [
    {
      code: 'measure.drivers-of-another-year',
      severity: 'weakens',
      what: {
        en: `Wages or poverty of fiscal ${subject.year} are not on record; those of fiscal ${list} stand in for them.`,
        es: `Los salarios o la pobreza del año fiscal ${subject.year} no constan; se usan los del año fiscal ${list}.`,
      },
      soWhat: {
        en: 'They move slowly, but a district that changed since is adjusted a little wrongly.',
        es: 'Cambian despacio, pero un distrito que ha cambiado desde entonces se ajusta algo mal.',
      },
      fix: {
        en: 'Import the wage index and the poverty estimates nearest to the year.',
        es: 'Importe el índice salarial y las estimaciones de pobreza más cercanos al año.',
      },
      evidence: { years: list },
    },
  ];
}

/** What a reader should know about the record under a page. */
export function recordFindings(page: Page): Finding[] {
  return [...budgetFinding(page), ...oneYearFinding(page), ...borrowedDrivers(page), ...linkFinding(page)];
}
