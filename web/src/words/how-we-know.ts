import { count, type Language, type Text } from '@leeway/model';
import { inBoth } from './in-both.ts';

export const HOW_WE_KNOW = {
  question: { en: 'How do we know the arithmetic is right?', es: '¿Cómo sabemos que las cuentas son correctas?' },
  closeness: { en: 'How close to the published result', es: 'Qué tan cerca del resultado publicado' },
  closenessNote: {
    en: 'the largest difference among all numbers compared; further right is closer, the grey tick is the most that is allowed',
    es: 'la mayor diferencia entre todos los números comparados; más a la derecha es más cerca, la marca gris es lo máximo permitido',
  },
  simulated: { en: 'Held against simulations', es: 'Contrastado con simulaciones' },
  simulatedNote: {
    en: 'where truth is known because we planted it: how far coverage or false alarms lie from what is promised',
    es: 'donde la verdad se conoce porque la sembramos: qué tan lejos quedan la cobertura o las falsas alarmas de lo prometido',
  },
  all: { en: 'Every comparison', es: 'Todas las comparaciones' },
  allNote: {
    en: 'written by the tests themselves, never by hand',
    es: 'escrito por las propias pruebas, nunca a mano',
  },
  leftOut: { en: 'What is left out, and why', es: 'Qué queda fuera, y por qué' },
  leftOutNote: {
    en: 'numbers of the published tables that are not compared, as the tests name them',
    es: 'números de las tablas publicadas que no se comparan, como los nombran las pruebas',
  },
  method: { en: 'Method', es: 'Método' },
  quantity: { en: 'What is compared', es: 'Qué se compara' },
  reference: { en: 'Reference', es: 'Referencia' },
  tables: { en: 'Tables', es: 'Tablas' },
  numbers: { en: 'Numbers', es: 'Números' },
  difference: { en: 'Largest difference', es: 'Mayor diferencia' },
  tolerance: { en: 'Allowed', es: 'Permitida' },
  seconds: { en: 'Ours', es: 'Lo nuestro' },
  referenceSeconds: { en: 'Reference', es: 'Referencia' },
  secondsUnit: { en: 's', es: 's' },
  exact: { en: 'none', es: 'ninguna' },
  none: {
    en: 'No comparison is written yet. Run “npm run truths -- --write” beside the published tables.',
    es: 'Aún no hay comparaciones escritas. Ejecute «npm run truths -- --write» junto a las tablas publicadas.',
  },
} satisfies Record<string, Text>;

type Totals = { readonly comparisons: number; readonly numbers: number; readonly leftOut: number };

/** The answer: how much was compared, that none is further off than allowed, how much is left out. */
export const heldAgainst = ({ comparisons, numbers, leftOut }: Totals): Text =>
  inBoth((language) => {
    const [n, m, k] = [comparisons, numbers, leftOut].map((one) => count(one, language));
    return language === 'en'
      ? `Each method was run on data with a published answer: ${m} numbers in ${n} comparisons. None is further off than its limit. ${leftOut === 0 ? 'Nothing of those tables is left out.' : `${k} parts of those tables are left out, each with its reason.`}`
      : `Cada método se ejecutó con datos de respuesta publicada: ${m} números en ${n} comparaciones. Ninguno se aparta más de su límite. ${leftOut === 0 ? 'Nada de esas tablas queda fuera.' : `${k} partes de esas tablas quedan fuera, cada una con su motivo.`}`;
  });

/** "4 digits", on the axis of closeness. */
export const digitsAgree = (digits: number): Text =>
  inBoth((language) => `${digits} ${language === 'en' ? 'digits' : 'cifras'}`);

/** A small number as people write it: lead and power of ten where it is below a thousandth (2 and −11), else the number alone. */
export function smallNumber(
  value: number,
  language: Language,
): { readonly lead: string; readonly power: string | null } {
  if (value === 0) return { lead: HOW_WE_KNOW.exact[language], power: null };
  if (value >= 0.001) {
    const lead = value.toLocaleString(language === 'en' ? 'en-US' : 'es-US', { maximumSignificantDigits: 2 });
    return { lead, power: null };
  }
  const [lead = '', power = ''] = value.toExponential(0).split('e');
  return { lead: lead === '1' ? '10' : `${lead} × 10`, power: power.replace('-', '−') };
}

/** The same in one string, for those who listen. */
export function smallNumberSaid(value: number, language: Language): string {
  const { lead, power } = smallNumber(value, language);
  return power === null ? lead : `${lead}^${power}`;
}
