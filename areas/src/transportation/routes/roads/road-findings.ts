import type { RoutingProblem } from '@leeway/methods';
import type { Finding, Text, TransportRecord } from '@leeway/model';
import type { PlacedOnRoads } from './placed-on-roads.ts';

const named = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.slice(0, 5).map((name, at) => [`place ${at + 1}`, name]));

const shown = (names: readonly string[]): string =>
  names.slice(0, 3).join(', ') + (names.length > 3 ? `, +${names.length - 3}` : '');

function found(
  code: string,
  severity: Finding['severity'],
  names: readonly string[],
  words: { readonly what: Text; readonly soWhat: Text; readonly fix: Text },
): Finding[] {
  if (names.length === 0) return [];
  const what = { en: `${words.what.en}: ${shown(names)}.`, es: `${words.what.es}: ${shown(names)}.` };
  const evidence = { places: names.length, ...named(names) };
  return [{ code: `transportation.${code}`, severity, ...words, what, evidence }];
}

const MOVE: Text = {
  en: 'Mend the coordinates, or bring a map that reaches there.',
  es: 'Corrija las coordenadas o traiga un mapa que llegue hasta allí.',
};

/** Which stops, schools and yards could not be set on a street, and where riders would have to cross one. */
export function roadFindings(
  record: TransportRecord,
  { places, stops, schools }: Pick<RoutingProblem, 'places' | 'stops' | 'schools'>,
  placed: PlacedOnRoads,
): Finding[] {
  const isOff = (place: number): boolean => !placed.places[place];
  const title = new Map([...record.schools, ...record.stops].map(({ id, name }) => [id, name || id]));
  const names = (ids: readonly { readonly id: string }[]) => ids.map(({ id }) => title.get(id) ?? id);
  const offStops = stops.filter(({ place }) => isOff(place));
  const offSchools = schools.filter(({ place }) => isOff(place));
  const offYards = places
    .slice(stops.length + schools.length)
    .filter((_, at) => isOff(stops.length + schools.length + at));
  const crossed = stops.filter(({ place }) => placed.places[place]?.crosses);
  return [
    ...found('stops-off-roads', 'weakens', names(offStops), {
      what: {
        en: `${offStops.length} stops lie by no street that a bus can use`,
        es: `${offStops.length} paradas no están junto a una calle para autobuses`,
      },
      soWhat: { en: 'They are offered to nobody.', es: 'No se ofrecen a nadie.' },
      fix: MOVE,
    }),
    ...found('school-off-roads', 'blocks', names(offSchools), {
      what: {
        en: `${offSchools.length} schools lie by no street that a bus can use`,
        es: `${offSchools.length} escuelas no están junto a una calle para autobuses`,
      },
      soWhat: { en: 'Nobody can be driven there.', es: 'No se puede llevar a nadie allí.' },
      fix: MOVE,
    }),
    ...found('yard-off-roads', 'weakens', names(offYards), {
      what: {
        en: `${offYards.length} yards lie by no street that a bus can use`,
        es: `${offYards.length} patios no están junto a una calle para autobuses`,
      },
      soWhat: { en: 'Their buses stay where they are.', es: 'Sus autobuses no salen.' },
      fix: MOVE,
    }),
    ...found('stops-crossed-to', 'note', names(crossed), {
      what: {
        en: `At ${crossed.length} stops the street runs one way with the riders on the left`,
        es: `En ${crossed.length} paradas la calle es de un solo sentido con los alumnos a la izquierda`,
      },
      soWhat: { en: 'They cross the street to board.', es: 'Cruzan la calle para subir.' },
      fix: {
        en: 'Move the stop to the other side, or have a person see them across.',
        es: 'Pase la parada al otro lado o que alguien los cruce.',
      },
    }),
  ];
}
