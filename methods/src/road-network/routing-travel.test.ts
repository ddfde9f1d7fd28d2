import { describe, expect, it } from 'vitest';
import { UNREACHABLE } from './road-matrix.ts';
import { NO_WAY, travelByEstimate, travelOnRoads } from './routing-travel.ts';

const matrix = {
  rows: 2,
  columns: 2,
  deciseconds: Int32Array.of(0, 125, UNREACHABLE, 0),
  metres: Int32Array.of(0, 90, UNREACHABLE, 0),
};

describe('travel for the routing engine', () => {
  it('is in seconds, with pairs that no road joins counted and longer than any day', () => {
    const travel = travelOnRoads(matrix, { file: 'county.osm.pbf', sha256: 'f00', logSpread: 0.1 });
    expect([...travel.seconds]).toEqual([0, 12.5, NO_WAY.seconds, 0]);
    expect([...travel.metres]).toEqual([0, 90, NO_WAY.metres, 0]);
    expect(travel.basis).toEqual({ kind: 'roads', file: 'county.osm.pbf', sha256: 'f00', unreached: 1 });
  });

  it('holds the way home apart where its period is another', () => {
    const later = { ...matrix, deciseconds: Int32Array.of(0, 300, 200, 0) };
    const { seconds, fromSchool } = travelOnRoads(matrix, { file: 'x', sha256: '', logSpread: 0 }, later);
    expect([seconds[1], fromSchool && [...fromSchool.seconds]]).toEqual([12.5, [0, 30, 20, 0]]);
    expect(travelOnRoads(matrix, { file: 'x', sha256: '', logSpread: 0 })).not.toHaveProperty('fromSchool');
  });

  it('says of straight lines by what factor, at what speed and on whose word', () => {
    const stated = { kind: 'stated', factor: 1.4, metresPerSecond: 9, from: '2012', source: 'a study' } as const;
    expect(travelByEstimate({ matrix, basis: stated }, 0.1).basis).toEqual({
      kind: 'straight-line',
      detour: 1.4,
      metresPerSecond: 9,
      source: 'a study, 2012',
    });
  });

  it('is refused between different places', () => {
    expect(() => travelOnRoads({ ...matrix, rows: 1, columns: 4 }, { file: 'x', sha256: '', logSpread: 0 })).toThrow(
      '1 × 4',
    );
  });
});
