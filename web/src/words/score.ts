import type { Text } from '@leeway/model';

export const SCORE = {
  title: { en: 'As much work for less?', es: '¿Tanto trabajo por menos?' },
  note: {
    en: 'peer-fair score: the part of your dollars with which look-alikes did as much work',
    es: 'puntuación justa entre pares: la parte de su dinero con la que distritos parecidos hicieron tanto trabajo',
  },
  markCaption: {
    en: 'The green mark is what you spend, the grey dot what the mixture of look-alikes spent for as much work, at your wages. The tint runs to the low end of its 95 % range; the axis from 0 to 100 %.',
    es: 'La marca verde es lo que usted gasta; el punto gris, lo que gastó la mezcla de parecidos por tanto trabajo, a sus salarios. El tinte llega al extremo bajo de su rango del 95 %; el eje va de 0 a 100 %.',
  },
  dollars: { en: 'Dollars', es: 'Dinero' },
  spent: { en: 'You spend', es: 'Usted gasta' },
  target: { en: 'Look-alikes, at your wages', es: 'Parecidos, a sus salarios' },
  less: { en: 'Less by', es: 'Menos en' },
  lookAlikes: { en: 'Your look-alikes', es: 'Sus distritos parecidos' },
  lookAlikesNote: {
    en: 'real districts, mixed in these parts; the mixture may do a little less of one kind of work and more of another; dollars at your wages',
    es: 'distritos reales, mezclados en estas partes; la mezcla puede hacer algo menos de un tipo de trabajo y más de otro; dinero a sus salarios',
  },
  district: { en: 'District', es: 'Distrito' },
  part: { en: 'Part', es: 'Parte' },
  you: { en: 'You', es: 'Usted' },
  mixture: { en: 'Look-alikes', es: 'Parecidos' },
  together: { en: 'Together', es: 'En total' },
  each: { en: '$ for each', es: '$ por cada uno' },
  sure: { en: 'How sure it is', es: 'Cuán segura es' },
  place: { en: 'Place among those compared', es: 'Puesto entre los comparados' },
  opinions: { en: 'Measured in other ways', es: 'Medido de otras formas' },
  counts: { en: 'What counts for you', es: 'Qué cuenta a su favor' },
  changes: { en: 'From year to year', es: 'De un año a otro' },
  changesCaption: {
    en: 'Work that you did for a dollar, the first year set to 100; above 100 is more. Without a range: small changes may be chance.',
    es: 'Trabajo que usted hizo por dólar, con el primer año en 100; por encima de 100 es más. Sin rango: los cambios pequeños pueden ser azar.',
  },
  year: { en: 'School year', es: 'Año escolar' },
  work: { en: 'Work for a dollar', es: 'Trabajo por dólar' },
  catchingUp: { en: 'Catching up', es: 'Acercamiento' },
  frontierShift: { en: 'Frontier shift', es: 'Desplazamiento de la frontera' },
  compared: { en: 'Who was compared', es: 'Con quién se comparó' },
  leftOut: { en: 'Left out', es: 'Excluidos' },
  cannotSee: { en: 'What the score cannot see', es: 'Qué no ve la puntuación' },
  loading: { en: 'Looking for look-alikes', es: 'Buscando distritos parecidos' },
} as const satisfies Record<string, Text>;

export const comparedWords = (districts: number): Text => ({
  en: `The ${districts} districts most like it by what drives the cost: kind, size, wages and needs on record.`,
  es: `Los ${districts} distritos más parecidos por lo que determina el costo: tipo, tamaño, salarios y necesidades registradas.`,
});

export const leftOutWords = (many: number, why: Text): Text => ({
  en: `${many} that ${why.en}`,
  es: `${many} que ${why.es}`,
});

export const markAlt = (score: Text, low: Text | null): Text => ({
  en: `Look-alikes did as much work with ${score.en} of your dollars${low ? `; the range goes down to ${low.en}` : ''}.`,
  es: `Distritos parecidos hicieron tanto trabajo con el ${score.es} de su dinero${low ? `; el rango baja hasta el ${low.es}` : ''}.`,
});
