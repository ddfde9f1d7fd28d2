import type { Finding } from '@leeway/model';
import { examples, finding, grouped, type IntakeOutcome } from '../checking/index.ts';
import { wordsOfLine } from './headings.ts';
import type { LineTable } from './line-table.ts';
import type { Vintage } from './vintage.ts';

/** The files name no year: how it is known must be said. */
export function yearKnown(kind: LineTable, { budgetYear, by }: Vintage): Finding {
  const how =
    by === 'sums'
      ? {
          en: 'its statewide sums are those of the collection whose record layout names that year',
          es: 'sus sumas estatales son las de la recopilación cuyo diseño de registro nombra ese año',
        }
      : { en: 'the person who imported it said so', es: 'así lo indicó quien lo importó' };
  return finding(
    `${kind.id}.year`,
    by === 'sums' ? 'note' : 'weakens',
    {
      what: {
        en: `The file names no year; it was read as the budget of ${budgetYear}: ${how.en}.`,
        es: `El archivo no nombra el año; se leyó como el presupuesto de ${budgetYear}: ${how.es}.`,
      },
      soWhat: {
        en: `Its three amounts are ${budgetYear - 2} actual, ${budgetYear - 1} revised budget and ${budgetYear} proposed budget.`,
        es: `Sus tres importes son ${budgetYear - 2} real, ${budgetYear - 1} presupuesto revisado y ${budgetYear} presupuesto propuesto.`,
      },
      fix: {
        en: 'Compare one district with its own budget statement.',
        es: 'Compare un distrito con su propio presupuesto publicado.',
      },
    },
    { budgetYear },
  );
}

const SCHOOL_BASED = '84020';

/** Districts whose schools hold their own budgets: the functions of the file lack that money. */
export function schoolBasedBudgets(kind: LineTable, { rows, units }: IntakeOutcome): Finding | null {
  if (!Object.hasOwn(kind.lines, SCHOOL_BASED)) return null;
  const concerned = new Set(rows.filter((row) => (row.values[SCHOOL_BASED] ?? 0) > 0).map(({ unitId }) => unitId));
  if (concerned.size === 0) return null;
  const names = units.filter(({ id }) => concerned.has(id)).map(({ name }) => name);
  return finding(
    `${kind.id}.school-based-budgets`,
    'weakens',
    {
      what: {
        en: `${grouped(concerned.size)} districts pay part of their general fund into school-based budgets (line ${SCHOOL_BASED}).`,
        es: `${grouped(concerned.size)} distritos pasan parte de su fondo general a presupuestos por escuela (línea ${SCHOOL_BASED}).`,
      },
      soWhat: {
        en: 'What their schools spend is not divided by function here, so their functions look too small.',
        es: 'Lo que gastan sus escuelas no se divide aquí por función, así que sus funciones parecen demasiado pequeñas.',
      },
      fix: {
        en: 'Leave them out of comparisons by function, or load their school-based statements.',
        es: 'Déjelos fuera de las comparaciones por función o cargue sus estados por escuela.',
      },
    },
    { districts: concerned.size, ...examples('district', names) },
  );
}

const shown = (lines: readonly string[]): string => lines.slice(0, 12).join(', ');

function newLines(kind: LineTable, lines: readonly string[]): Finding[] {
  if (lines.length === 0) return [];
  return [
    finding(
      `${kind.id}.lines-new`,
      'weakens',
      {
        what: {
          en: `${lines.length} line numbers are not in the known chart: ${shown(lines)}.`,
          es: `${lines.length} números de línea no están en el catálogo conocido: ${shown(lines)}.`,
        },
        soWhat: {
          en: 'They were kept as published, without a meaning in the common chart.',
          es: 'Se conservaron como se publicaron, sin significado en el catálogo común.',
        },
        fix: { en: 'Tell us of the new lines.', es: 'Avísenos de las líneas nuevas.' },
      },
      { lines: lines.length },
    ),
  ];
}

function renamedLines(kind: LineTable, lines: readonly string[]): Finding[] {
  if (lines.length === 0) return [];
  return [
    finding(
      `${kind.id}.lines-renamed`,
      'weakens',
      {
        what: {
          en: `${lines.length} lines have another description than in the known chart: ${shown(lines)}.`,
          es: `${lines.length} líneas tienen otra descripción que en el catálogo conocido: ${shown(lines)}.`,
        },
        soWhat: {
          en: 'If the state gave a number another meaning, its amounts stand in a wrong place.',
          es: 'Si el estado dio otro significado a un número, sus importes están en un lugar equivocado.',
        },
        fix: {
          en: 'Compare those lines with the record layout.',
          es: 'Compare esas líneas con el diseño de registro.',
        },
      },
      { lines: lines.length },
    ),
  ];
}

/** Lines that the known chart does not have, or has under another description. */
export function strangeLines(kind: LineTable, descriptions: ReadonlyMap<string, string>): Finding[] {
  const isKnown = (line: string): boolean => Object.hasOwn(kind.lines, line);
  const found = [...descriptions.keys()];
  const renamed = found.filter((line) => {
    const words = descriptions.get(line) ?? '';
    return isKnown(line) && words !== '' && words !== wordsOfLine(kind.lines[line] ?? '');
  });
  return [
    ...newLines(
      kind,
      found.filter((line) => !isKnown(line)),
    ),
    ...renamedLines(kind, renamed),
  ];
}
