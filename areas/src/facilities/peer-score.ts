import type { PeerScoreRule } from '@leeway/model';
import { about } from './about.ts';

export const peerScore: PeerScoreRule = {
  kind: 'scored',
  inputs: [{ id: 'facilities', label: about.title, areas: ['facilities'] }],
  outputs: [
    { anyOf: ['pupils'], ifMissing: { en: 'Pupils are not on record.', es: 'No constan los alumnos.' } },
    {
      anyOf: ['schools'],
      ifMissing: {
        en: 'The number of schools is not on record, so many small ones look like cost here.',
        es: 'No consta el número de escuelas, así que muchas pequeñas parecen costo.',
      },
    },
    {
      anyOf: ['disadvantaged-pupils', 'children-in-poverty'],
      ifMissing: {
        en: 'Pupils for whom schools stay open longer are not on record.',
        es: 'No constan los alumnos para quienes las escuelas abren más horas.',
      },
    },
  ],
  returns: 'variable',
  orientation: 'input',
  leastShare: 0.1,
  uncounted: {
    en: 'age or condition of buildings',
    es: 'antigüedad ni estado de los edificios',
  },
  mainDriver: {
    volume: null,
    ifMissing: {
      en: 'Floor area is not on record, so large buildings look like cost here.',
      es: 'No consta la superficie, así que los edificios grandes parecen costo.',
    },
  },
  settle: {
    figures: {
      en: 'square feet of floor area in use and the year of each building',
      es: 'los pies cuadrados en uso y el año de cada edificio',
    },
    from: { en: 'your facilities director', es: 'su dirección de instalaciones' },
    dearer: {
      en: 'cost more per square foot of buildings of the same age, or use more square feet per pupil,',
      es: 'gasta más por pie cuadrado de edificios de la misma antigüedad, o usa más pies cuadrados por alumno,',
    },
  },
  cannotSee: {
    en: 'Age of buildings, climate, energy prices and what was put off: a district that lets its buildings decay looks thrifty here.',
    es: 'La antigüedad de los edificios, el clima, el precio de la energía y lo aplazado: un distrito que deja decaer sus edificios aquí parece ahorrador.',
  },
};
