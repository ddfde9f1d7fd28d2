import type { Finding, RecordRow, Unit } from '@leeway/model';
import { finding, grouped } from '../checking/index.ts';
import { PUPILS, TEACHERS } from './columns.ts';

/** Where more than this share of a state's agencies with pupils print zero teachers, the state did not report them. */
const NOT_REPORTED_SHARE = 0.5;

const taught = ({ values }: RecordRow): boolean => (values[PUPILS] ?? 0) > 0 && typeof values[TEACHERS] === 'number';

/**
 * Some states print 0 where they reported no teachers at all: those zeros are unknown. Keyed by state and fiscal year, over agencies
 * that have pupils.
 */
export function teachersNotReported(
  rows: readonly RecordRow[],
  units: readonly Unit[],
): { readonly rows: readonly RecordRow[]; readonly findings: readonly Finding[] } {
  const states = new Map(units.map((unit) => [unit.id, unit.state]));
  const keyOf = (row: RecordRow): string => `${states.get(row.unitId) ?? ''} ${row.fiscalYear}`;
  const tally = new Map<string, { agencies: number; zeros: number }>();
  for (const row of rows.filter(taught)) {
    const { agencies, zeros } = tally.get(keyOf(row)) ?? { agencies: 0, zeros: 0 };
    tally.set(keyOf(row), { agencies: agencies + 1, zeros: zeros + Number(row.values[TEACHERS] === 0) });
  }
  const silent = new Set([...tally].filter(([, t]) => t.zeros > t.agencies * NOT_REPORTED_SHARE).map(([key]) => key));
  if (silent.size === 0) return { rows, findings: [] };
  let cells = 0;
  const mended = rows.map((row) => {
    if (row.values[TEACHERS] !== 0 || !silent.has(keyOf(row))) return row;
    cells += 1;
    return { ...row, values: { ...row.values, [TEACHERS]: null } };
  });
  return { rows: mended, findings: [notReported([...silent].sort(), cells)] };
}

function notReported(states: readonly string[], cells: number): Finding {
  const list = states.join(', ');
  return finding(
    'us-elsi.teachers-not-reported',
    'weakens',
    {
      what: {
        en: `Most agencies with pupils print zero teachers in: ${list}.`,
        es: `La mayoría de las entidades con alumnado muestran cero docentes en: ${list}.`,
      },
      soWhat: {
        en: `A whole state without teachers was not reported; ${grouped(cells)} zeros there were taken as unknown.`,
        es: `Un estado entero sin docentes es un dato no informado; ${grouped(cells)} ceros se tomaron como desconocidos.`,
      },
      fix: {
        en: 'Import another year for pupils per teacher in those states.',
        es: 'Importe otro año para tener alumnos por docente en esos estados.',
      },
    },
    { cells, states: list },
  );
}
