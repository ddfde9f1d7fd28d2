import type { Text } from '@leeway/model';

export const SCORE = {
  title: {
    en: 'Peer-fair score: as much work for less?',
    es: 'Puntuación justa entre pares: ¿tanto trabajo por menos?',
  },
  note: {
    en: 'the share of your dollars with which a blend of districts like you did as much work',
    es: 'la proporción de su dinero con la que una combinación de distritos como usted hizo tanto trabajo',
  },
  markCaption: {
    en: 'The green mark is what you spend, the grey dot what the blend spent for as much work by the strictest way. The tint runs to the low end of its 95 % range.',
    es: 'La marca verde es lo que usted gasta; el punto gris, lo que gastó la combinación por tanto trabajo según la forma más estricta. El tinte llega al extremo bajo de su rango del 95 %.',
  },
  dollars: { en: 'Dollars', es: 'Dinero' },
  spent: { en: 'You spend', es: 'Usted gasta' },
  target: { en: 'The blend spends', es: 'La combinación gasta' },
  targetAtWages: { en: 'The blend, at your wages', es: 'La combinación, a sus salarios' },
  less: { en: 'Less by', es: 'Menos en' },
  noRange: { en: 'no range', es: 'sin rango' },
  lookAlikes: { en: 'Your look-alikes and their blend', es: 'Sus distritos parecidos y su combinación' },
  setToWages: { en: 'All dollars are set to your wages.', es: 'Todo el dinero está ajustado a sus salarios.' },
  district: { en: 'District', es: 'Distrito' },
  blend: { en: 'Blend of these districts', es: 'Combinación de estos distritos' },
  part: { en: 'Share of the blend', es: 'Proporción de la combinación' },
  you: { en: 'You', es: 'Usted' },
  mixture: { en: 'The blend', es: 'La combinación' },
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

export const markAlt = (score: Text, low: Text | null): Text => ({
  en: `The blend of look-alikes did as much work with ${score.en} of your dollars${low ? `; the range goes down to ${low.en}` : ''}.`,
  es: `La combinación de parecidos hizo tanto trabajo con el ${score.es} de su dinero${low ? `; el rango baja hasta el ${low.es}` : ''}.`,
});
