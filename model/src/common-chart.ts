import type { AreaId } from './area.ts';
import type { Text } from './text.ts';

/**
 * A function of expenditure in the NCES chart of accounts (Financial Accounting for Local and State School Systems, 2014),
 * with the area that holds its dollars. A dollar lies in exactly one area; `area` null means outside the twelve.
 */
export type CommonFunction = {
  readonly code: string;
  readonly title: Text;
  readonly area: AreaId | null;
  /** The broader function of which this is a part, or null. */
  readonly within: string | null;
};

const row = (
  code: string,
  en: string,
  es: string,
  area: AreaId | null,
  within: string | null = null,
): CommonFunction => ({
  code,
  title: { en, es },
  area,
  within,
});

/** Functions in order of code. */
export const COMMON_FUNCTIONS: readonly CommonFunction[] = [
  row('1000', 'Instruction', 'Instrucción', 'curriculum'),
  row('2100', 'Support services: students', 'Apoyo a alumnos', 'student-support'),
  row('2200', 'Support services: instructional staff', 'Apoyo al personal docente', 'curriculum'),
  row('2210', 'Improvement of instruction', 'Mejora de la instrucción', 'curriculum', '2200'),
  row('2213', 'Instructional staff training', 'Formación del personal docente', 'professional-learning', '2210'),
  row('2220', 'Library and media services', 'Biblioteca y medios', 'curriculum', '2200'),
  row('2230', 'Instruction-related technology', 'Tecnología para la instrucción', 'technology', '2200'),
  row('2240', 'Academic student assessment', 'Evaluación académica', 'assessment', '2200'),
  row('2300', 'General administration', 'Administración general', 'finance'),
  row('2400', 'School administration', 'Administración escolar', 'staffing'),
  row('2500', 'Central services', 'Servicios centrales', 'finance'),
  row('2510', 'Fiscal services', 'Servicios fiscales', 'finance', '2500'),
  row('2520', 'Purchasing, warehousing and distribution', 'Compras, almacén y distribución', 'finance', '2500'),
  row('2530', 'Printing, publishing and duplicating', 'Impresión y reproducción', 'finance', '2500'),
  row('2560', 'Public information', 'Información pública', 'engagement', '2500'),
  row('2570', 'Personnel services', 'Servicios de personal', 'talent', '2500'),
  row('2580', 'Administrative technology', 'Tecnología administrativa', 'technology', '2500'),
  row('2590', 'Other central services', 'Otros servicios centrales', 'finance', '2500'),
  row('2600', 'Operation and maintenance of plant', 'Operación y mantenimiento de planta', 'facilities'),
  row('2660', 'Security', 'Seguridad', 'facilities', '2600'),
  row('2700', 'Student transportation', 'Transporte escolar', 'transportation'),
  row('2900', 'Other support services', 'Otros servicios de apoyo', null),
  row('3100', 'Food services', 'Servicios de alimentación', 'nutrition'),
  row('3200', 'Enterprise operations', 'Operaciones empresariales', null),
  row('3300', 'Community services', 'Servicios a la comunidad', 'engagement'),
  row('4000', 'Facilities acquisition and construction', 'Adquisición y construcción', null),
  row('5000', 'Debt service and transfers', 'Servicio de deuda y transferencias', null),
];

const byCode = new Map(COMMON_FUNCTIONS.map((entry) => [entry.code, entry]));

/**
 * The function with this code.
 * @throws RangeError for a code that is not in the common chart.
 */
export function commonFunction(code: string): CommonFunction {
  const found = byCode.get(code);
  if (!found) throw new RangeError(`No function ${code} in the common chart.`);
  return found;
}

/** Names of everything else that a public record may hold about a district, with the unit of its values. */
export const RECORD_MEASURES = {
  pupils: 'pupils',
  'average-daily-attendance': 'pupils',
  'teachers-fte': 'fte',
  schools: 'count',
  'wage-index': 'index',
  'wage-index-standard-error': 'index',
  'children-5-17': 'count',
  'children-5-17-in-poverty': 'count',
  'economically-disadvantaged-share': 'share',
  'special-education-share': 'share',
  'english-learner-share': 'share',
  'land-area-square-miles': 'count',
  'revenue-total': 'cents',
  'revenue-local': 'cents',
  'revenue-state': 'cents',
  'revenue-federal': 'cents',
  'expenditure-total': 'cents',
  'expenditure-current': 'cents',
  'capital-outlay': 'cents',
  'debt-service': 'cents',
  transfers: 'cents',
  salaries: 'cents',
  'benefits-inside-functions': 'cents',
  'special-education-programme': 'cents',
  'property-value': 'cents',
  'grade-low': 'count',
  'grade-high': 'count',
} as const;

/** A measure that a public record may hold about a district beside its functions. */
export type RecordMeasure = keyof typeof RECORD_MEASURES;
