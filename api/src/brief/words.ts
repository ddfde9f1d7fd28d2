import type { Language } from '@leeway/model';

const years = (list: readonly number[]): string => {
  const sorted = [...list].sort((a, b) => a - b);
  const [first] = sorted;
  const last = sorted.at(-1);
  return first === last ? `FY${first}` : `FY${first}–${last}`;
};

const english = {
  brief: 'A brief for the board',
  synthetic: 'Synthetic data: not a real district',
  pupils: 'Pupils',
  notOnRecord: 'not on record',
  notSeparate: 'not separate in the record',
  noComparison: 'no fair comparison',
  above: 'above, beyond chance',
  below: 'below, beyond chance',
  within: 'within the range',
  kinds: { gap: 'gap', lever: 'lever', engine: 'engine' },
  opportunities: 'Opportunities, largest first',
  opportunitiesNote:
    'Net saving a year: 80 % range, middle half and median. Lines in grey share dollars with another line and are not added.',
  total: 'Together, no dollar counted twice',
  meansAddUp: 'Means add up to the total’s mean; medians of skewed ranges do not',
  totalLine: (range: string, middle: string, chance: string) =>
    `${range} a year, about ${middle}; chance of any saving ${chance}.`,
  areas: 'The twelve areas against fair peers',
  areasNote:
    'Dollars a pupil. The tint is what 90 % of districts with the same pupils and wages would spend; the tick is their median; the mark is this district.',
  howDecided: 'What each would take',
  decides: 'Decides',
  guardrail: 'Guardrail',
  legalFloor: 'Legal floor',
  narrow: 'To narrow the range',
  evidence: 'Evidence',
  evidenceGrade: (grade: string) => `grade ${grade}`,
  mind: 'What to keep in mind',
  sources: 'Sources',
  sourceLine: (title: string, list: readonly number[], vintage: number, file: string) =>
    `${title}, ${years(list)}, vintage ${vintage} (${file})`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  question: 'Question',
  area: 'Area',
  kind: 'Kind',
  addressable: 'Could touch',
  range: 'Net saving a year',
  axis: (low: string, high: string) => `Net saving a year, ${low} to ${high}`,
  chance: 'Chance of any',
  grade: 'Evidence',
  perPupil: 'Per pupil',
  fairRange: 'Fair peers, 90 %',
  verdict: 'Against peers',
  moreOpportunities: (more: number) => `The workbook holds ${more} smaller ones.`,
  noOpportunities: 'The record shows no opportunity that can be sized honestly.',
};

const spanish: typeof english = {
  brief: 'Un informe para la junta',
  synthetic: 'Datos sintéticos: no es un distrito real',
  pupils: 'Alumnos',
  notOnRecord: 'sin registro',
  notSeparate: 'no separado en el registro',
  noComparison: 'sin comparación justa',
  above: 'por encima, más allá del azar',
  below: 'por debajo, más allá del azar',
  within: 'dentro del rango',
  kinds: { gap: 'brecha', lever: 'palanca', engine: 'cálculo' },
  opportunities: 'Oportunidades, de mayor a menor',
  opportunitiesNote:
    'Ahorro neto al año: rango del 80 %, mitad central y mediana. Las líneas en gris comparten dólares con otra y no se suman.',
  total: 'En conjunto, sin contar un dólar dos veces',
  meansAddUp: 'Las medias suman la media del total; las medianas de rangos asimétricos no',
  totalLine: (range, middle, chance) =>
    `${range} al año, alrededor de ${middle}; probabilidad de algún ahorro: ${chance}.`,
  areas: 'Las doce áreas frente a pares justos',
  areasNote:
    'Dólares por alumno. La franja es lo que gastaría el 90 % de los distritos con los mismos alumnos y salarios; la raya es su mediana; la marca es este distrito.',
  howDecided: 'Qué exige cada una',
  decides: 'Decide',
  guardrail: 'Salvaguarda',
  legalFloor: 'Límite legal',
  narrow: 'Para estrechar el rango',
  evidence: 'Evidencia',
  evidenceGrade: (grade) => `grado ${grade}`,
  mind: 'Qué tener en cuenta',
  sources: 'Fuentes',
  sourceLine: (title, list, vintage, file) => `${title}, ${years(list)}, edición ${vintage} (${file})`,
  page: (page, pages) => `Página ${page} de ${pages}`,
  question: 'Pregunta',
  area: 'Área',
  kind: 'Tipo',
  addressable: 'Podría tocar',
  range: 'Ahorro neto al año',
  axis: (low, high) => `Ahorro neto al año, ${low} a ${high}`,
  chance: 'Prob. de ahorro',
  grade: 'Evidencia',
  perPupil: 'Por alumno',
  fairRange: 'Pares justos, 90 %',
  verdict: 'Frente a pares',
  moreOpportunities: (more) => `El libro de cálculo contiene otras ${more}, más pequeñas.`,
  noOpportunities: 'El registro no muestra ninguna oportunidad que pueda estimarse con honestidad.',
};

/** The brief's own words. */
export const WORDS: Readonly<Record<Language, typeof english>> = { en: english, es: spanish };
