import type { PeerScoreRule } from '@leeway/model';
import { about } from './about.ts';

export const peerScore: PeerScoreRule = {
  kind: 'scored',
  inputs: [{ id: 'transportation', label: about.title, areas: ['transportation'] }],
  outputs: [
    {
      anyOf: ['pupils-in-attendance', 'pupils'],
      ifMissing: { en: 'Pupils are not on record.', es: 'No constan los alumnos.' },
    },
    {
      anyOf: ['special-education-pupils', 'disadvantaged-pupils', 'children-in-poverty'],
      ifMissing: {
        en: 'Pupils who need a ride more than others are not on record.',
        es: 'No constan los alumnos que más necesitan transporte.',
      },
    },
    {
      anyOf: ['square-miles'],
      ifMissing: {
        en: 'Distances are not on record, so long roads look like cost here.',
        es: 'No constan las distancias, así que los trayectos largos parecen costo.',
      },
    },
  ],
  returns: 'variable',
  orientation: 'input',
  leastShare: 0.1,
  uncounted: { en: 'riders or route miles', es: 'viajeros ni millas de ruta' },
  mainDriver: {
    volume: 'square-miles',
    ifMissing: {
      en: 'Distances are not on record, so long roads look like cost here.',
      es: 'No constan las distancias, así que los trayectos largos parecen costo.',
    },
  },
  settle: {
    figures: {
      en: 'riders and route miles of a school day',
      es: 'los viajeros y las millas de ruta de un día escolar',
    },
    from: { en: 'your transportation director', es: 'su dirección de transporte' },
    dearer: {
      en: 'cost more per rider for about as many miles, or run more route miles for each,',
      es: 'gasta más por viajero por más o menos las mismas millas, o recorre más millas por cada uno,',
    },
  },
  cannotSee: {
    en: 'Who rides, ride times, special routes, and whether a district offers buses to all or to few.',
    es: 'Quién viaja, la duración del viaje, las rutas especiales y si se ofrece autobús a todos o a pocos.',
  },
  ifSetToWages: {
    en: 'Fuel and buses cost much the same everywhere, yet all dollars are set to local wages.',
    es: 'El combustible y los autobuses cuestan casi lo mismo en todas partes, pero todo el dinero se ajusta a los salarios locales.',
  },
};
