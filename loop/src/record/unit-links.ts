import type { Unit } from '@leeway/model';

/** How a unit known by its state's own id was found to be one with an NCES id. */
export type UnitLink = {
  readonly nativeId: string;
  readonly ncesId: string;
  readonly by: 'state-id' | 'name' | 'name-and-kind';
};

const GENERIC = new Set(
  'SCHOOL SCHOOLS DISTRICT DISTRICTS PUBLIC BOARD OF EDUCATION CENTRAL CITY UNION FREE CSD UFSD SD THE ENLARGED COMMON AT INDEPENDENT ISD UNIFIED BOE'.split(
    ' ',
  ),
);
const SPELLED: Readonly<Record<string, string>> = {
  TWP: 'TOWNSHIP',
  BORO: 'BOROUGH',
  REG: 'REGIONAL',
  CO: 'COUNTY',
  ST: 'SAINT',
  MT: 'MOUNT',
  VOC: 'VOCATIONAL',
  TECH: 'TECHNICAL',
};

/** A name as it is compared: capitals, abbreviations spelled out, punctuation gone. */
export function fullNameKey(name: string): string {
  return name
    .toUpperCase()
    .normalize('NFKD')
    .replace(/[.'’]/g, '')
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => SPELLED[word] ?? word)
    .join(' ');
}

/** The same without the words that every district's name has. */
export function shortNameKey(name: string): string {
  return fullNameKey(name)
    .split(' ')
    .filter((word) => !GENERIC.has(word))
    .join(' ');
}

/** Words for the kind of place or school, which one list writes and another leaves out. */
const PLACE = new Set('BOROUGH TOWNSHIP TOWN VILLAGE ELEMENTARY HIGH SECONDARY'.split(' '));

/** The name of the place alone. */
function placeKey(name: string): string {
  return shortNameKey(name)
    .split(' ')
    .filter((word) => !PLACE.has(word))
    .join(' ');
}

const isNative = (unit: Unit): boolean => unit.id.includes(':');
const isComparable = (unit: Unit): boolean => unit.kind !== 'school' && unit.kind !== 'state-agency';

function uniqueBy(units: readonly Unit[], key: (unit: Unit) => string): Map<string, Unit> {
  const found = new Map<string, Unit | null>();
  for (const unit of units) {
    const name = key(unit);
    if (name !== '') found.set(name, found.has(name) ? null : unit);
  }
  return new Map([...found].flatMap(([name, unit]) => (unit ? [[name, unit] as const] : [])));
}

const inState = (unit: Unit, name: string): string => (name === '' ? '' : `${unit.state} ${name}`);

/** From strict to loose; each rule asks for a name that is unique among all units on both sides. */
const RULES: readonly { readonly by: UnitLink['by']; readonly key: (unit: Unit) => string }[] = [
  { by: 'name', key: (unit) => inState(unit, fullNameKey(unit.name)) },
  { by: 'name', key: (unit) => inState(unit, shortNameKey(unit.name)) },
  { by: 'name-and-kind', key: (unit) => inState(unit, `${unit.kind} ${shortNameKey(unit.name)}`) },
  { by: 'name', key: (unit) => inState(unit, placeKey(unit.name)) },
];

/** '<state>:<the state's own number>' → NCES id, from files that carry both. */
export type StateIds = ReadonlyMap<string, string>;

/** Links of ids that differ only in leading zeros from a number that some file sets beside the NCES id. */
function linksByStateId(native: readonly Unit[], stateIds: StateIds): UnitLink[] {
  return native.flatMap((unit): UnitLink[] => {
    const [state = '', number = ''] = unit.id.split(':');
    const ncesId = stateIds.get(`${state.toUpperCase()}:${number.replace(/^0+/, '')}`);
    return ncesId === undefined ? [] : [{ nativeId: unit.id, ncesId, by: 'state-id' }];
  });
}

/**
 * Joins units known by a state's own id to those with an NCES id, by the state's number where a file carries both,
 * else by name within the state and only where the name is unique on both sides: a wrong link is worse than none.
 */
export function linkUnits(units: readonly Unit[], stateIds: StateIds = new Map()): UnitLink[] {
  const native = units.filter((unit) => isNative(unit) && isComparable(unit));
  if (native.length === 0) return [];
  const states = new Set(native.map((unit) => unit.state));
  const national = units.filter((unit) => !isNative(unit) && isComparable(unit) && states.has(unit.state));
  const linked = new Map(linksByStateId(native, stateIds).map((link) => [link.nativeId, link]));
  const taken = new Set([...linked.values()].map((link) => link.ncesId));
  for (const { by, key } of RULES) {
    const candidates = uniqueBy(national, key);
    for (const [name, unit] of uniqueBy(native, key)) {
      const match = candidates.get(name);
      if (!match || linked.has(unit.id) || taken.has(match.id)) continue;
      linked.set(unit.id, { nativeId: unit.id, ncesId: match.id, by });
      taken.add(match.id);
    }
  }
  return [...linked.values()];
}
