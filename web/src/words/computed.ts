import type { Text } from '@leeway/model';

export const COMPUTED = {
  title: { en: 'What was computed', es: 'Lo calculado' },
  figure: { en: 'Figure', es: 'Cifra' },
  before: { en: 'Today', es: 'Hoy' },
  after: { en: 'By the plan', es: 'Según el plan' },
  claimed: { en: 'By the plan, before its launch', es: 'Según el plan, antes de ponerlo en marcha' },
  files: { en: 'Files it stands on', es: 'Archivos en que se basa' },
  filesNote: {
    en: 'Name and SHA-256 of each file as it was read. The files themselves, with riders and homes, are not kept here.',
    es: 'Nombre y SHA-256 de cada archivo leído. Los archivos mismos, con alumnos y domicilios, no se guardan aquí.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** An ISO date as people write it. */
export function madeOnWords(date: string): Text {
  const written = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
  return { en: `plan of ${written('en-US')}`, es: `plan del ${written('es-US')}` };
}
