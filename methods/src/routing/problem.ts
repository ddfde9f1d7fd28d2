import type { LegFigures } from './legs.ts';

/**
 * A school transportation problem as the engine sees it: numbers and ids, nothing of a file or a screen. Indices refer to the
 * arrays of the same problem. Times of day are seconds after midnight, spans are seconds, lengths are metres, money is cents.
 */
export type RoutingProblem = {
  /** Rows of the travel matrices: stops, schools, yards and homes served at the door. */
  readonly places: readonly Place[];
  readonly travel: Travel;
  readonly schools: readonly School[];
  readonly stops: readonly Stop[];
  readonly riders: readonly Rider[];
  readonly fleet: readonly BusKind[];
  readonly rules: Rules;
  /** Nobody on standby, and an assumed share of absences, where not said. */
  readonly drivers?: Drivers;
  /** What is run today, where it is known: the start of the search and the yardstick of change. */
  readonly today: Plan | null;
  /** What stays as it is, whatever else changes; nothing where absent. */
  readonly locks?: readonly Lock[];
};

export type Place = {
  readonly id: string;
  /** East–west and north–south, in degrees (`geographic`) or in the file's own length (`planar`). */
  readonly x: number;
  readonly y: number;
};

/** How far and how long between places (read with `legFigure`); from row to column, not necessarily the same both ways. */
export type Travel = {
  readonly coordinates: 'geographic' | 'planar';
  readonly seconds: LegFigures;
  readonly metres: LegFigures;
  /** The same for trips from school, where that period is known apart; else what stands above holds both ways. */
  readonly fromSchool?: { readonly seconds: LegFigures; readonly metres: LegFigures };
  /** Where the figures are from, said on every result: roads, or a straight line times a detour factor. */
  readonly basis: TravelBasis;
  /** Standard deviation of the logarithm of a leg's time, for safety margins and simulated days. */
  readonly logSpread: number;
};

/** Travel whose figures are matrices, row-major. */
export type TravelTables = Travel & {
  readonly seconds: Float64Array;
  readonly metres: Float64Array;
  readonly fromSchool?: { readonly seconds: Float64Array; readonly metres: Float64Array };
};

export type TravelBasis =
  | {
      readonly kind: 'roads';
      readonly file: string;
      /** Digest of the road file and of all that set its speeds: another one means other times. */
      readonly sha256: string;
      readonly unreached: number;
    }
  | {
      readonly kind: 'straight-line';
      readonly detour: number;
      readonly metresPerSecond: number;
      readonly source: string;
    }
  | { readonly kind: 'given'; readonly source: string };

export type School = {
  readonly id: string;
  readonly place: number;
  readonly bell: number;
  /** Buses arrive between `bell - arriveMost` and `bell - arriveLeast - unload`. */
  readonly arriveLeast: number;
  readonly arriveMost: number;
  readonly unload: number;
  /** Start times that the school could have; only the present one where it is fixed. */
  readonly bellChoices: readonly number[];
  /** Seconds from the first bell to the last; buses leave in the afternoon between `leaveLeast` and `leaveMost` after that. */
  readonly dayLength: number;
  readonly leaveLeast: number;
  readonly leaveMost: number;
};

/** A place where a bus may stop for riders. */
export type Stop = {
  readonly id: string;
  readonly place: number;
  /** Words that a bus must offer to reach it, such as `small-bus`. */
  readonly needs: readonly string[];
};

export type Rider = {
  readonly id: string;
  readonly school: number;
  /** Grade group or programme; results are told by group. */
  readonly group: string;
  /** Sixths of a bench: 2 where three share it, 3 where two do, 6 for a bench alone. */
  readonly seatSixths: number;
  readonly wheelchair: boolean;
  /** Words that a bus must offer: `lift`, `monitor`, `harness`, … */
  readonly needs: readonly string[];
  readonly rideLimit: number;
  /** Stops that the rider may be given, nearest first; one where fixed, none where the rider is a case to solve. */
  readonly choices: readonly StopChoice[];
  /** Riders who must not be on the bus at the same time. */
  readonly apartFrom: readonly number[];
  /** Chance that the rider comes on a day. */
  readonly rides: number;
};

