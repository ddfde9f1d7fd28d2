import type { CostDriver, Finding, Language, RecordMeasure, Text } from '@leeway/model';
import { fitOf } from '../measure/fair-cost.ts';
import { rowAt } from '../record/ledger.ts';
import { measureFinder } from '../record/measures.ts';
import { capital, listed, numberWord } from '../tell/sentence.ts';
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

const BORROWABLE: readonly { readonly driver: CostDriver; readonly measure: RecordMeasure; readonly words: Text }[] = [
  { driver: 'log-wage-index', measure: 'wage-index', words: { en: 'wages', es: 'salarios' } },
  { driver: 'poverty-share', measure: 'children-5-17-in-poverty', words: { en: 'poverty', es: 'pobreza' } },
  {
    driver: 'economically-disadvantaged-share',
    measure: 'economically-disadvantaged-share',
    words: { en: 'pupils from low-income homes', es: 'alumnos de hogares con bajos ingresos' },
  },
];

/** Drivers that some fit of the page uses and that come from another year than the spending. */
function borrowedDrivers({ subject, atlas }: Page): Finding[] {
  const source = subject.frame?.source ?? null;
  const used = new Set(
    ['all', ...atlas.areas.map(({ id }) => id)].flatMap((area) => fitOf(atlas, subject, area)?.set.drivers ?? []),
  );
  const borrowed = BORROWABLE.filter(({ driver }) => used.has(driver)).flatMap(({ measure, words }) => {
    const found = measureFinder(subject.ledger, measure, subject.year, source)(subject.unit);
    return found?.borrowed ? [{ words, year: found.row.fiscalYear }] : [];
  });
  if (borrowed.length === 0) return [];
  const list = [...new Set(borrowed.map(({ year }) => year))].sort((a, b) => a - b).join(', ');
  const names = (language: Language): string =>
    listed(
      borrowed.map(({ words }) => words[language]),
      language,
    );
  return [
    {
      code: 'measure.drivers-of-another-year',
      severity: 'weakens',
      what: {
        en: `Not on record for fiscal ${subject.year}: ${names('en')}. Fiscal ${list} stands in.`,
        es: `Sin registro para el año fiscal ${subject.year}: ${names('es')}. Se usa el año fiscal ${list}.`,
      },
      soWhat: {
        en: 'They move slowly, but a district that changed since is adjusted a little wrongly.',
        es: 'Cambian despacio, pero un distrito que ha cambiado desde entonces se ajusta algo mal.',
      },
      fix: {
        en: 'Import the file of the year itself, or the one nearest to it.',
        es: 'Importe el archivo del propio año, o el más cercano.',
      },
      evidence: { years: list },
    },
  ];
}

/** Declared drivers that this district has on record and too few others have: nobody is adjusted for them. */
function driversOfTooFew({ subject, atlas }: Page): Finding[] {
  const fit = fitOf(atlas, subject, 'all');
  const source = subject.frame?.source ?? null;
  const idle = BORROWABLE.filter(({ driver, measure }) => {
    if (!fit?.notUsed.includes(driver)) return false;
    const found = measureFinder(subject.ledger, measure, subject.year, source)(subject.unit);
    return found !== null && !found.borrowed;
  });
  if (idle.length === 0) return [];
  const names = (language: Language): string =>
    listed(
      idle.map(({ words }) => words[language]),
      language,
    );
  return [
    {
      code: 'measure.drivers-of-too-few',
      severity: 'note',
      what: {
        en: `On record for this district, but for fewer than 95 of 100 that it is compared with: ${names('en')}.`,
        es: `Consta para este distrito, pero para menos de 95 de cada 100 con los que se compara: ${names('es')}.`,
      },
      soWhat: {
        en: 'Nobody is adjusted for it, since those without it would fall out of the comparison.',
        es: 'No se ajusta a nadie por ello, porque los que no lo tienen quedarían fuera de la comparación.',
      },
      fix: {
        en: 'Import a file that holds it for nearly all districts of the year.',
        es: 'Importe un archivo que lo tenga para casi todos los distritos del año.',
      },
      evidence: { drivers: idle.map(({ driver }) => driver).join(', ') },
    },
  ];
}

/** What a reader should know about the record under a page. */
export function recordFindings(page: Page): Finding[] {
  return [
    ...budgetFinding(page),
    ...oneYearFinding(page),
    ...borrowedDrivers(page),
    ...driversOfTooFew(page),
    ...linkFinding(page),
  ];
}
