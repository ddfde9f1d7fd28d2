import { percent, type Text } from '@leeway/model';

export const SCORE = {
  markCaption: {
    en: 'The green line is all that you spend; each dot is what was spent for as much work, by one way of measuring. The first is the peer-fair score; the band is its range alone, with all luck left in.',
    es: 'La línea verde es todo lo que usted gasta; cada punto, lo que se gastó por tanto trabajo, según una forma de medir. La primera es la puntuación justa entre pares; la franja es solo su rango, con toda la suerte dentro.',
  },
  markAlt: {
    en: 'What was spent for as much work, as a share of what you spend, by three ways of measuring.',
    es: 'Lo que se gastó por tanto trabajo, como proporción de lo que usted gasta, según tres formas de medir.',
  },
  againstBlend: { en: 'The cheapest blend', es: 'La combinación más barata' },
  allChance: { en: 'may all be chance', es: 'puede ser todo azar' },
  saysNothing: { en: 'cannot be said', es: 'no se puede decir' },
  comparedWith: { en: 'Compared with', es: 'Comparado con' },
  shareLess: { en: 'Less', es: 'Menos' },
  lessAYear: { en: 'Dollars a year', es: 'Dinero al año' },
  use: { en: 'How to take it', es: 'Cómo tomarlo' },
  settle: { en: 'What would settle it:', es: 'Qué lo aclararía:' },
  dollars: { en: 'Dollars', es: 'Dinero' },
  spent: { en: 'You spend', es: 'Usted gasta' },
  target: { en: 'The blend spends', es: 'La combinación gasta' },
  targetAtWages: { en: 'The blend, at your wages', es: 'La combinación, a sus salarios' },
  less: { en: 'Less by, against the blend alone', es: 'Menos en, solo frente a la combinación' },
  noRange: { en: 'no range', es: 'sin rango' },
  lookAlikes: { en: 'The cheapest blend and its districts', es: 'La combinación más barata y sus distritos' },
  adding: {
    en: 'The blend adds up its districts in these shares to make one of about your size. A share is of districts, not of dollars, so a large one brings most of the dollars.',
    es: 'La combinación suma sus distritos en estas proporciones para formar uno de más o menos su tamaño. La proporción es de distritos, no de dinero, así que uno grande aporta la mayor parte del dinero.',
  },
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
  oddYears: { en: 'with years that jump', es: 'con años que saltan' },
  changesCaption: {
    en: 'Your cost per unit of work, the first year set to 100; above 100 is dearer.',
    es: 'Su costo por unidad de trabajo, con el primer año en 100; por encima de 100 es más caro.',
  },
  year: { en: 'School year', es: 'Año escolar' },
  ownCost: { en: 'Your cost per unit of work', es: 'Su costo por unidad de trabajo' },
  gap: { en: 'Distance to the cheapest (− is nearer)', es: 'Distancia a los más baratos (− es más cerca)' },
  cheapestCost: { en: 'That of the cheapest like you', es: 'El de los más baratos como usted' },
  made: { en: 'Who was compared and how it was made', es: 'Con quién se comparó y cómo se hizo' },
  compared: { en: 'Who was compared', es: 'Con quién se comparó' },
  methods: { en: 'How it was made', es: 'Cómo se hizo' },
  cannotSee: { en: 'What the score cannot see:', es: 'Qué no ve la puntuación:' },
  loading: { en: 'Comparing with districts like you', es: 'Comparando con distritos como usted' },
} as const satisfies Record<string, Text>;

/** The year of the figures, under the title. */
export const yearWords = (year: string): Text => ({ en: `School year ${year}.`, es: `Año escolar ${year}.` });

/** Who was compared, after the year. */
export const comparedWords = (compared: Text): Text => ({
  en: `Compared: ${compared.en.charAt(0).toLowerCase()}${compared.en.slice(1)}`,
  es: `Comparados: ${compared.es.charAt(0).toLowerCase()}${compared.es.slice(1)}`,
});

/** A way of measuring in the chart: what it compares with, and what was spent less. */
export const wayLabel = (name: Text, less: Text): Text => ({
  en: `${name.en}: ${less.en}`,
  es: `${name.es}: ${less.es}`,
});

/** What was spent, as a share of the district's dollars. */
export const spentWords = (part: number): Text => ({
  en: `${percent(part, 0, 'en')} of your dollars`,
  es: `${percent(part, 0, 'es')} de su dinero`,
});

export const leftOutWords = (many: number, why: Text): Text => ({
  en: `${many}: ${why.en}`,
  es: `${many}: ${why.es}`,
});

export const eachWords = (one: Text): Text => ({ en: `$ per ${one.en}`, es: `$ por ${one.es}` });

/** The two other ways of measuring, by what they compare with. */
export const WAY_NAMES = {
  'order-m': { en: 'The cheapest drawn by lot', es: 'El más barato sorteado' },
  'stochastic-frontier': { en: 'Chance set aside', es: 'Sin el azar' },
} as const satisfies Record<string, Text>;
