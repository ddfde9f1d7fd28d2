import type { Finding, RecordRow, Unit } from '@leeway/model';
import {
  type Contradiction,
  contradictionFindings,
  finding,
  type JumpRule,
  jumpFindings,
  unitCountFindings,
} from '../checking/index.ts';
import type { ReadingContext } from '../contract.ts';
import { COLUMNS } from './recognise.ts';

const more = (a: number | null | undefined, b: number | null | undefined): boolean =>
  typeof a === 'number' && typeof b === 'number' && a > b;

const SO_WHAT = {
  en: 'A share above one would come of it; one of the two numbers is wrong.',
  es: 'De ahí saldría una proporción mayor que uno; una de las dos cifras es errónea.',
};

const CONTRADICTIONS: readonly Contradiction[] = [
  {
    code: 'poor-above-children',
    says: { en: 'have more poor children than children', es: 'tienen más niños pobres que niños' },
    soWhat: SO_WHAT,
    holds: (values) => more(values[COLUMNS.poor], values[COLUMNS.children]),
  },
  {
    code: 'children-above-population',
    says: { en: 'have more children than people', es: 'tienen más niños que habitantes' },
    soWhat: SO_WHAT,
    holds: (values) => more(values[COLUMNS.children], values[COLUMNS.population]),
  },
];

const JUMPS: readonly JumpRule[] = [
  {
    item: COLUMNS.children,
    label: { en: 'Children 5 to 17', es: 'Niños de 5 a 17' },
    factor: 2,
    from: 200,
    unit: 'count',
  },
  {
    item: COLUMNS.poor,
    label: { en: 'Children in poverty', es: 'Niños en pobreza' },
    factor: 3,
    from: 100,
    unit: 'count',
  },
];

/** How the calendar year of the title became a fiscal year. */
export function yearNote(calendarYear: number): Finding {
  return finding(
    'saipe.year',
    'note',
    {
      what: {
        en: `Estimates for ${calendarYear} stand on record as fiscal ${calendarYear + 1}.`,
        es: `Las estimaciones de ${calendarYear} figuran como año fiscal ${calendarYear + 1}.`,
      },
      soWhat: {
        en: 'They describe the autumn in which that school year begins.',
        es: 'Describen el otoño en que empieza ese curso escolar.',
      },
      fix: { en: 'Nothing to do.', es: 'No hay que hacer nada.' },
    },
    { calendarYear, fiscalYear: calendarYear + 1 },
  );
}

/** Everything that can be said of the rows as a whole. */
export function saipeFindings(
  rows: readonly RecordRow[],
  units: readonly Unit[],
  { previous }: ReadingContext,
): Finding[] {
  return [
    ...contradictionFindings('saipe', rows, units, CONTRADICTIONS),
    ...jumpFindings('saipe', rows, previous, JUMPS),
    ...unitCountFindings('saipe', rows, previous),
  ];
}
