import { type Range, range, type Text, wholeCents } from '@leeway/model';

/** What it takes to get there, measured in first-year savings. Our own estimates, shown as such. */
export type OneOffKind = 'light' | 'medium' | 'heavy';

const YEARS_OF_SAVING: Readonly<Record<OneOffKind, readonly [number, number, number]>> = {
  light: [0, 0.1, 0.3],
  medium: [0.1, 0.4, 1],
  heavy: [0.3, 1, 2.5],
};

const NOTES: Readonly<Record<OneOffKind, Text>> = {
  light: {
    en: 'Staff time to prepare: up to a third of the first year’s saving.',
    es: 'Tiempo de personal para prepararlo: hasta un tercio del ahorro del primer año.',
  },
  medium: {
    en: 'A tool, training or a campaign: from a tenth of the first year’s saving to all of it.',
    es: 'Una herramienta, formación o campaña: de una décima parte al total del ahorro del primer año.',
  },
  heavy: {
    en: 'Building work, moves or a long process: four months’ saving to two and a half years’.',
    es: 'Obras, traslados o un proceso largo: de cuatro meses a dos años y medio de ahorro.',
  },
};

/** One-off cost in whole cents for a saving of this size a year. */
export function oneOffCost(kind: OneOffKind, savingCents: number): { readonly cost: Range; readonly note: Text } {
  const [low, mid, high] = YEARS_OF_SAVING[kind];
  const part = (years: number): number => wholeCents(savingCents * years);
  return { cost: range(part(low), part(mid), part(high)), note: NOTES[kind] };
}
