import type { RoadClass, Source } from '@leeway/model';

/** Speeds to start from where a map posts no limit: those of a car on free roads, so a bus needs `multiplier` or observed speeds on top. */
export const CLASS_SPEEDS: { readonly kmh: Readonly<Record<RoadClass, number>>; readonly source: Source } = {
  source: {
    publisher: 'Project OSRM',
    title: 'Speed profile for cars; 5 km/h for paths, which no bus uses, is ours',
    reference:
      'https://github.com/Project-OSRM/osrm-backend/blob/0012f45890a870d2ed04593c78be972a2e032747/profiles/car.lua',
    year: null,
  },
  kmh: {
    motorway: 90,
    'motorway-link': 75,
    trunk: 85,
    'trunk-link': 70,
    primary: 65,
    'primary-link': 60,
    secondary: 55,
    'secondary-link': 50,
    tertiary: 40,
    'tertiary-link': 30,
    unclassified: 25,
    residential: 25,
    'living-street': 10,
    service: 15,
    path: 5,
  },
};
