/** One standstill of a bus: where (row of places), from when, until when, in seconds after midnight. */
export type Standstill = { readonly place: number; readonly arrives: number; readonly leaves: number };

/** Times of a trip in the sequence of its visits and schools. */
export type TripTimes = { readonly visits: readonly Standstill[]; readonly schools: readonly Standstill[] };

/** A stretch of work from yard to yard: trips `first` to `last`, out and back in seconds after midnight. */
export type DutyTimes = { readonly first: number; readonly last: number; readonly out: number; readonly back: number };

/** Times of a plan, one entry for each of its bus days. */
export type PlanTimes = readonly { readonly trips: readonly TripTimes[]; readonly duties: readonly DutyTimes[] }[];
