import { count, type Language, type Text } from '@leeway/model';
import type { ScoreComparison } from './comparison.ts';

/** How the score is found, for the figure's tree. */
export const SCORE_METHOD: Text = {
  en: 'Data envelopment analysis: the least share of its dollars with which a blend of districts like you did as much work, all kinds counted together; variable returns, input orientation, no measure below a tenth of a usual district’s work.',
  es: 'Análisis envolvente de datos: la menor proporción de su dinero con la que una combinación de distritos como usted hizo tanto trabajo, contando todos los tipos juntos; rendimientos variables, orientación a insumos, ninguna medida por debajo de una décima parte del trabajo de un distrito usual.',
};

export const CREDIT_METHOD: Text = {
  en: 'Price × amount ÷ the sum over all work, under the prices that show the district in its best light.',
  es: 'Precio × cantidad ÷ la suma de todo el trabajo, con los precios que muestran al distrito de la forma más favorable.',
};

export const CHANGE_METHOD: Text = {
  en: 'Malmquist index (Färe, Grosskopf, Norris and Zhang 1994), constant returns, the same districts in all years. The parts multiply: your change = nearer to the best (catching up) × the best’s own change (frontier shift).',
  es: 'Índice de Malmquist (Färe, Grosskopf, Norris y Zhang 1994), rendimientos constantes, los mismos distritos en todos los años. Las partes se multiplican: su cambio = más cerca de los mejores (acercamiento) × cambio de los mejores (desplazamiento de la frontera).',
};

/** Who was compared and who was left out, in a sentence for the figure's tree. */
export function comparedWith({ units, leftOut, frame }: ScoreComparison): Text {
  const [compared, below, unknown] = [units.length - 1, leftOut.belowRange.length, leftOut.unknown.length];
  return {
    en: `${count(compared)} districts of ${frame.chart.source} most like you by cost drivers, fiscal ${frame.year}. Left out: ${below} that spend less than the fair range, ${unknown} with dollars or work not on record.`,
    es: `${count(compared, 'es')} distritos de ${frame.chart.source} más parecidos por factores de costo, año fiscal ${frame.year}. Excluidos: ${below} que gastan menos que el rango justo, ${unknown} con dinero o trabajo sin registro.`,
  };
}

export const RANGE_METHOD: Text = {
  en: 'Smoothed bootstrap of the score (after Simar and Wilson 1998), 200 draws, 95 % level, widened by what simulations showed it to need. The near end is the score itself.',
  es: 'Bootstrap suavizado de la puntuación (según Simar y Wilson 1998), 200 sorteos, nivel del 95 %, ensanchado según lo que mostraron simulaciones. El extremo cercano es la puntuación misma.',
};

export const PLACE_METHOD: Text = {
  en: 'Places that the same draws leave open, right for all districts compared at once at the 95 % level (Mogstad, Romano, Shaikh and Wilhelm 2024). 1 needs the least for its work.',
  es: 'Puestos que dejan abiertos los mismos sorteos, correctos para todos los distritos comparados a la vez al nivel del 95 % (Mogstad, Romano, Shaikh y Wilhelm 2024). El 1 necesita lo mínimo para su trabajo.',
};

export const ORDER_M_METHOD: Text = {
  en: 'Order-m partial frontier (Cazals, Florens and Simar 2002): what the best of 25 districts that do at least as much work spends on average, as a share of your dollars.',
  es: 'Frontera parcial de orden m (Cazals, Florens y Simar 2002): lo que gasta en promedio el mejor de 25 distritos que hacen al menos tanto trabajo, como proporción de su dinero.',
};

export const STOCHASTIC_METHOD: Text = {
  en: 'Stochastic cost frontier (Aigner, Lovell and Schmidt 1977): log dollars on log work, chance normal, excess half-normal; the expected share of its dollars that its work needs (Battese and Coelli 1988).',
  es: 'Frontera estocástica de costos (Aigner, Lovell y Schmidt 1977): logaritmo del dinero sobre logaritmos del trabajo, azar normal, exceso seminormal; la proporción esperada de su dinero que su trabajo necesita (Battese y Coelli 1988).',
};

/** Every way of measuring behind a score, by its technical name. */
export const METHODS: Text[] = [
  SCORE_METHOD,
  RANGE_METHOD,
  PLACE_METHOD,
  ORDER_M_METHOD,
  STOCHASTIC_METHOD,
  CHANGE_METHOD,
];

/** Who was compared, by what they are alike in and from which size to which; 150 of a state reach far from a large district. */
export function comparedWords(
  districts: number,
  alike: Text,
  sizes: readonly [least: number, most: number] | null,
): Text {
  const from = (language: Language): string => {
    if (sizes === null) return '';
    const [least, most] = sizes.map((pupils) => count(pupils, language));
    return language === 'en' ? `, from ${least} to ${most} pupils` : `, de ${least} a ${most} alumnos`;
  };
  return {
    en: `The ${count(districts)} districts of the record nearest to you in ${alike.en}${from('en')}.`,
    es: `Los ${count(districts, 'es')} distritos del registro más cercanos a usted en ${alike.es}${from('es')}.`,
  };
}

/** Why districts are left out, and how a page names them. */
export const LEFT_OUT = {
  unusuallyCheap: {
    head: { en: 'Left out as unusually cheap', es: 'Excluidos por inusualmente baratos' },
    why: {
      en: 'nine in ten districts like them spend more; often such a service is bought, shared or not offered',
      es: 'nueve de cada diez distritos como ellos gastan más; a menudo el servicio se compra, se comparte o no se ofrece',
    },
  },
  notOnRecord: {
    head: { en: 'Left out for want of record', es: 'Excluidos por falta de registro' },
    why: {
      en: 'their dollars or work are not on record or not above zero',
      es: 'su dinero o trabajo no consta o no es mayor que cero',
    },
  },
} as const satisfies Record<string, { readonly head: Text; readonly why: Text }>;
