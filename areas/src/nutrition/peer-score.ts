import type { PeerScoreRule } from '@leeway/model';
import { about } from './about.ts';

export const peerScore: PeerScoreRule = {
  kind: 'scored',
  inputs: [{ id: 'nutrition', label: about.title, areas: ['nutrition'] }],
  outputs: [
    {
      anyOf: ['pupils-in-attendance', 'pupils'],
      ifMissing: { en: 'Pupils are not on record.', es: 'No constan los alumnos.' },
    },
    {
      anyOf: ['disadvantaged-pupils', 'children-in-poverty'],
      ifMissing: {
        en: 'Pupils with a right to free meals are not on record.',
        es: 'No constan los alumnos con derecho a comidas gratuitas.',
      },
    },
  ],
  returns: 'variable',
  orientation: 'input',
  leastShare: 0.1,
  uncounted: { en: 'meals served', es: 'comidas servidas' },
  settle: {
    figures: {
      en: 'meals served in the year and dollars of food and staff apart',
      es: 'las comidas servidas en el año y el dinero de alimentos y de personal por separado',
    },
    from: { en: 'your nutrition director', es: 'su dirección de alimentación' },
    dearer: {
      en: 'cost more per meal served',
      es: 'gasta más por comida servida',
    },
  },
  cannotSee: {
    en: 'Meals served, who eats them and how good they are: a kitchen that feeds more of its pupils looks dear here.',
    es: 'Las comidas servidas, quién las come y su calidad: una cocina que alimenta a más de sus alumnos aquí parece cara.',
  },
  ifSetToWages: {
    en: 'Food costs much the same everywhere, yet all dollars are set to local wages.',
    es: 'Los alimentos cuestan casi lo mismo en todas partes, pero todo el dinero se ajusta a los salarios locales.',
  },
};
