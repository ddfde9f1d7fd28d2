/** A file as it was read: its name and the SHA-256 of its bytes, in hexadecimal. */
export type ReadFile = { readonly name: string; readonly sha256: string };

/**
 * One bus on one day. Hours are a driver's from yard to yard, to two decimals, as are miles; money is whole cents a day, null
 * where the files state no price. No rider, stop or place.
 */
export type RecordedBus = {
  readonly bus: string;
  readonly trips: number;
  readonly driverHours: number;
  readonly miles: number;
  readonly dayCents: number | null;
  readonly hourCents: number | null;
  readonly mileCents: number | null;
};

/** One plan of one day: its buses, how many riders are on board at any time, what the checker and the simulated days said. */
export type RecordedDay = {
  /** The file that holds the plan. */
  readonly file: string;
  readonly carried: number;
  readonly brokenPromises: number;
  /** Share of simulated days, 0 to 1, on which every rider was on time. */
  readonly faultlessShare: number;
  readonly buses: readonly RecordedBus[];
};

/** A district's route plan with the routes that it would replace, as a person put it on record: sums by bus, nothing about anybody. */
export type RoutePlan = {
  /** 'route-plan-' and the first 16 digits of the SHA-256 of what is recorded. */
  readonly id: string;
  /** ISO 8601 date of the plan's file, or as stated. */
  readonly madeOn: string;
  readonly plan: ReadFile;
  /** Files of the district that the plan was checked against. */
  readonly files: readonly ReadFile[];
  /** On what travel times rest, in both languages. */
  readonly travel: { readonly en: string; readonly es: string };
  readonly promisesChecked: number;
  readonly simulatedDays: number;
  /** Riders who have a stop and no bus, or who ride in `before` and not in `after`. */
  readonly leftBehind: number;
  /** Riders without a usable stop, to be solved one by one. */
  readonly cases: number;
  /** Days of school in a year, as stated; null where nobody stated them. */
  readonly schoolDays: number | null;
  /** Drivers on standby on the simulated days of both plans, and their pay a day in cents, null where not stated; absent in records of before. */
  readonly standby?: { readonly drivers: number; readonly dayCents: number | null } | undefined;
  readonly after: RecordedDay;
  /** Null where the routes of today are not on file. */
  readonly before: RecordedDay | null;
};
