/** Headings of the plain tables; `key` ones tell the table, all `needed` ones must be there. */
export type Layout = {
  readonly id:
    | 'riders'
    | 'schools'
    | 'bells'
    | 'stops'
    | 'vehicles'
    | 'today'
    | 'settings'
    | 'traces'
    | 'places'
    | OneRoster
    | Benchmark;
  readonly needed: readonly string[];
  readonly optional: readonly string[];
};

type OneRoster = 'oneroster-orgs' | 'oneroster-users' | 'oneroster-roles' | 'oneroster-enrollments' | 'oneroster-other';
type Benchmark = 'ptk-stops' | 'ptk-schools';

/** In the sequence in which they are tried: a table is the first whose needed headings all stand in its first row. */
export const LAYOUTS: readonly Layout[] = [
  { id: 'ptk-stops', needed: ['ID', 'X_COORD', 'Y_COORD', 'EP_ID', 'STUDENT_COUNT'], optional: [] },
  { id: 'ptk-schools', needed: ['ID', 'X', 'Y', 'AMEARLY', 'AMLATE'], optional: [] },
  {
    id: 'today',
    needed: ['vehicleId', 'bus', 'trip', 'sequence', 'stopId', 'riderId', 'schoolTime'],
    optional: ['direction'],
  },
  {
    id: 'riders',
    needed: ['riderId', 'schoolId', 'grade', 'latitude', 'longitude'],
    optional: [
      ...['name', 'group', 'seatSixths', 'wheelchair', 'needs', 'walkMetersMax', 'rideMinutesMax', 'doorToDoor'],
      ...['stopId', 'apartFrom', 'ridesShare'],
    ],
  },
  { id: 'stops', needed: ['stopId', 'latitude', 'longitude'], optional: ['name', 'needs', 'side'] },
  {
    id: 'schools',
    needed: ['schoolId', 'latitude', 'longitude', 'bell'],
    optional: [
      ...['name', 'bellChoices', 'dayMinutes', 'arriveMinutesMin', 'arriveMinutesMax', 'unloadMinutes'],
      ...['leaveMinutesMin', 'leaveMinutesMax', 'sharesTripsWith'],
    ],
  },
  { id: 'bells', needed: ['schoolId', 'bell'], optional: ['bellChoices', 'dayMinutes'] },
  {
    id: 'vehicles',
    needed: ['vehicleId', 'count', 'benches'],
    optional: [
      ...['wheelchairPlaces', 'offers', 'yardLatitude', 'yardLongitude', 'leavesEarliest', 'backLatest'],
      ...['dayDollars', 'hourDollars', 'mileDollars', 'tripsMax'],
    ],
  },
  { id: 'traces', needed: ['tripId', 'time', 'latitude', 'longitude'], optional: ['date'] },
  { id: 'settings', needed: ['setting', 'value'], optional: [] },
  { id: 'places', needed: ['sourcedId', 'latitude', 'longitude'], optional: ['bell', 'walkMetersMax'] },
  { id: 'oneroster-roles', needed: ['sourcedId', 'userSourcedId', 'roleType', 'role', 'orgSourcedId'], optional: [] },
  {
    id: 'oneroster-enrollments',
    needed: ['sourcedId', 'classSourcedId', 'schoolSourcedId', 'userSourcedId', 'role'],
    optional: ['status', 'primary'],
  },
  {
    id: 'oneroster-users',
    needed: ['sourcedId', 'givenName', 'familyName'],
    optional: ['status', 'role', 'orgSourcedIds', 'primaryOrgSourcedId', 'grades', 'enabledUser'],
  },
  {
    id: 'oneroster-orgs',
    needed: ['sourcedId', 'name', 'type'],
    optional: ['status', 'identifier', 'parentSourcedId'],
  },
  { id: 'oneroster-other', needed: ['sourcedId', 'dateLastModified'], optional: [] },
  { id: 'oneroster-other', needed: ['propertyName', 'value'], optional: [] },
];

/** Settings of `settings.csv` by name. */
export const SETTINGS = [
  ...['stopSeconds', 'riderSeconds', 'wheelchairSeconds', 'walkMetersMax', 'rideMinutesMax', 'walkDetourRatio'],
  ...[
    'driveDetourRatio',
    'speedMilesPerHour',
    'morningSpeedRatio',
    'afternoonSpeedRatio',
    'travelLogSpread',
    'planQuantile',
    'ridersChangedMax',
    'spareDrivers',
    'driverAbsenceShare',
    'spareDriverHours',
    'spareDriverHourDollars',
    'afternoon',
  ],
  ...['rideMinuteCents', 'gapMinuteCents', 'walkMinuteCents', 'changeCents'],
] as const;
