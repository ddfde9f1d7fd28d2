import { describe, expect, it } from 'vitest';
import { type RoutingFile, type RoutingReading, readRoutingFiles } from './read.ts';

const file = (name: string, ...lines: readonly string[]): RoutingFile => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
});

const RIDERS = ['riderId,schoolId,grade,latitude,longitude', 'R1,OAK,3,35.1,-90.1'];
const SCHOOLS = ['schoolId,latitude,longitude,bell', 'OAK,35.2,-90.2,7:45'];
const STOPS = ['stopId,latitude,longitude', 'S1,35.1,-90.1'];
const VEHICLES = ['vehicleId,count,benches,mileDollars,dayDollars', 'BIG,2,12,1.60934,300'];

type Tables = {
  riders?: readonly string[];
  schools?: readonly string[];
  stops?: readonly string[];
  vehicles?: readonly string[];
};

const folder = (tables: Tables = {}, ...more: readonly RoutingFile[]): RoutingFile[] => [
  file('a', ...(tables.riders ?? RIDERS)),
  file('b', ...(tables.schools ?? SCHOOLS)),
  file('c', ...(tables.stops ?? STOPS)),
  file('d', ...(tables.vehicles ?? VEHICLES)),
  ...more,
];

async function read(files: readonly RoutingFile[]): Promise<RoutingReading> {
  const found = await readRoutingFiles(files, 'folder', null);
  if (found.kind === 'refusal') throw new Error(found.finding.what.en);
  return found;
}

async function refused(files: readonly RoutingFile[]): Promise<string> {
  const found = await readRoutingFiles(files, 'folder', null);
  return found.kind === 'refusal' ? found.finding.what.en : 'taken';
}

const sentences = ({ quarantined }: RoutingReading): string[] =>
  quarantined.map(({ file: name, line, reason }) => `${name} ${line}: ${reason.en}`);

