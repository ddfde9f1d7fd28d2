import type { Finding, RecordMeasure } from '@leeway/model';
import {
  contradictionFindings,
  examples,
  finding,
  type IntakeOutcome,
  type JumpRule,
  jumpFindings,
  pupilsAndMoney,
  unitCountFindings,
} from '../checking/index.ts';
import type { ReadingContext } from '../contract.ts';
import type { Header } from '../reading/index.ts';
import { sourceIdOf } from './crosswalk.ts';
import type { TableMapping } from './mapping.ts';

type Checked = {
  readonly mapping: TableMapping;
  readonly header: Header;
  readonly outcome: IntakeOutcome;
  readonly previous: ReadingContext['previous'];
};

/** Headings that the mapping does not use: kept out of the record, so they must not go unnoticed. */
function unusedHeadings(header: Header): Finding | null {
  const count = header.unknown.length;
  if (count === 0) return null;
  return finding(
    'district-table.columns-unused',
    'note',
    {
      what: {
        en: `The mapping leaves ${count} columns of the file unused.`,
        es: `La asignación deja sin usar ${count} columnas del archivo.`,
      },
      soWhat: { en: 'What they hold is not in the record.', es: 'Lo que contienen no está en el registro.' },
      fix: { en: 'Map them if you need them.', es: 'Asígnelas si las necesita.' },
    },
    { columns: count, ...examples('column', header.unknown) },
  );
}

function repeatedHeadings(header: Header): Finding | null {
  const count = header.repeated.length;
  if (count === 0) return null;
  return finding(
    'district-table.headings-repeated',
    'weakens',
    {
      what: {
        en: `${count} mapped headings stand over more than one column.`,
        es: `${count} encabezados asignados están sobre más de una columna.`,
      },
      soWhat: { en: 'The first column of each was used.', es: 'Se usó la primera columna de cada uno.' },
      fix: { en: 'Give every column its own heading.', es: 'Dé a cada columna su propio encabezado.' },
    },
    { headings: count, ...examples('heading', header.repeated) },
  );
}

/** Money and pupils that contradict one another, and leaps of either, where the mapping has one column for each. */
function rowFindings({ mapping, outcome, previous }: Checked): readonly Finding[] {
  const source = sourceIdOf(mapping);
  const columnOf = (measure: RecordMeasure): string | undefined =>
    mapping.columns.find(({ target }) => target.kind === 'measure' && target.measure === measure)?.column;
  const pupils = columnOf('pupils');
  const instruction = mapping.columns.find(
    ({ target }) => target.kind === 'function' && target.functions.includes('1000'),
  )?.column;
  const money = columnOf('expenditure-current') ?? columnOf('expenditure-total') ?? instruction;
  const contradictions = pupils && money ? pupilsAndMoney(pupils, money) : [];
  const jumps: JumpRule[] = [
    ...(pupils
      ? [{ item: pupils, label: { en: pupils, es: pupils }, factor: 2, from: 50, unit: 'count' as const }]
      : []),
    ...(money
      ? [{ item: money, label: { en: money, es: money }, factor: 2, from: 10_000_000, unit: 'cents' as const }]
      : []),
  ];
  return [
    ...contradictionFindings(source, outcome.rows, outcome.units, contradictions),
    ...jumpFindings(source, outcome.rows, previous, jumps),
    ...unitCountFindings(source, outcome.rows, previous),
  ];
}

/** What is to be said about a mapped table beyond its single cells and rows. */
export function tableFindings(checked: Checked): readonly Finding[] {
  const headings = [unusedHeadings(checked.header), repeatedHeadings(checked.header)];
  return [...headings.filter((found) => found !== null), ...rowFindings(checked)];
}
