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
