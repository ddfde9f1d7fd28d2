import { type Figure, type RecordMeasure, type Text, unknownFigure, type WorkVolume } from '@leeway/model';
import { type FrameYear, measureColumn } from '../measure/frame-year.ts';
import { measureFigure, type Subject } from '../record/figures.ts';

/** A volume is the product of measures on record: pupils, or pupils × a share of them. */
type VolumeRule = {
  readonly of: readonly RecordMeasure[];
  readonly label: Text;
  /** One of them, after "$ per". */
  readonly one: Text;
};

const VOLUMES: Readonly<Record<WorkVolume, VolumeRule>> = {
  pupils: { of: ['pupils'], label: { en: 'Pupils', es: 'Alumnos' }, one: { en: 'pupil', es: 'alumno' } },
  'pupils-in-attendance': {
    of: ['average-daily-attendance'],
    label: { en: 'Pupils in attendance', es: 'Alumnos que asisten' },
    one: { en: 'pupil in attendance', es: 'alumno que asiste' },
  },
  'disadvantaged-pupils': {
    of: ['pupils', 'economically-disadvantaged-share'],
    label: { en: 'Disadvantaged pupils', es: 'Alumnos con desventaja económica' },
    one: { en: 'disadvantaged pupil', es: 'alumno con desventaja económica' },
  },
  'children-in-poverty': {
    of: ['children-5-17-in-poverty'],
    label: { en: 'Children in poverty', es: 'Menores en pobreza' },
    one: { en: 'child in poverty', es: 'menor en pobreza' },
  },
  'special-education-pupils': {
    of: ['pupils', 'special-education-share'],
    label: { en: 'Pupils in special education', es: 'Alumnos en educación especial' },
    one: { en: 'pupil in special education', es: 'alumno en educación especial' },
  },
  'english-learners': {
    of: ['pupils', 'english-learner-share'],
    label: { en: 'Learners of English', es: 'Alumnos que aprenden inglés' },
    one: { en: 'learner of English', es: 'alumno que aprende inglés' },
  },
  schools: { of: ['schools'], label: { en: 'Schools', es: 'Escuelas' }, one: { en: 'school', es: 'escuela' } },
  'square-miles': {
    of: ['land-area-square-miles'],
    label: { en: 'Square miles served', es: 'Millas cuadradas atendidas' },
    one: { en: 'square mile', es: 'milla cuadrada' },
  },
};

export const volumeLabel = (volume: WorkVolume): Text => VOLUMES[volume].label;
const inMidst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** The volume in the midst of a sentence. */
export const volumeMidst = (volume: WorkVolume): Text => {
  const { en, es } = VOLUMES[volume].label;
  return { en: inMidst(en), es: inMidst(es) };
};
/** The volume in the midst of a Spanish sentence that speaks of all of it: 'los alumnos que asisten'. */
export const volumeWithArticle = (volume: WorkVolume): Text => {
  const { en, es } = volumeMidst(volume);
  const article = volume === 'schools' || volume === 'square-miles' ? 'las' : 'los';
  return { en, es: `${article} ${es}` };
};
export const volumeOne = (volume: WorkVolume): Text => VOLUMES[volume].one;

/** The volume at every position of a frame's year; NaN where unknown. */
export function volumeColumn(frame: FrameYear, volume: WorkVolume): Float64Array {
  const [first, ...others] = VOLUMES[volume].of.map((measure) => measureColumn(frame, measure));
  if (first === undefined) throw new RangeError(`Volume ${volume} rests on no measure.`);
  return first.map((value, at) => others.reduce((product, column) => product * (column[at] ?? Number.NaN), value));
}

/** The volume of one district, down to its rows. */
export function volumeFigure(subject: Subject, volume: WorkVolume, id: string): Figure {
  const { of, label } = VOLUMES[volume];
  const parts = of.map((measure) => measureFigure(subject, measure));
  const [only] = parts;
  if (parts.length === 1 && only) return { ...only, id, label };
  const named = { id, label, unit: 'pupils' } as const;
  if (parts.some(({ value }) => value === null)) {
    return unknownFigure(
      named,
      { en: 'Not on record for this district.', es: 'Sin registro para este distrito.' },
      { en: 'A file that carries it.', es: 'Un archivo que lo contenga.' },
    );
  }
  const words = (language: 'en' | 'es'): string => parts.map((part) => part.label[language]).join(' × ');
  return {
    ...named,
    value: parts.reduce((product, part) => product * (part.value ?? Number.NaN), 1),
    because: { kind: 'formula', formula: { en: words('en'), es: words('es') }, of: parts },
  };
}
