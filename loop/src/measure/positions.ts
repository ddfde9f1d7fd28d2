/** Where each unit stands among others; as a map would say it, in an eighth of a map's time. */
export type Positions = Pick<ReadonlyMap<number, number>, 'get' | 'has'>;

export function positionsOf(units: Int32Array): Positions {
  const most = units.reduce((a, b) => Math.max(a, b), -1);
  const places = new Int32Array(most + 1).fill(-1);
  units.forEach((unit, at) => {
    places[unit] = at;
  });
  const get = (unit: number): number | undefined => {
    const at = places[unit] ?? -1;
    return at < 0 ? undefined : at;
  };
  return { get, has: (unit) => get(unit) !== undefined };
}
