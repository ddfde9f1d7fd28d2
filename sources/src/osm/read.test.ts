import { gzipSync } from 'node:zlib';
import type { Refusal, RoadWays } from '@leeway/model';
import { osmPbf, osmXml, roadWaysOf, SMALL_COUNTY, syntheticCounty } from '@leeway/testkit';
import { describe, expect, it } from 'vitest';
import { type RoadReading, readRoads } from './read.ts';

const BUS = { heightMetres: 3.2, weightTonnes: 14, lengthMetres: 12, widthMetres: 2.6 };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function reading(bytes: Uint8Array, bounds?: { west: number; south: number; east: number; north: number }) {
  const read = await readRoads(bytes, 'map', bounds ? { bus: BUS, bounds } : { bus: BUS });
  if (read.kind === 'refusal') throw new Error(read.finding.what.en);
  return read;
}

async function refusalCode(bytes: Uint8Array): Promise<string | null> {
  const read: RoadReading | Refusal = await readRoads(bytes, 'map', { bus: BUS });
  return read.kind === 'refusal' ? read.finding.code : null;
}

/** Ways as places, use and speed: what they are whatever their nodes are numbered. */
function substance(ways: RoadWays) {
  const at = (node: number): string => `${ways.lon[node]} ${ways.lat[node]}`;
  const way = (w: number) => ({
    id: ways.wayIds[w],
    line: [...ways.wayNodes.subarray(ways.wayStart[w], ways.wayStart[w + 1])].map(at).join(', '),
    is: [ways.wayClass[w], ways.wayUse[w], ways.wayKmh[w], ways.names[ways.wayName[w] as number]],
  });
  return {
    ways: [...ways.wayIds.keys()].map(way),
    barriers: [...ways.busBarriers].map(at).sort(),
    turns: [...ways.turns.via.keys()].map((t) => [
      ways.wayIds[ways.turns.from[t] as number],
      at(ways.turns.via[t] as number),
      ways.wayIds[ways.turns.to[t] as number],
      ways.turns.only[t],
    ]),
  };
}

const map = syntheticCounty(SMALL_COUNTY);
const expected = substance(roadWaysOf(map));
const used = new Set(map.ways.flatMap(({ nodes }) => nodes));
expected.barriers = map.nodes
  .filter(({ id, tags }) => tags.barrier && used.has(id))
  .map(({ lon, lat }) => `${lon} ${lat}`)
  .sort();

/** Five nodes in a row and whatever ways and relations a test needs. */
function small(inside: string): Uint8Array {
  const nodes = [1, 2, 3, 4, 5].map((id) => `<node id="${id}" lat="40" lon="${id / 1000}"/>`).join('');
  return bytesOf(`<osm version="0.6">${nodes}${inside}</osm>`);
}

const way = (id: number, nodes: readonly number[], tags: Record<string, string>): string =>
  `<way id="${id}">${nodes.map((node) => `<nd ref="${node}"/>`).join('')}${Object.entries(tags)
    .map(([k, v]) => `<tag k="${k}" v='${v}'/>`)
    .join('')}</way>`;

async function useOf(tags: Record<string, string>): Promise<number | undefined> {
  const { ways } = await reading(small(way(7, [1, 2], tags) + way(8, [2, 3], { highway: 'residential' })));
  return [...ways.wayUse][[...ways.wayIds].indexOf(7)];
}

