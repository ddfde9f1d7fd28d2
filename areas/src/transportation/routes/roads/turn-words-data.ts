import type { Language } from '@leeway/model';

type TurnWords = {
  readonly unnamed: string;
  readonly winds: readonly string[];
  readonly start: (street: string, wind: string) => string;
  readonly left: (street: string) => string;
  readonly right: (street: string) => string;
  readonly on: (street: string) => string;
  readonly round: (street: string) => string;
  readonly stop: Readonly<Record<'left' | 'right', string>>;
};

/** Words of a turn list. Winds go clockwise from the north. */
export const TURN_WORDS: Readonly<Record<Language, TurnWords>> = {
  en: {
    unnamed: 'a street without a name',
    winds: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
    start: (street, wind) => `Take ${street} to the ${wind}`,
    left: (street) => `Left onto ${street}`,
    right: (street) => `Right onto ${street}`,
    on: (street) => `Straight on along ${street}`,
    round: (street) => `Turn round on ${street}`,
    stop: { left: 'On the left', right: 'On the right' },
  },
  es: {
    unnamed: 'una calle sin nombre',
    winds: ['norte', 'noreste', 'este', 'sureste', 'sur', 'suroeste', 'oeste', 'noroeste'],
    start: (street, wind) => `Tome ${street} hacia el ${wind}`,
    left: (street) => `A la izquierda por ${street}`,
    right: (street) => `A la derecha por ${street}`,
    on: (street) => `Siga recto por ${street}`,
    round: (street) => `Dé la vuelta en ${street}`,
    stop: { left: 'A la izquierda', right: 'A la derecha' },
  },
};
