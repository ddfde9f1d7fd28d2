import type { Language, Text } from '@leeway/model';

export type Term = {
  /** The entry of GLOSSARY.md, whose words the English definition repeats. */
  readonly entry: string;
  readonly means: Text;
  /** How pages name it. */
  readonly named: Readonly<Record<Language, readonly string[]>>;
};

/** The terms of the field that pages use, each with its definition: the one list for both languages. */
export const TERMS = {
  addressable: {
    entry: 'Addressable dollars',
    means: {
      en: 'what an opportunity could touch in a year, before any effect.',
      es: 'lo que una oportunidad podría tocar en un año, antes de cualquier efecto.',
    },
    named: { en: ['addressable dollars', 'dollars it could touch'], es: ['dólares que podría tocar'] },
  },
  batch: {
    entry: 'Batch',
    means: {
      en: 'one import of one file; atomic, undoable, never edited in place.',
      es: 'una importación de un archivo; entera o nada, se puede deshacer y nunca se edita.',
    },
    named: { en: ['batch'], es: ['lote'] },
  },
  beyondChance: {
    entry: 'Beyond chance',
    means: {
      en: 'outside the 90 % range of what fair peers would spend, and lasting with a probability of at least 95 %.',
      es: 'fuera del rango del 90 % de lo que gastarían pares justos, y duradero con una probabilidad de al menos el 95 %.',
    },
    named: { en: ['beyond chance'], es: ['más allá del azar'] },
  },
  catchingUp: {
    entry: 'Catching up',
    means: {
      en: 'how much nearer a district came to the best like it from one year to the next, apart from what the best could do.',
      es: 'cuánto se acercó un distrito a los mejores como él de un año a otro, aparte de lo que lograron los mejores.',
    },
    named: { en: ['catching up', 'nearer to the best'], es: ['acercamiento', 'más cerca de los mejores'] },
  },
  peerFairScore: {
    entry: 'Peer-fair score',
    means: {
      en: 'the share of its dollars that a blend of districts like it spent on work that counts as equal.',
      es: 'la proporción de su dinero que una combinación de distritos como él gastó en un trabajo que cuenta como igual.',
    },
    named: { en: ['peer-fair score'], es: ['puntuación justa entre pares'] },
  },
  cashable: {
    entry: 'Cashable share',
    means: {
      en: 'the part of a saving that can leave the budget, rather than free somebody’s time.',
      es: 'la parte de un ahorro que puede salir del presupuesto, en vez de liberar el tiempo de alguien.',
    },
    named: {
      en: ['cashable', 'how much can leave the budget'],
      es: ['realizable', 'cuánto puede salir del presupuesto'],
    },
  },
  claim: {
    entry: 'Claim',
    means: {
      en: 'the dollars that an opportunity would touch; two with the same claim are never added.',
      es: 'los dólares que una oportunidad tocaría; dos que reclaman los mismos nunca se suman.',
    },
    named: { en: ['claim the same dollars'], es: ['reclaman los mismos dólares'] },
  },
  chart: {
    entry: 'Common chart',
    means: {
      en: 'the NCES functions of expenditure, each in exactly one area or outside all of them.',
      es: 'las funciones de gasto del NCES, cada una en exactamente un área o fuera de todas.',
    },
    named: { en: ['common chart'], es: ['plan común'] },
  },
  controlTotal: {
    entry: 'Control total',
    means: {
      en: 'a sum that the file or its publisher states, beside what the rows add up to.',
      es: 'una suma que declara el archivo o su editor, junto a lo que suman las filas.',
    },
    named: { en: ['control totals'], es: ['totales de control'] },
  },
  range: {
    entry: 'Conformal range',
    means: {
      en: 'a range from quantile regression widened until it covers what it promises on districts that it has not seen (CQR).',
      es: 'un rango de regresión por cuantiles, ensanchado hasta cubrir lo que promete en distritos que no ha visto (CQR).',
    },
    named: { en: ['90 % range', 'fair range'], es: ['rango del 90 %', 'rango justo'] },
  },
  cwift: {
    entry: 'CWIFT',
    means: {
      en: 'the Comparable Wage Index for Teachers of NCES, with its standard error.',
      es: 'el índice de salarios comparables para docentes del NCES, con su error estándar.',
    },
    named: { en: ['CWIFT'], es: ['CWIFT'] },
  },
  decider: {
    entry: 'Decider',
    means: {
      en: 'who takes a decision under the district’s operating model; exactly one (after RAPID).',
      es: 'quien toma una decisión según el modelo operativo del distrito; exactamente uno (según RAPID).',
    },
    named: { en: ['who decides', 'decides'], es: ['quién decide', 'decide'] },
  },
  peers: {
    entry: 'Fair peers',
    means: {
      en: 'the districts nearest on cost drivers, each adjusted to the subject’s pupils and wages.',
      es: 'los distritos más cercanos en lo que determina el costo, cada uno ajustado a los alumnos y salarios del comparado.',
    },
    named: { en: ['fair peers'], es: ['pares justos'] },
  },
  finding: {
    entry: 'Finding',
    means: {
      en: 'what a person should know about the data: what, so what, fix. It blocks, weakens or notes.',
      es: 'lo que hay que saber sobre los datos: qué, qué implica y cómo corregirlo. Bloquea, debilita o anota.',
    },
    named: { en: ['findings'], es: ['hallazgos'] },
  },
  grade: {
    entry: 'Grade of evidence',
    means: {
      en: 'A randomised or pooled studies, B strong comparison, C documented case, D expert judgement or weak evidence, E none beyond arithmetic.',
      es: 'A estudios aleatorizados o combinados, B comparación sólida, C caso documentado, D juicio experto o evidencia débil, E ninguna más allá de la aritmética.',
    },
    named: { en: ['grade of evidence', 'evidence'], es: ['grado de evidencia', 'evidencia'] },
  },
  guardrail: {
    entry: 'Guardrail',
    means: {
      en: 'the partner of a figure that falls when the figure is gamed.',
      es: 'la compañera de una cifra, que cae cuando se manipula la cifra.',
    },
    named: { en: ['guardrail', 'guardrails'], es: ['salvaguarda', 'salvaguardas'] },
  },
  lever: {
    entry: 'Lever',
    means: {
      en: 'something that has been tried elsewhere, with effect range, grade of evidence, provenance and source.',
      es: 'algo que se ha probado en otros lugares, con rango de efecto, grado de evidencia, procedencia y fuente.',
    },
    named: { en: ['lever', 'levers', 'what was tried'], es: ['palanca', 'palancas', 'qué se probó'] },
  },
  net: {
    entry: 'Net saving',
    means: {
      en: 'what is left of the cashable part in a year after one-off cost, spread over the years that it serves.',
      es: 'lo que queda al año de la parte realizable tras el costo único, repartido en los años que sirve.',
    },
    named: { en: ['net saving', 'net'], es: ['ahorro neto', 'neto'] },
  },
  operatingModel: {
    entry: 'Operating model',
    means: {
      en: 'enterprise, portfolio or shared; a default with exceptions, decision by decision.',
      es: 'empresa única, portafolio o compartido; lo general con excepciones, decisión por decisión.',
    },
    named: { en: ['operating model'], es: ['modelo operativo'] },
  },
  partialFrontier: {
    entry: 'Partial frontier',
    means: {
      en: 'what the best of a few districts drawn at random spends for as much work, so that no single odd one decides (order-m).',
      es: 'lo que gasta por tanto trabajo el mejor de unos pocos distritos sorteados, para que no decida uno raro (orden m).',
    },
    named: { en: ['partial frontier', 'drawn by lot'], es: ['frontera parcial', 'sorteados'] },
  },
  stochasticFrontier: {
    entry: 'Stochastic frontier',
    means: {
      en: 'the least that a district’s work would cost, estimated with room for chance.',
      es: 'lo mínimo que costaría el trabajo de un distrito, estimado dejando lugar al azar.',
    },
    named: {
      en: ['stochastic frontier', 'a way that allows for chance'],
      es: ['frontera estocástica', 'una forma que cuenta con el azar'],
    },
  },
  quarantine: {
    entry: 'Quarantine',
    means: {
      en: 'rows and cells that could not be used, kept with line, column, value and reason.',
      es: 'filas y celdas que no se pudieron usar, guardadas con línea, columna, valor y motivo.',
    },
    named: { en: ['set aside', 'kept and shown'], es: ['apartadas', 'guardadas y visibles'] },
  },
  savingRange: {
    entry: 'Saving range',
    means: {
      en: 'the 80 % range of a saving: one chance in ten that it is less, one in ten that it is more, from 4,000 draws of its factors.',
      es: 'el rango del 80 % de un ahorro: una probabilidad de diez de que sea menos y una de diez de que sea más, de 4.000 sorteos de sus factores.',
    },
    named: { en: ['80 % range'], es: ['rango del 80 %'] },
  },
  transfer: {
    entry: 'Transfer share',
    means: {
      en: 'the part of an effect elsewhere that is expected here; claims shrink.',
      es: 'la parte de un efecto en otros lugares que se espera aquí; lo afirmado se reduce.',
    },
    named: { en: ['how much carries over to here'], es: ['cuánto se traslada aquí'] },
  },
  vintage: {
    entry: 'Vintage',
    means: {
      en: 'the first, second, … import of the same source and year; a restated file is a new one beside the old.',
      es: 'la primera, segunda, … importación de la misma fuente y año; un archivo corregido es una nueva junto a la anterior.',
    },
    named: { en: ['vintage'], es: ['versión'] },
  },
} satisfies Record<string, Term>;

