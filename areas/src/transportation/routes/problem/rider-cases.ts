import type { Text } from '@leeway/model';

/** Why a rider has no stop: a case that a person must solve. */
export type CaseName =
  | 'no-place'
  | 'home-off-streets'
  | 'no-stop-in-reach'
  | 'hazard-in-the-way'
  | 'unknown-stop'
  | 'stop-off-roads'
  | 'ride-limit-too-short';

export type RiderCase = { readonly riderId: string; readonly schoolId: string; readonly case: CaseName };

/** What each case means and what to do about it. */
export const CASE_WORDS: Readonly<Record<CaseName, Text>> = {
  'no-place': {
    en: 'home unknown: get the address and its coordinates',
    es: 'domicilio desconocido: consiga la dirección y sus coordenadas',
  },
  'home-off-streets': {
    en: 'no street within 200 m of the home: mend its coordinates or bring a map that reaches there',
    es: 'ninguna calle a 200 m del domicilio: corrija sus coordenadas o traiga un mapa que llegue allí',
  },
  'no-stop-in-reach': {
    en: 'no stop within the walking limit: add a stop or serve at the door',
    es: 'ninguna parada a distancia a pie: añada una parada o recoja en la puerta',
  },
  'hazard-in-the-way': {
    en: 'every stop in reach lies beyond a hazard: add a stop on this side or serve at the door',
    es: 'toda parada cercana queda tras un peligro: añada una parada de este lado o recoja en la puerta',
  },
  'unknown-stop': {
    en: 'the stop on file is not in the table of stops: mend its id',
    es: 'la parada indicada no está en la tabla de paradas: corrija su id',
  },
  'stop-off-roads': {
    en: 'the stop lies by no street that a bus can use: move it',
    es: 'la parada no está junto a una calle para autobuses: muévala',
  },
  'ride-limit-too-short': {
    en: 'even the direct drive takes longer than the ride limit: raise it for this rider, or find a nearer school',
    es: 'incluso el viaje directo supera el límite: auméntelo para este alumno o busque una escuela más cercana',
  },
};