describe('a generated county', () => {
  it.each([
    ['as XML', bytesOf(osmXml(map))],
    ['as XML under gzip', gzipSync(osmXml(map))],
    ['as PBF with dense nodes', osmPbf(map)],
    ['as PBF with single nodes, unpacked', osmPbf(map, { dense: false, packed: false })],
  ])('comes back whole %s', async (_, bytes) => {
    const read = await reading(bytes);
    expect(expected.turns.length).toBeGreaterThan(5);
    expect(substance(read.ways)).toEqual(expected);
    expect(read.counts).toMatchObject({ ways: map.ways.length, cutWays: 0, turns: map.restrictions.length });
  });

  it('says when its data were current where the file does', async () => {
    expect((await reading(osmPbf(map))).dataDate).toBe('2026-01-02T00:00:00.000Z');
    expect((await reading(bytesOf(osmXml(map)))).findings.map(({ code }) => code)).toContain('roads.undated');
  });

  it('can be read in part: no node beyond the bounds, and ways end there', async () => {
    const lon = map.nodes.map((node) => node.lon).sort((a, b) => a - b);
    const east = lon[Math.floor(lon.length / 2)] as number;
    const { ways, counts } = await reading(osmPbf(map), { west: -180, south: -90, east, north: 90 });
    expect(Math.max(...ways.lon)).toBeLessThanOrEqual(east);
    expect(ways.wayIds.length).toBeLessThan(map.ways.length);
    expect(counts.cutWays).toBe(0);
  });
});

describe('dense nodes written byte by byte', () => {
  const field = (number: number, ...bytes: number[]): number[] => [number * 8 + 2, bytes.length, ...bytes];
  const blob = (type: string, content: number[]): number[] => {
    const packed = field(1, ...content);
    const header = [...field(1, ...bytesOf(type)), 0x18, packed.length];
    return [0, 0, 0, header.length, ...header, ...packed];
  };

  it('are read as their differences add up: ids 5 and 3, latitudes 1 and 1.0000001', async () => {
    const strings = field(1, ...['', 'highway', 'primary'].flatMap((text) => field(1, ...bytesOf(text))));
    const ids = field(1, 0x0a, 0x03); // +5, −2 in zigzag
    const latitudes = field(8, 0x80, 0xda, 0xc4, 0x09, 0x02); // +10,000,000 (zigzag 20,000,000), +1; in steps of 100 nanodegrees
    const longitudes = field(9, 0x04, 0x03); // +2, −2
    const dense = field(2, ...field(2, ...ids, ...latitudes, ...longitudes, ...field(10, 0, 0)));
    const way = field(2, ...field(3, 0x08, 0x09, ...field(2, 1), ...field(3, 2), ...field(8, 0x0a, 0x03)));
    const bytes = [...blob('OSMHeader', []), ...blob('OSMData', [...strings, ...dense, ...way])];
    const { ways } = await reading(Uint8Array.from(bytes));
    expect([...ways.nodeIds]).toEqual([3, 5]);
    expect([...ways.lat]).toEqual([1.0000001, 1]);
    expect([...ways.lon]).toEqual([0, 2e-7]);
    expect([[...ways.wayIds], [...ways.wayNodes]]).toEqual([[9], [1, 0]]);
  });
});

