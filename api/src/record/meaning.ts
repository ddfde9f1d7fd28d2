import { MEASURE_LABELS } from '@leeway/loop';
import { type CrosswalkTarget, commonFunction, type Text } from '@leeway/model';

const OUTSIDE: Readonly<Record<string, Text>> = {
  capital: { en: 'capital outlay, outside the twelve areas', es: 'gasto de capital, fuera de las doce áreas' },
  debt: { en: 'debt service, outside the twelve areas', es: 'servicio de deuda, fuera de las doce áreas' },
  transfers: { en: 'transfers, outside the twelve areas', es: 'transferencias, fuera de las doce áreas' },
  enterprise: {
    en: 'enterprise operations, outside the twelve areas',
    es: 'operaciones empresariales, fuera de las doce áreas',
  },
  tuition: {
    en: 'tuition and payments to other agencies, outside the twelve areas',
    es: 'matrículas y pagos a otras agencias, fuera de las doce áreas',
  },
  other: { en: 'outside the twelve areas', es: 'fuera de las doce áreas' },
};

/** What an item of a source means in the common chart, in words. */
export function meaningOf(target: CrosswalkTarget): Text {
  switch (target.kind) {
    case 'function': {
      const named = target.functions.map((code) => ({ code, title: commonFunction(code).title }));
      const list = (language: 'en' | 'es'): string =>
        named.map(({ code, title }) => `${code} ${title[language]}`).join(' + ');
      return { en: list('en'), es: list('es') };
    }
    case 'benefits':
      return {
        en: 'employee benefits kept outside the functions',
        es: 'prestaciones del personal fuera de las funciones',
      };
    case 'measure':
      return MEASURE_LABELS[target.measure];
    case 'outside':
      return OUTSIDE[target.what] ?? { en: 'outside the twelve areas', es: 'fuera de las doce áreas' };
    case 'kept':
      return target.why;
  }
}
