import { type PanelForecast, panelForecast, type SeriesLeftOut } from '@leeway/methods';
import type { Text } from '@leeway/model';
import type { Call } from '../command.ts';
import { type Answer, shown } from '../tables/answer.ts';
import { numberOption, wanted, wantedNumber } from '../tables/call-options.ts';
import { names, numbers } from '../tables/columns.ts';
import type { PlainTable } from '../tables/read-table.ts';
import { tableCommand } from '../tables/table-command.ts';

const LEFT_OUT: Readonly<Record<SeriesLeftOut['why'], Text>> = {
  'repeated-time': { en: 'a time stands twice', es: 'un tiempo está dos veces' },
  'gap-in-time': { en: 'a time is missing', es: 'falta un tiempo' },
  'not-positive': { en: 'a value is not above 0', es: 'un valor no es mayor que 0' },
  'too-short-for-the-method': { en: 'too short for the method', es: 'demasiado corta para el método' },
};
const NAMED_MOST = 5;

const BECAUSE: Readonly<Record<PanelForecast['because'], Text>> = {
  'least-error': { en: 'it erred least in the back-test', es: 'fue el que menos erró en la prueba retrospectiva' },
  'simplest-within-one-standard-error': {
    en: 'it is the simplest that errs no more than chance behind the best',
    es: 'es el más sencillo que no yerra más que el mejor, salvo por azar',
  },
  'too-short-to-back-test': {
    en: 'the series are too short for a back-test',
    es: 'las series son demasiado cortas para una prueba retrospectiva',
  },
};

function leftOut(all: readonly SeriesLeftOut[]): Text[] {
  if (all.length === 0) return [];
  const first = all.slice(0, NAMED_MOST);
  const more = all.length > NAMED_MOST ? ' …' : '';
  const list = (language: 'en' | 'es') => first.map(({ id, why }) => `${id} (${LEFT_OUT[why][language]})`).join(', ');
  return [{ en: `Left out: ${list('en')}${more}.`, es: `Fuera quedan: ${list('es')}${more}.` }];
}

function answer(table: PlainTable, options: Call['options']): Answer {
  const ids = names(table, wanted(options, 'id'));
  const times = numbers(table, wanted(options, 'time'));
  const values = numbers(table, wanted(options, 'value'));
  const horizon = wantedNumber(options, 'horizon', { from: 1, to: 50, whole: true });
  const coverage = numberOption(options, 'coverage', { from: 0.5, to: 0.99 }) ?? 0.8;
  const rows = ids.map((id, row) => ({ id, time: times[row] ?? 0, value: values[row] ?? 0 }));
  const found = panelForecast(rows, { horizon, coverage });
  const error = found.scores.find(({ name }) => name === found.method)?.errorShare;
  const per = error === undefined ? null : shown(error * 100);
  return {
    json: found,
    sentences: [
      {
        en: `${found.forecasts.length} series by ${found.method}, since ${BECAUSE[found.because].en}${per === null ? '' : ` (mean error ${per} %)`}. A band holds ${shown(coverage * 100)} % of such errors.`,
        es: `${found.forecasts.length} series por ${found.method}, porque ${BECAUSE[found.because].es}${per === null ? '' : ` (error medio ${per} %)`}. Una banda abarca el ${shown(coverage * 100)} % de tales errores.`,
      },
      ...leftOut(found.leftOut),
    ],
    head: ['id', 'time', 'value', 'low', 'high'],
    rows: found.forecasts.flatMap(({ id, steps }) =>
      steps.map(({ time, value, low, high }) => [id, time, value, low, high]),
    ),
  };
}

export const forecast = tableCommand({
  name: 'forecast',
  usage: 'forecast <csv> --id <column> --time <column> --value <column> --horizon <n> [--coverage 0.8]',
  says: 'the next few values of many short series, by the method that back-tests best',
  options: [
    { name: 'id', value: 'column', says: 'what names a series' },
    { name: 'time', value: 'column', says: 'such as a year; evenly spaced within a series' },
    { name: 'value', value: 'column', says: 'what is forecast; above 0' },
    { name: 'horizon', value: 'n', says: 'how many steps ahead, 1 to 50' },
    { name: 'coverage', value: 'share', says: 'of the bands, 0.5 to 0.99 (default 0.8)' },
  ],
  answer,
});