export type StopChoice = { readonly stop: number; readonly walkMetres: number };

export type BusKind = {
  readonly id: string;
  readonly count: number;
  readonly benches: number;
  readonly wheelchairPlaces: number;
  readonly offers: readonly string[];
  /** Place where the day starts and ends; null where the yard is not counted. */
  readonly yard: number | null;
  readonly leavesEarliest: number;
  readonly backLatest: number;
  readonly dayCents: number;
  readonly hourCents: number;
  readonly kilometreCents: number;
  /** Trips of one direction, at most; a whole day may hold twice as many. */
  readonly tripsMost: number;
};

export type Drivers = {
  /** Drivers on standby in the yards, who can take any bus whose driver is missing. */
  readonly spare: number;
  /** Share of days on which a driver does not come; null where not known. */
  readonly absentShare: number | null;
  /** Hours that each driver on standby is paid a day, and the price of one in cents; null or absent where not known. */
  readonly paidHours?: number | null;
  readonly hourCents?: number | null;
};

export type Rules = {
  /** Seconds at a stop: so much for stopping and so much for each rider, more for each wheelchair. */
  readonly stopSeconds: number;
  readonly riderSeconds: number;
  readonly wheelchairSeconds: number;
  /** Pairs of schools whose riders may share a trip, first unloaded first; empty for single loads. */
  readonly sharedTrips: readonly (readonly [number, number])[];
  /** Spare time: a leg is planned at this quantile of its time. One half plans on the median. */
  readonly planQuantile: number;
  /** At most this many riders may get another stop or another time by more than `changeSeconds`; null for no limit. */
  readonly ridersChangedMost: number | null;
  readonly changeSeconds: number;
  /** No afternoon, the morning’s trips the other way round, or trips of its own to the same stops. */
  readonly afternoon: 'none' | 'same-trips' | 'own-trips';
  readonly weights: Weights;
};

/** What a plan is asked to be good at; each is the price in cents of one more of it. */
export type Weights = {
  /** A rider’s minute on the bus beyond the direct drive. */
  readonly rideMinuteCents: number;
  /**
   * A minute by which a group's mean ride beyond the direct drive lies above the mean of all riders, for each of its riders. Groups
   * that may not be told have no price of their own.
   */
  readonly gapMinuteCents: number;
  /** A minute’s walk of one rider. */
  readonly walkMinuteCents: number;
  /** A rider whose stop or bus changes. */
  readonly changeCents: number;
};

/** Who boards where, and what each bus does all day. */
export type Plan = {
  /** Stop of each rider, −1 for a rider who is a case to solve. */
  readonly riderStop: Int32Array;
  readonly days: readonly BusDay[];
};

/** Trips in the sequence in which they are driven, morning and afternoon. `number` tells buses of one kind apart. */
export type BusDay = { readonly kind: number; readonly number: number; readonly trips: readonly Trip[] };

/**
 * To school: stops in sequence, then schools in sequence, `atSchool` the arrival at the first. From school: schools in
 * sequence, then stops in sequence, `atSchool` the departure from the last.
 */
export type Trip = {
  readonly direction: 'to-school' | 'from-school';
  readonly visits: readonly Visit[];
  readonly schools: readonly number[];
  readonly atSchool: number;
};

/** A bus that drives in one direction as it does, trips, stops, riders and times; without trips it stays in the yard then. */
export type Lock = Omit<BusDay, 'trips'> & {
  readonly direction: Trip['direction'];
  readonly trips: readonly Trip[];
};

/** Riders of one school who board or leave at one stop. */
export type Visit = { readonly stop: number; readonly riders: readonly number[] };