describe('who may use a way', () => {
  it.each([
    [{ highway: 'residential' }, 7],
    [{ highway: 'residential', oneway: 'yes' }, 5],
    [{ highway: 'residential', oneway: '-1' }, 6],
    [{ highway: 'residential', oneway: 'yes', 'oneway:bus': 'no' }, 7],
    [{ highway: 'primary', junction: 'roundabout' }, 5],
    [{ highway: 'motorway' }, 1],
    [{ highway: 'motorway_link' }, 3],
    [{ highway: 'residential', access: 'private' }, undefined],
    [{ highway: 'residential', access: 'no', bus: 'yes' }, 3],
    [{ highway: 'residential', motor_vehicle: 'no', psv: 'yes' }, 7],
    [{ highway: 'residential', bus: 'no', motor_vehicle: 'yes' }, 4],
    [{ highway: 'service', service: 'driveway' }, 4],
    [{ highway: 'residential', maxheight: '3.1' }, 4],
    [{ highway: 'residential', maxheight: '3.2' }, 7],
    [{ highway: 'residential', maxheight: `10'6"` }, 7],
    [{ highway: 'residential', maxheight: '10 ft' }, 4],
    [{ highway: 'residential', maxweight: '15 st' }, 4],
    [{ highway: 'residential', maxweight: '16 st' }, 7],
    [{ highway: 'residential', hgv: 'no' }, 7],
    [{ highway: 'footway' }, 4],
    [{ highway: 'cycleway', foot: 'no' }, undefined],
    [{ highway: 'residential', foot: 'no' }, 3],
    [{ highway: 'construction' }, undefined],
    [{ building: 'yes' }, undefined],
  ])('%o gives %s', async (tags, use) => {
    // The apostrophe of feet would end the attribute.
    const safe = Object.fromEntries(Object.entries(tags).map(([k, v]) => [k, String(v).replace(/'/g, '&apos;')]));
    expect(await useOf(safe)).toBe(use);
  });

  it('counts what only a smaller bus could use', async () => {
    const low = way(7, [1, 2], { highway: 'residential', maxheight: '2.5' });
    const read = await reading(small(low + way(8, [2, 3], { highway: 'residential' })));
    expect(read.counts.barredBySize).toBe(1);
    expect(read.findings.map(({ code }) => code)).toContain('roads.barred-by-size');
  });
});

describe('turn restrictions', () => {
  const ways = way(7, [1, 2], { highway: 'residential' }) + way(8, [2, 3], { highway: 'residential' });
  const relation = (via: string, tags: Record<string, string>): string =>
    `<relation id="1"><member type="way" ref="7" role="from"/>${via}<member type="way" ref="8" role="to"/>${Object.entries(
      { type: 'restriction', ...tags },
    )
      .map(([k, v]) => `<tag k="${k}" v="${v}"/>`)
      .join('')}</relation>`;
  const atNode = '<member type="node" ref="2" role="via"/>';

  it.each([
    ['no_left_turn', atNode, { restriction: 'no_left_turn' }, [1, 0, 0]],
    ['one that spares buses', atNode, { restriction: 'no_left_turn', except: 'psv' }, [0, 0, 0]],
    ['one for lorries', atNode, { 'restriction:hgv': 'no_left_turn' }, [0, 0, 0]],
    ['one for buses', atNode, { 'restriction:bus': 'no_left_turn' }, [1, 0, 0]],
    ['one over a way', '<member type="way" ref="9" role="via"/>', { restriction: 'no_u_turn' }, [0, 1, 0]],
    ['one by time', atNode, { 'restriction:conditional': 'no_left_turn @ (07:00-09:00)' }, [0, 0, 1]],
  ])('%s is applied, or counted', async (_, via, tags, [turns, turnsOverWays, turnsByTime]) => {
    const { counts } = await reading(small(ways + relation(via, tags as Record<string, string>)));
    expect(counts).toMatchObject({ turns, turnsOverWays, turnsByTime });
  });
});

describe('a file that cannot be used', () => {
  const pbf = osmPbf(map);
  const damaged = pbf.slice();
  damaged.fill(0x55, 400, 440);

  it.each([
    ['is empty', new Uint8Array(), 'file.empty'],
    ['is another XML', bytesOf('<?xml version="1.0"?><gpx/>'), 'roads.not-osm'],
    ['is text', bytesOf('lon,lat\n1,2\n'), 'roads.not-osm'],
    ['is a PBF cut within a block', pbf.slice(0, pbf.length - 5), 'roads.cut-off'],
    ['is a PBF with bytes changed', damaged, 'roads.cut-off'],
    ['is XML cut within an element', bytesOf(osmXml(map).slice(0, 20_000)), 'roads.cut-off'],
    ['is XML under gzip and cut', gzipSync(osmXml(map)).subarray(0, 5000), 'file.damaged'],
    ['holds no road', small(way(7, [1, 2], { highway: 'footway' })), 'roads.no-bus-legal-way'],
    ['is a history file', osmPbf(map, { features: ['HistoricalInformation'] }), 'roads.unreadable-form'],
  ])('%s: refused', async (_, bytes, code) => {
    expect(await refusalCode(bytes)).toBe(code);
  });

  it('is taken where only nodes beyond its edge are missing, and says so', async () => {
    const read = await reading(small(way(7, [1, 2, 99, 4, 5], { highway: 'residential' })));
    expect([...read.ways.wayIds]).toEqual([7, 7]);
    expect(read.findings.map(({ code }) => code)).toContain('roads.cut-ways');
  });
});
