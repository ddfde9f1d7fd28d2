import type { Text } from '@leeway/model';
import { isFields, isWords } from './json-shape.ts';

/** Something that a mapping does not say yet. Without what is `needed` it cannot be used; the rest costs answers. */
export type MissingMeaning = {
  readonly what: 'id' | 'name' | 'year' | 'state' | 'title' | 'publisher' | 'pupils' | 'spending';
  readonly needed: boolean;
  readonly words: Text;
};

type Lack = MissingMeaning & { readonly isSaid: (mapping: Readonly<Record<string, unknown>>) => boolean };

const isNamed =
  (field: string): Lack['isSaid'] =>
  (mapping) =>
    isWords(mapping[field]);

const targets = (mapping: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(mapping.columns)
    ? mapping.columns.flatMap((entry) => (isFields(entry) && isFields(entry.target) ? [entry.target] : []))
    : [];

const LACKS: readonly Lack[] = [
  {
    what: 'id',
    needed: true,
    isSaid: isNamed('idColumn'),
    words: {
      en: 'No column is the district’s id. Without it two files cannot be told to speak of one district.',
      es: 'Ninguna columna es el identificador del distrito. Sin él no se sabe si dos archivos hablan del mismo distrito.',
    },
  },
  {
    what: 'name',
    needed: true,
    isSaid: isNamed('nameColumn'),
    words: {
      en: 'No column is the district’s name.',
      es: 'Ninguna columna es el nombre del distrito.',
    },
  },
  {
    what: 'state',
    needed: true,
    isSaid: isNamed('state'),
    words: {
      en: 'It is not said which state’s districts these are.',
      es: 'No se indica de qué estado son estos distritos.',
    },
  },
  {
    what: 'title',
    needed: true,
    isSaid: ({ title }) => isFields(title) && isWords(title.en) && isWords(title.es),
    words: { en: 'The table has no title.', es: 'La tabla no tiene título.' },
  },
  {
    what: 'publisher',
    needed: true,
    isSaid: isNamed('publisher'),
    words: {
      en: 'It is not said who publishes the table. Every number must say whose it is.',
      es: 'No se indica quién publica la tabla. Cada cifra debe decir de quién es.',
    },
  },
  {
    what: 'year',
    needed: false,
    isSaid: ({ year }) => isFields(year) && year.stated !== true,
    words: {
      en: 'No column tells the fiscal year, so it is asked each time such a file is imported.',
      es: 'Ninguna columna indica el año fiscal, así que se preguntará cada vez que se importe un archivo así.',
    },
  },
  {
    what: 'pupils',
    needed: false,
    isSaid: (mapping) => targets(mapping).some((target) => target.measure === 'pupils'),
    words: {
      en: 'No column holds pupils. Costs per pupil then need another file that has them.',
      es: 'Ninguna columna contiene alumnos. Los costos por alumno necesitarán otro archivo que los tenga.',
    },
  },
  {
    what: 'spending',
    needed: false,
    isSaid: (mapping) => targets(mapping).some((target) => target.kind === 'function'),
    words: {
      en: 'No column holds spending by function. The file then adds to the record but shows no area’s cost.',
      es: 'Ninguna columna contiene gasto por función. El archivo amplía el registro, pero no muestra el costo de ningún área.',
    },
  },
];

/** What a mapping, however unfinished, does not say yet: what is needed first. */
export function missingMeanings(mapping: unknown): readonly MissingMeaning[] {
  const fields = isFields(mapping) ? mapping : {};
  return LACKS.filter(({ isSaid }) => !isSaid(fields)).map(({ what, needed, words }) => ({ what, needed, words }));
}
