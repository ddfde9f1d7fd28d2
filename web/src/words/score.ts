import type { Text } from '@leeway/model';

export const SCORE = {
  title: {
    en: 'Peer-fair score: work that counts as equal, for less?',
    es: 'Puntuación justa entre pares: ¿un trabajo que cuenta como igual, por menos?',
  },
  note: {
    en: 'the share of your dollars that a blend of districts like you spent on work that counts as equal',
    es: 'la proporción de su dinero que una combinación de distritos como usted gastó en un trabajo que cuenta como igual',
  },
  markCaption: {
    en: 'The green line is what you spend; each dot is the share of it that would do by one way of measuring. The band is the 95 % range of the first way alone.',
    es: 'La línea verde es lo que usted gasta; cada punto, la proporción que bastaría según una forma de medir. La franja es el rango del 95 % de la primera forma por sí sola.',
  },
  markAlt: {
    en: 'The share of your dollars that would do, by three ways of measuring.',
    es: 'La proporción de su dinero que bastaría, según tres formas de medir.',
  },
  againstBlend: { en: 'Against the cheapest blend', es: 'Frente a la combinación más barata' },
  saysNothing: { en: 'cannot tell', es: 'no puede decirlo' },
  sideBySide: {
    en: 'The dollar answers of this page side by side: use the first for a budget; the second is the most that asking could find.',
    es: 'Las respuestas en dinero de esta página, una junto a otra: use la primera para un presupuesto; la segunda es lo más que preguntar podría hallar.',
  },
  comparedWith: { en: 'Compared with', es: 'Comparado con' },
  lessAYear: { en: 'Less a year', es: 'Menos al año' },
  use: { en: 'Use it', es: 'Úselo' },
  settle: { en: 'What would settle it:', es: 'Qué lo aclararía:' },
  dollars: { en: 'Dollars', es: 'Dinero' },
  spent: { en: 'You spend', es: 'Usted gasta' },
  target: { en: 'The blend spends', es: 'La combinación gasta' },
  targetAtWages: { en: 'The blend, at your wages', es: 'La combinación, a sus salarios' },
  less: { en: 'Less by, against the blend alone', es: 'Menos en, solo frente a la combinación' },
  noRange: { en: 'no range', es: 'sin rango' },
  lookAlikes: { en: 'Your look-alikes and their blend', es: 'Sus distritos parecidos y su combinación' },
  setToWages: { en: 'All dollars are set to your wages.', es: 'Todo el dinero está ajustado a sus salarios.' },
  district: { en: 'District', es: 'Distrito' },
  blend: { en: 'Blend of these districts', es: 'Combinación de estos distritos' },
  part: { en: 'Share of the blend', es: 'Proporción de la combinación' },
  you: { en: 'You', es: 'Usted' },
  fold: { en: 'How sure this is, and the other ways of measuring', es: 'Cuán seguro es, y las otras formas de medir' },
  sure: { en: 'Its range', es: 'Su rango' },
  place: { en: 'Your place', es: 'Su puesto' },
  opinions: { en: 'Measured in other ways', es: 'Medido de otras formas' },
  counts: { en: 'What counts for you', es: 'Qué cuenta a su favor' },
  changes: { en: 'From year to year', es: 'De un año a otro' },
  changesCaption: {
    en: 'Work that you did for a dollar, the first year set to 100; above 100 is more.',
    es: 'Trabajo que usted hizo por dólar, con el primer año en 100; por encima de 100 es más.',
  },
  year: { en: 'School year', es: 'Año escolar' },
  work: { en: 'You: work for a dollar', es: 'Usted: trabajo por dólar' },
  catchingUp: { en: 'Nearer to the best', es: 'Más cerca de los mejores' },
  frontierShift: { en: 'The best: work for a dollar', es: 'Los mejores: trabajo por dólar' },
  made: { en: 'Who was compared and how it was made', es: 'Con quién se comparó y cómo se hizo' },
  compared: { en: 'Who was compared', es: 'Con quién se comparó' },
  methods: { en: 'How it was made', es: 'Cómo se hizo' },
  cannotSee: { en: 'What the score cannot see:', es: 'Qué no ve la puntuación:' },
  loading: { en: 'Looking for look-alikes', es: 'Buscando distritos parecidos' },
} as const satisfies Record<string, Text>;

export const leftOutWords = (many: number, why: Text): Text => ({
  en: `${many}: ${why.en}`,
  es: `${many}: ${why.es}`,
});

export const eachWords = (one: Text): Text => ({ en: `$ per ${one.en}`, es: `$ por ${one.es}` });

/** The two other ways of measuring, by what they compare with. */
export const WAY_NAMES = {
  'order-m': { en: 'Against the best drawn by lot', es: 'Frente al mejor sorteado' },
  'stochastic-frontier': { en: 'Allowing for chance', es: 'Contando con el azar' },
} as const satisfies Record<string, Text>;
