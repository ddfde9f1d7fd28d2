/** How large a made-up district is. Stops are on a lattice, so that there may be a few more than asked for. */
export type DistrictSizes = { readonly riders: number; readonly stops: number; readonly schools: number };

/** The largest district that routes are timed on. */
export const LARGE_DISTRICT: DistrictSizes = { riders: 20_000, stops: 3_000, schools: 250 };

/** The same in a hundredth of the riders, for tests. */
export const SMALL_DISTRICT: DistrictSizes = { riders: 240, stops: 60, schools: 5 };
