/** A round town on the county's lattice: centre and radius in lattice steps. */
export type Town = { readonly row: number; readonly column: number; readonly radius: number };

/** How large a county is. Steps are about 100 m; a country road runs along every `countryEvery`-th line. */
export type CountyPlan = {
  readonly size: number;
  readonly countryEvery: number;
  readonly towns: readonly Town[];
};

const ring = (count: number, centre: number, distance: number, radius: number, turn = 0): Town[] =>
  Array.from({ length: count }, (_, i) => ({
    row: Math.round(centre + distance * Math.sin((2 * Math.PI * (i + turn)) / count)),
    column: Math.round(centre + distance * Math.cos((2 * Math.PI * (i + turn)) / count)),
    radius,
  }));

/** A county of some 107,000 junctions: a city, eight towns, two dozen villages and the farm roads between them. */
export const LARGE_COUNTY: CountyPlan = {
  size: 640,
  countryEvery: 16,
  towns: [{ row: 320, column: 320, radius: 100 }, ...ring(8, 320, 215, 43), ...ring(24, 320, 300, 16, 0.5)],
};

/** A town with two villages, some 500 junctions. */
export const SMALL_COUNTY: CountyPlan = {
  size: 48,
  countryEvery: 12,
  towns: [
    { row: 22, column: 22, radius: 10 },
    { row: 38, column: 8, radius: 4 },
    { row: 8, column: 40, radius: 4 },
  ],
};
