import { LEAST_TOLD } from '@leeway/methods';
import type { Language } from '@leeway/model';

const EN = {
  note: (trips: number, riders: number, minutes: number) =>
    `${trips} ${trips === 1 ? 'trip' : 'trips'} · ${riders < LEAST_TOLD ? `fewer than ${LEAST_TOLD}` : riders} riders · longest ${minutes} min`,
  school: 'Where the buses of each school run',
  bus: 'Where each bus runs',
  'to-school': 'in the morning',
  'from-school': 'in the afternoon',
  one: 'Where it runs',
  reads:
    'The same ground in every panel. Green: the trips; square: their school; grey dots: all stops. Lines join halts straight; buses keep to streets.',
  readsOne: 'Numbers: the sequence of stops, trip by trip. Lines join halts straight; buses keep to streets.',
  scale: (miles: number) => `${miles} ${miles === 1 ? 'mile' : 'miles'}`,
};

type MapWords = typeof EN;

const ES: MapWords = {
  note: (trips, riders, minutes) =>
    `${trips} ${trips === 1 ? 'viaje' : 'viajes'} · ${riders < LEAST_TOLD ? `menos de ${LEAST_TOLD}` : riders} alumnos · el más largo, ${minutes} min`,
  school: 'Por dónde van los autobuses de cada escuela',
  bus: 'Por dónde va cada autobús',
  'to-school': 'por la mañana',
  'from-school': 'por la tarde',
  one: 'Por dónde va',
  reads:
    'El mismo terreno en cada cuadro. Verde: los viajes; cuadrado: su escuela; puntos grises: todas las paradas. Las líneas unen las paradas en recto; los autobuses siguen las calles.',
  readsOne:
    'Números: el orden de las paradas, viaje por viaje. Las líneas unen las paradas en recto; los autobuses siguen las calles.',
  scale: (miles) => `${miles} ${miles === 1 ? 'milla' : 'millas'}`,
};

/** Words of the map. */
export const MAP_WORDS: Readonly<Record<Language, MapWords>> = { en: EN, es: ES };
