import type { Finding, RecordRow, Text, Unit } from '@leeway/model';
import { examples, finding, grouped } from './finding.ts';

/** Two items of one row that cannot both be right. */
export type Contradiction = {
  readonly code: string;
  /** 'report pupils and no spending' */
  readonly says: Text;
  readonly soWhat: Text;
  readonly holds: (values: RecordRow['values']) => boolean;
};

/** Pupils are there and the money is zero, or the other way round: two contradictions. */
export function pupilsAndMoney(pupils: string, money: string): readonly Contradiction[] {
  return [
    {
      code: 'pupils-without-money',
      says: { en: 'report pupils and no spending', es: 'declaran alumnos y ningún gasto' },
      soWhat: {
        en: 'Their cost per pupil would be zero, which no school is.',
        es: 'Su costo por alumno sería cero, algo que ninguna escuela logra.',
      },
      holds: (values) => (values[pupils] ?? 0) > 0 && values[money] === 0,
    },
    {
      code: 'money-without-pupils',
      says: { en: 'report spending and no pupils', es: 'declaran gasto y ningún alumno' },
      soWhat: {
        en: 'They have no cost per pupil and are left out of comparisons.',
        es: 'No tienen costo por alumno y quedan fuera de las comparaciones.',
      },
      holds: (values) => values[pupils] === 0 && (values[money] ?? 0) > 0,
    },
  ];
}

/** One finding for each contradiction that occurs, with the count and examples. */
export function contradictionFindings(
  source: string,
  rows: readonly RecordRow[],
  units: readonly Unit[],
  contradictions: readonly Contradiction[],
): Finding[] {
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  return contradictions.flatMap(({ code, says, soWhat, holds }) => {
    const found = rows.filter((row) => holds(row.values));
    if (found.length === 0) return [];
    return finding(
      `${source}.${code}`,
      'weakens',
      {
        what: {
          en: `${grouped(found.length)} ${found.length === 1 ? 'row' : 'rows'} ${says.en}.`,
          es: `${grouped(found.length)} ${found.length === 1 ? 'fila' : 'filas'}: ${says.es}.`,
        },
        soWhat,
        fix: {
          en: 'Ask those agencies, or leave them out of what you compare.',
          es: 'Pregunte a esas entidades o déjelas fuera de lo que compare.',
        },
      },
      {
        rows: found.length,
        ...examples(
          'example',
          found.map((row) => `${names.get(row.unitId) ?? row.unitId}, ${row.fiscalYear} (line ${row.line})`),
        ),
      },
    );
  });
}
