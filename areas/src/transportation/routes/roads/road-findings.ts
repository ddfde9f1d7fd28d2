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

type Kind = {
  /** Noun and verb, in English and Spanish. */
  readonly one: readonly [string, string];
  readonly many: readonly [string, string];
  readonly soWhat: Text;
};

/** Places that no bus can reach from the street. */
function offStreet(
  code: string,
  severity: Finding['severity'],
  names: readonly string[],
  { one, many, soWhat }: Kind,
): Finding[] {
  const [en, es] = names.length === 1 ? one : many;
  const what = {
    en: `${names.length} ${en} by no street that a bus can use`,
    es: `${names.length} ${es} junto a una calle para autobuses`,
  };
  return found(code, severity, names, { what, soWhat, fix: MOVE });
}

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
    ...offStreet('stops-off-roads', 'weakens', names(offStops), {
      ...{ one: ['stop lies', 'parada no está'], many: ['stops lie', 'paradas no están'] },
      soWhat: { en: 'They are offered to nobody.', es: 'No se ofrecen a nadie.' },
    }),
    ...offStreet('school-off-roads', 'blocks', names(offSchools), {
      ...{ one: ['school lies', 'escuela no está'], many: ['schools lie', 'escuelas no están'] },
      soWhat: { en: 'Nobody can be driven there.', es: 'No se puede llevar a nadie allí.' },
    }),
    ...offStreet('yard-off-roads', 'weakens', names(offYards), {
      ...{ one: ['yard lies', 'patio no está'], many: ['yards lie', 'patios no están'] },
      soWhat: { en: 'Their buses stay where they are.', es: 'Sus autobuses no salen.' },
    }),
    ...found('stops-crossed-to', 'note', names(crossed), {
      what: {
        en: `At ${crossed.length} ${crossed.length === 1 ? 'stop' : 'stops'} the street runs one way with the riders on the left`,
        es: `En ${crossed.length} ${crossed.length === 1 ? 'parada' : 'paradas'} la calle es de un solo sentido con los alumnos a la izquierda`,
      },
      soWhat: { en: 'They cross the street to board.', es: 'Cruzan la calle para subir.' },
      fix: {
        en: 'Move the stop to the other side, or have a person see them across.',
        es: 'Pase la parada al otro lado o que alguien los cruce.',
      },
    }),
  ];
}
