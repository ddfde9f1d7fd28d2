import { describe, expect, it } from 'vitest';
import { stampOf } from './clock.ts';
import { readGpsTraces } from './read.ts';

const read = (text: string, zone?: string) =>
  readGpsTraces(new TextEncoder().encode(text), 'traces.csv', zone ? { zone } : {});

describe('a table of positions', () => {
  it('gives each vehicle its positions in order of time, once each', async () => {
    const reading = await read(
      'Bus,Timestamp,Latitude,Longitude\n12,2026-01-05 07:00:30,42.1,-83.2\n12,2026-01-05 07:00:00,42.0,-83.1\n12,2026-01-05 07:00:30,42.1,-83.2\n7,2026-01-05 07:00:00,42.5,-83.5\n',
    );
    if (reading.kind !== 'gps-traces') throw new Error(reading.finding.what.en);
    expect(
      [...reading.vehicles].map(([vehicle, list]) => [vehicle, list.map(({ lat, localHour }) => [lat, localHour])]),
    ).toEqual([
      [
        '12',
        [
          [42, 7],
          [42.1, 7 + 30 / 3600],
        ],
      ],
      ['7', [[42.5, 7]]],
    ]);
    expect(reading.findings).toEqual([]);
  });

  it('leaves out rows without a fix, a time or a vehicle, and counts them', async () => {
    const reading = await read(
      'lon;lat;time;vehicle\n-83;42;2026-01-05T07:00:00-05:00;a\n0;0;2026-01-05T07:01:00-05:00;a\n-83;42;soon;a\n-83;95;2026-01-05T07:02:00-05:00;a\n-83;42;2026-01-05T07:03:00-05:00;\n',
    );
    expect(reading).toMatchObject({
      rows: { read: 5, accepted: 1 },
      findings: [{ code: 'gps.rows-left-out', severity: 'weakens' }],
    });
  });

  it('in UTC has no hour of the day until the zone is stated', async () => {
    const text = 'vehicle,time,lat,lon\na,2026-01-05T12:30:00Z,42,-83\n';
    expect(await read(text)).toMatchObject({ findings: [{ code: 'gps.clock-in-utc' }] });
    const reading = await read(text, 'America/Detroit');
    expect(reading.kind === 'gps-traces' && reading.vehicles.get('a')?.[0]?.localHour).toBe(7.5);
  });

  it('without its columns is refused', async () => {
    expect(await read('vehicle,time,speed\na,2026-01-05 07:00,30\n')).toMatchObject({
      kind: 'refusal',
      finding: { code: 'gps.not-traces' },
    });
    expect(await read('vehicle,time,lat,lon\n')).toMatchObject({ kind: 'refusal' });
  });
});

describe('a time', () => {
  it.each([
    ['1970-01-01 01:00:00', 3600, 1],
    ['1970-01-01T01:00:00-05:00', 6 * 3600, 1],
    ['1/1/1970 1:30 PM', 13.5 * 3600, 13.5],
    ['1/1/1970 12:00 AM', 0, 0],
    ['1700000000', 1_700_000_000, null],
    ['1700000000000', 1_700_000_000, null],
  ])('%s is %d seconds, hour %s', (text, seconds, localHour) => {
    expect(stampOf(text, null)).toEqual({ seconds, localHour });
  });

  it.each(['', 'noon', '2026-13-01 00:00', '2026-01-01 25:00', '13/1/2026 9:00'])('%s is none', (text) => {
    expect(stampOf(text, null)).toBeNull();
  });
});
