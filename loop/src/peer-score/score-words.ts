import { count, type Text } from '@leeway/model';
import type { ScoreComparison } from './comparison.ts';

/** How the score is found, for the figure's tree. */
export const SCORE_METHOD: Text = {
  en: 'Data envelopment analysis: the least share of its dollars with which a mixture of districts like it did as much work, all kinds counted together; variable returns, input orientation, no measure below a tenth of a usual district’s credit.',
  es: 'Análisis envolvente de datos: la menor parte de su dinero con la que una mezcla de distritos como este hizo tanto trabajo, contando todos los tipos juntos; rendimientos variables, orientación a insumos, ninguna medida por debajo de una décima parte del mérito de un distrito usual.',
};

export const CREDIT_METHOD: Text = {
  en: 'Price × amount ÷ the sum over all work, under the prices that show the district in its best light.',
  es: 'Precio × cantidad ÷ la suma de todo el trabajo, con los precios que muestran al distrito de la forma más favorable.',
};

export const CHANGE_METHOD: Text = {
  en: 'Malmquist index (Färe, Grosskopf, Norris and Zhang 1994), constant returns, the same districts in all years: catching up × shift of the frontier.',
  es: 'Índice de Malmquist (Färe, Grosskopf, Norris y Zhang 1994), rendimientos constantes, los mismos distritos en todos los años: acercamiento × desplazamiento de la frontera.',
};

/** Who was compared and who was left out, in a sentence for the figure's tree. */
export function comparedWith({ units, leftOut, frame }: ScoreComparison): Text {
  const [compared, below, unknown] = [units.length - 1, leftOut.belowRange.length, leftOut.unknown.length];
  return {
    en: `${count(compared)} districts of ${frame.chart.source} most like it by cost drivers, fiscal ${frame.year}. Left out: ${below} that spend less than the fair range, ${unknown} with dollars or work not on record.`,
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
  en: 'Order-m partial frontier (Cazals, Florens and Simar 2002): what the best of 25 districts that do at least as much work spends on average, as a share of this one’s dollars.',
  es: 'Frontera parcial de orden m (Cazals, Florens y Simar 2002): lo que gasta en promedio el mejor de 25 distritos que hacen al menos tanto trabajo, como parte del dinero de este.',
};

export const STOCHASTIC_METHOD: Text = {
  en: 'Stochastic cost frontier (Aigner, Lovell and Schmidt 1977): log dollars on log work, chance normal, excess half-normal; the expected share of its dollars that its work needs (Battese and Coelli 1988).',
  es: 'Frontera estocástica de costos (Aigner, Lovell y Schmidt 1977): logaritmo del dinero sobre logaritmos del trabajo, azar normal, exceso seminormal; la parte esperada de su dinero que su trabajo necesita (Battese y Coelli 1988).',
};