describe('a folder of plain tables', () => {
  it('is told by its headings, whatever its files are called', async () => {
    const { format, record, quarantined } = await read(folder());
    expect([format, quarantined]).toEqual(['csv', []]);
    expect(record.riders[0]).toMatchObject({ id: 'R1', schoolId: 'OAK', grade: '3', spot: { x: -90.1, y: 35.1 } });
    expect(record.schools[0]).toMatchObject({ id: 'OAK', name: 'OAK', bell: 7 * 3600 + 45 * 60, dayLength: null });
    expect(record.vehicles[0]).toMatchObject({ count: 2, benches: 12, dayCost: 30_000, yard: null });
    expect(record.vehicles[0]?.kilometreCents).toBeCloseTo(100, 3);
  });

  it('keeps a rider whose home cannot be read, and says where the cell stands', async () => {
    const reading = await read(folder({ riders: [...RIDERS, 'R2,OAK,3,north,-90.1', 'R3,OAK,3,,'] }));
    expect(reading.record.riders.map(({ id, spot }) => [id, spot === null])).toEqual([
      ['R1', false],
      ['R2', true],
      ['R3', true],
    ]);
    expect(sentences(reading)).toEqual([
      'a 3: latitude is “north”, not a number from -90 to 90, so it cannot be used; write it like 35.1234.',
    ]);
  });

  it.each([
    [
      'R2,ELM,3,35.1,-90.1',
      'schoolId “ELM” is not in the table of schools, so the row leads nowhere; add it there or mend the id.',
    ],
    [
      'R1,OAK,3,35.1,-90.1',
      'riderId R1 stands on an earlier row too, so this row was left out; give every row its own id.',
    ],
    ['R2,,3,35.1,-90.1', 'schoolId is blank, so the row cannot be told from others; fill it in, for example OAK.'],
  ])('puts the rider row %s aside with its sentence', async (row, sentence) => {
    const reading = await read(folder({ riders: [...RIDERS, row] }));
    expect(reading.record.riders).toHaveLength(1);
    expect(sentences(reading)).toEqual([`a 3: ${sentence}`]);
  });

  it.each([
    ['ELM,35.2,-90.2,25:00', 'bell is “25:00”, not a time of day, so it cannot be used; write it like 7:45.'],
    [
      'ELM,0,0,7:45',
      'latitude and longitude are both 0, which is in the Atlantic, so the place is unknown; write where it is.',
    ],
  ])('puts the school row %s aside with its sentence', async (row, sentence) => {
    const reading = await read(folder({ schools: [...SCHOOLS, row] }));
    expect(sentences(reading)).toEqual([`b 3: ${sentence}`]);
  });

  it('puts aside a bus without a price that can be read, a stop on no side, a setting that there is not', async () => {
    const reading = await read(
      folder(
        { vehicles: [...VEHICLES, 'SMALL,2,6,1,cheap'], stops: ['stopId,latitude,longitude,side', 'S1,35,-90,behind'] },
        file('e', 'setting,value', 'stopSecond,20', 'stopSeconds,25', 'gapMinuteCents,4'),
      ),
    );
    expect(sentences(reading).map((one) => one.slice(0, 40))).toEqual([
      'c 2: side is “behind”, so a driver would',
      'd 3: dayDollars is “cheap”, not an amoun',
      'e 2: There is no setting “stopSecond”, s',
    ]);
    expect(reading.record.settings).toMatchObject({ stopSeconds: 25, gapMinuteCents: 4, riderSeconds: null });
  });

  it('reads what standby is paid, and puts aside a price that is none', async () => {
    const settings = (...rows: readonly string[]) => read(folder({}, file('e', 'setting,value', ...rows)));
    const { record } = await settings('spareDriverHours,5.5', 'spareDriverHourDollars,24.50');
    expect(record.settings).toMatchObject({ spareDriverHours: 5.5, spareDriverHourCost: 2450 });
    const cheap = await settings('spareDriverHours,25', 'spareDriverHourDollars,-3');
    expect(cheap.record.settings).toMatchObject({ spareDriverHours: null, spareDriverHourCost: null });
    expect(sentences(cheap).map((one) => one.slice(0, 40))).toEqual([
      'e 2: spareDriverHours is “25”, not a num',
      'e 3: spareDriverHourDollars is “-3”, not',
    ]);
  });

  it('reads hazards and walk zones by their properties', async () => {
    const line = {
      type: 'Feature',
      properties: { name: 'rail' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [-90, 35],
          [-90, 36],
        ],
      },
    };
    const ring = [
      [-90, 35],
      [-90, 36],
      [-91, 36],
      [-90, 35],
    ];
    const zone = {
      type: 'Feature',
      properties: { schoolId: 'OAK' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
    const text = JSON.stringify({ type: 'FeatureCollection', features: [line, zone] });
    const { record } = await read(folder({}, file('x', text)));
    expect(record.hazards).toEqual([
      {
        name: 'rail',
        closed: false,
        paths: [
          [
            { x: -90, y: 35 },
            { x: -90, y: 36 },
          ],
        ],
      },
    ]);
    expect(record.walkZones.map(({ schoolId, rings }) => [schoolId, rings[0]?.length])).toEqual([['OAK', 4]]);
    expect(await refused(folder({}, file('x', text.slice(0, -9))))).toBe('“x” breaks off or is no JSON.');
  });

  it('is refused whole where a table is missing, twice there, or nothing known', async () => {
    expect(await refused(folder().slice(0, 2))).toBe('“folder” lacks stops.csv, vehicles.csv.');
    expect(await refused(folder({}, file('z', ...STOPS)))).toBe('“c” and “z” are both tables of stops.');
    expect(await refused(folder({}, file('z', 'colour,smell', 'red,none')))).toMatch(/^“z” is no table of riders/);
  });
});

describe('OneRoster', () => {
  const roster = (...more: readonly RoutingFile[]): RoutingFile[] => [
    file(
      'orgs.csv',
      'sourcedId,status,dateLastModified,name,type,identifier',
      'o1,,,Oak School,school,1',
      'd1,,,District,district,9',
    ),
    file(
      'users.csv',
      'sourcedId,status,role,orgSourcedIds,givenName,familyName,grades',
      'u1,,student,o1,Ana,Diaz,03',
      'u2,,teacher,o1,Tom,Hill,',
    ),
    file('c', ...STOPS),
    file('d', ...VEHICLES),
    ...more,
  ];

  it('gives pupils and schools once places stand beside it, and asks for them where not', async () => {
    const places = file('places.csv', 'sourcedId,latitude,longitude,bell', 'o1,35.2,-90.2,7:45', 'u1,35.1,-90.1,');
    const { record } = await read(roster(places));
    expect(record.riders).toHaveLength(1);
    expect(record.riders[0]).toMatchObject({
      id: 'u1',
      name: 'Ana Diaz',
      schoolId: 'o1',
      grade: '03',
      spot: { x: -90.1, y: 35.1 },
    });
    expect(await refused(roster())).toBe('“folder” lacks places.csv (OneRoster has no addresses).');
  });
});

describe('published instances', () => {
  const PTK = [
    file('Stops.txt', 'ID\tX_COORD\tY_COORD\tEP_ID\tSTUDENT_COUNT\t', '101\t3000\t4000\t201\t2\t'),
    file('Schools.txt', 'ID\tX\tY\tAMEARLY\tAMLATE\t', '201\t0\t0\t510\t540\t'),
  ];

  it('reads Park, Tae and Kim under the published rules', async () => {
    const { format, record } = await read(PTK);
    expect(format).toBe('park-tae-kim');
    expect(record.riders.map(({ id, stopId, rideLimit }) => [id, stopId, rideLimit])).toEqual([
      ['101-1', '101', 2700],
      ['101-2', '101', 2700],
    ]);
    expect(record.schools[0]).toMatchObject({
      bell: 5 * 3600 + 600,
      arriveLeast: -154.4,
      arriveMost: 0,
      unload: 154.4,
    });
    expect(await refused(PTK.slice(0, 1))).toBe('“folder” lacks Schools.txt.');
  });

  it('reads CVRPLIB, a bench for one of demand, and refuses what it cannot be sure of', async () => {
    const lines = [
      ...[
        'NAME : tiny',
        'TYPE : CVRP',
        'DIMENSION : 3',
        'EDGE_WEIGHT_TYPE : EUC_2D',
        'CAPACITY : 10',
        'NODE_COORD_SECTION',
      ],
      ...['1 0 0', '2 3 4', '3 6 8', 'DEMAND_SECTION', '1 0', '2 7', '3 4', 'DEPOT_SECTION', '1', '-1', 'EOF'],
    ];
    const { format, record } = await read([file('x', ...lines)]);
    expect([format, record.title]).toEqual(['cvrplib', 'tiny']);
    expect(record.riders.map(({ id, seatSixths }) => [id, seatSixths])).toEqual([
      ['2', 42],
      ['3', 24],
    ]);
    expect(record.vehicles[0]).toMatchObject({ benches: 10, count: 2, yard: { x: 0, y: 0 } });
    expect(await refused([file('x', ...lines.map((line) => line.replace(': 3', ': 4')))])).toMatch(
      /another number of places/,
    );
    expect(await refused([file('x', ...lines.map((line) => line.replace('EUC_2D', 'GEO')))])).toMatch(
      /another kind than EUC_2D/,
    );
  });

  it('says so where the content is another format than was asked for', async () => {
    const found = await readRoutingFiles(PTK, 'folder', 'csv');
    expect(found.kind === 'refusal' && found.finding.what.en).toBe('“folder” is park-tae-kim, not csv.');
  });
});
