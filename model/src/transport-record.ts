import type { Cents } from './quantity.ts';
import type { QuarantinedRow } from './record.ts';

/** Longitude and latitude in degrees, or east and north in the file's own length. */
export type Spot = { readonly x: number; readonly y: number };

/** What coordinates mean: degrees, or a plane with its own measure of distance. */
export type Ground =
  | { readonly kind: 'geographic' }
  | {
      readonly kind: 'planar';
      readonly norm: 'manhattan' | 'euclidean' | 'euclidean-rounded';
      readonly metresPerUnit: number;
    };

/**
 * A district's transport as its own files state it: who goes where, with which buses. Times of day are seconds after midnight,
 * spans seconds, lengths metres. What a file does not say is null; whoever uses the record says what is assumed instead.
 */
export type TransportRecord = {
  readonly title: string;
  readonly ground: Ground;
  readonly schools: readonly TransportSchool[];
  readonly stops: readonly TransportStop[];
  readonly riders: readonly TransportRider[];
  readonly vehicles: readonly TransportVehicle[];
  readonly settings: TransportSettings;
  readonly hazards: readonly Hazard[];
  readonly walkZones: readonly WalkZone[];
  /** Who boards where today, one row a rider and trip; empty where today is unknown. */
  readonly boardings: readonly Boarding[];
};

export type TransportSchool = {
  readonly id: string;
  readonly name: string;
  readonly spot: Spot;
  readonly bell: number;
  /** Start times that the school could have; empty where only the present one is possible. */
  readonly bellChoices: readonly number[];
  readonly dayLength: number | null;
  readonly arriveLeast: number | null;
  readonly arriveMost: number | null;
  readonly unload: number | null;
  readonly leaveLeast: number | null;
  readonly leaveMost: number | null;
  /** Schools whose riders may be on the same trip. */
  readonly sharesTripsWith: readonly string[];
};

export type TransportStop = {
  readonly id: string;
  readonly name: string;
  readonly spot: Spot;
  readonly needs: readonly string[];
  /** Side of the street on which riders wait, as seen by the driver; null where unknown. */
  readonly side: 'left' | 'right' | null;
};

export type TransportRider = {
  readonly id: string;
  readonly name: string | null;
  readonly schoolId: string;
  readonly grade: string;
  /** Group by which results are told; null where the grade says it. */
  readonly group: string | null;
  /** Home; null where it is unknown or unusable. */
  readonly spot: Spot | null;
  readonly seatSixths: number | null;
  readonly wheelchair: boolean;
  readonly needs: readonly string[];
  readonly walkMetresMost: number | null;
  readonly rideLimit: number | null;
  readonly doorToDoor: boolean;
  /** The one stop that the rider must have. */
  readonly stopId: string | null;
  readonly apartFrom: readonly string[];
  /** Chance that the rider comes on a day, 0 to 1. */
  readonly ridesShare: number | null;
};

export type TransportVehicle = {
  readonly id: string;
  readonly count: number;
  readonly benches: number;
  readonly wheelchairPlaces: number;
  readonly offers: readonly string[];
  readonly yard: Spot | null;
  readonly leavesEarliest: number | null;
  readonly backLatest: number | null;
  readonly dayCost: Cents | null;
  readonly hourCost: Cents | null;
  /** Cents for a kilometre; a rate, so not whole. */
  readonly kilometreCents: number | null;
  readonly tripsMost: number | null;
};

/** Rules for the whole district; null where the files do not say. */
export type TransportSettings = {
  readonly stopSeconds: number | null;
  readonly riderSeconds: number | null;
  readonly wheelchairSeconds: number | null;
  readonly walkMetresMost: number | null;
  readonly rideLimit: number | null;
  readonly walkDetour: number | null;
  readonly driveDetour: number | null;
  readonly metresPerSecond: number | null;
  readonly logSpread: number | null;
  /** Where given travel times are from; null where they are assumed. */
  readonly travelSource: string | null;
  /** What a bus drives on roads, as a share of the posted or usual speed, to school and from school. */
  readonly morningSpeedShare: number | null;
  readonly afternoonSpeedShare: number | null;
  readonly planQuantile: number | null;
  readonly ridersChangedMost: number | null;
  /** Drivers on standby in the yard, and the share of days on which a driver does not come. */
  readonly spareDrivers: number | null;
  readonly driverAbsenceShare: number | null;
  /** Hours that a driver on standby is paid a day, and the price of one; where only that is lacking, a driver’s hour of the vehicles. */
  readonly spareDriverHours: number | null;
  readonly spareDriverHourCost: Cents | null;
  readonly afternoon: 'none' | 'same-trips' | 'own-trips' | null;
  /**
   * Prices in cents of one more minute on the bus beyond the direct drive, minute by which a group's mean lies above that of all (for each of
   * its riders), minute on foot, rider whose stop or bus changes.
   */
  readonly rideMinuteCents: number | null;
  readonly gapMinuteCents: number | null;
  readonly walkMinuteCents: number | null;
  readonly changeCents: number | null;
};

/** A line or a ring that nobody may cross on foot. */
export type Hazard = { readonly name: string; readonly paths: readonly (readonly Spot[])[]; readonly closed: boolean };

/** An area from which pupils of a school walk and are not given a seat. The first ring is the outline, others are holes. */
export type WalkZone = { readonly schoolId: string; readonly rings: readonly (readonly Spot[])[] };

export type Boarding = {
  readonly vehicleId: string;
  readonly bus: number;
  readonly trip: number;
  readonly direction: 'to-school' | 'from-school';
  readonly sequence: number;
  readonly stopId: string;
  readonly riderId: string;
  /** Arrival at the rider’s school, or departure from it. */
  readonly schoolTime: number;
};

/** One row of a what-if as written: what changes, of which school or vehicle (blank for all), and to what. */
export type WhatIfRow = { readonly change: string; readonly of: string; readonly value: string };

/** Where a bus was on a trip and when, in seconds after midnight. */
export type TracePosition = { readonly tripId: string; readonly seconds: number; readonly spot: Spot };

/** A row that could not be used, with the file in which it stands. */
export type QuarantinedTransportRow = QuarantinedRow & { readonly file: string };