export type TermId = keyof typeof TERMS;

export type Piece = string | { readonly term: TermId; readonly words: string };

type Matcher = { readonly pattern: RegExp; readonly termOf: ReadonlyMap<string, TermId> };

const flat = (words: string): string => words.toLowerCase().replace(/\s/g, ' ');

function matcherIn(language: Language): Matcher {
  const termOf = new Map<string, TermId>();
  for (const [id, term] of Object.entries(TERMS) as [TermId, Term][])
    for (const words of term.named[language]) termOf.set(flat(words), id);
  const longestFirst = [...termOf.keys()].sort((a, b) => b.length - a.length);
  const all = longestFirst.map((words) => words.replaceAll(' ', '\\s')).join('|');
  return { pattern: new RegExp(`(?<![\\p{L}\\d])(?:${all})(?![\\p{L}\\d])`, 'giu'), termOf };
}

const MATCHERS: Partial<Record<Language, Matcher>> = {};

/** A text cut at the terms in it, each at its first mention only. */
export function termsIn(text: string, language: Language): Piece[] {
  MATCHERS[language] ??= matcherIn(language);
  const { pattern, termOf } = MATCHERS[language];
  const pieces: Piece[] = [];
  const met = new Set<TermId>();
  let from = 0;
  for (const found of text.matchAll(pattern)) {
    const term = termOf.get(flat(found[0]));
    if (!term || met.has(term)) continue;
    met.add(term);
    if (found.index > from) pieces.push(text.slice(from, found.index));
    pieces.push({ term, words: found[0] });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}
