/**
 * What the search sees: numbers only. Places are 0 … places − 1. Stop i is at place `placeOf[i]`, where others may be too;
 * schools, campuses and yards have places of their own. Times are whole milliseconds, costs whole units of the caller's
 * choice, matrices row-major and not necessarily symmetric.
 */
export type SearchProblem = {
  readonly places: number;
  readonly stops: number;
  readonly placeOf: Int32Array;
  readonly time: Int32Array;
  readonly cost: Int32Array;
  /** The same with rows for columns where it is there already, the same array where it is symmetric; else the search makes it. */
  readonly timeTo?: Int32Array;
  readonly costTo?: Int32Array;
  /** False where no time can ever bind, as in a plain capacitated problem: timing is then left out. */
  readonly timed: boolean;
  /** Milliseconds a bus stands at each stop. */
  readonly service: Int32Array;
  /** Load of stop i in dimension d at i * dimensions + d. */
  readonly dimensions: number;
  readonly load: Int32Array;
  readonly school: Int32Array;
  /** Milliseconds from leaving the stop to arriving at its school, at most. */
  readonly rideLimit: Int32Array;
  /** Bits that a bus must offer (lift, small bus, …). */
  readonly needs: Int32Array;
  /** Riders at the stop times the cost of one of their milliseconds on the bus; all zero where ride time costs nothing. */
  readonly rideCost: Float64Array;
  /** Bus that serves the stop today, −1 for none, and what serving it with another costs. */
  readonly home: Int32Array;
  readonly moveCost: Float64Array;
  /** What it costs to serve stops at other times than today; null where that is nobody’s concern. */
  readonly shifts: Shifts | null;
  /** Groups of riders that should ride alike; null where that is nobody’s concern. */
  readonly gap: RideGap | null;
  /** Stops that may not share a trip with stop i: `apart.list` from `apart.from[i]` to `apart.from[i + 1]`. */
  readonly apart: { readonly from: Int32Array; readonly list: Int32Array };
  readonly schools: number;
  readonly terminals: Terminals;
  readonly buses: Buses;
};

/** When the bus comes today, in the search’s clock (NaN where it does not), how much later or earlier is no change, and the price. */
export type Shifts = {
  readonly home: Float64Array;
  readonly most: number;
  readonly cost: Float64Array;
  /** True for afternoons, whose clock runs backwards. */
  readonly backwards: boolean;
};

/** Groups are 0 … groups − 1; what counts is their mean ride beyond the direct drive, of those on board. */
export type RideGap = {
  readonly groups: number;
  /** Riders of each group, and of all, those of no group too; with those who are on locked trips. */
  readonly riders: Float64Array;
  readonly everyone: number;
  /** Riders at stop i by group, the last those of no group: from i * (groups + 1). */
  readonly at: Int32Array;
  /** Milliseconds straight from stop i to its school. */
  readonly direct: Int32Array;
  /** `tail` of the terminals as it counts here, whatever it must be for rides home by the same trips. */
  readonly tail: Int32Array;
  /** Riders’ milliseconds beyond the direct drive that no search changes, by group, those of no group last. */
  readonly locked: Float64Array;
  /** Cost of anybody’s millisecond on board; and of one by which a group’s mean lies above that of all, for each of its riders. */
  readonly ridePrice: number;
  readonly price: number;
};

/** Ends of trips: one school, or several unloaded in a fixed sequence. Arrival is at the first. */
export type Terminals = {
  readonly count: number;
  readonly firstPlace: Int32Array;
  readonly lastPlace: Int32Array;
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  /** Milliseconds from arriving at the first school to leaving the last. */
  readonly dwell: Int32Array;
  /** Extra ride to school s at terminal * schools + s; −1 where riders of that school may not be on the trip. */
  readonly tail: Int32Array;
  /** Terminals open to school s: `of.list` from `of.from[s]` to `of.from[s + 1]`. */
  readonly of: { readonly from: Int32Array; readonly list: Int32Array };
};

/** Every bus that could be used, each with its own kind, yard and price. */
export type Buses = {
  readonly count: number;
  /** Seats and places of bus b in dimension d at b * dimensions + d. */
  readonly capacity: Int32Array;
  readonly offers: Int32Array;
  /** Cost of using the bus at all. */
  readonly fixed: Float64Array;
  /** Place where the day starts and ends; −1 where the way to the first stop costs nothing. */
  readonly startPlace: Int32Array;
  readonly endPlace: Int32Array;
  /** When the bus can leave its yard at the earliest. */
  readonly leaves: Float64Array;
  /** Trips that bus b may make, and the most that any may. */
  readonly tripsMost: Int32Array;
  readonly tripsMax: number;
  /** Null where every bus drives at the cost of the matrix. */
  readonly prices: DrivingPrices | null;
};

/**
 * What driving with bus b costs more than the matrix says, less where below zero: `ofCost[b]` × the cost of a leg + `ofTime[b]` × its time,
 * and `standing[b]` a millisecond at a stop or school. Any price of an hour and of a kilometre is such a sum, since cost and time are two
 * sums of the same two.
 */
export type DrivingPrices = {
  readonly ofCost: Float64Array;
  readonly ofTime: Float64Array;
  readonly standing: Float64Array;
};

/** Time that no plan reaches, in milliseconds: about eleven days. */
export const NEVER = 1e9;

/** No trip is planned with more stops than this. */
export const STOPS_MOST = 256;
