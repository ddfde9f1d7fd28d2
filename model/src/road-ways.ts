/** What a road is, from the fastest to what only feet may use. The order is the code in `RoadWays.wayClass`. */
export const ROAD_CLASSES = [
  'motorway',
  'motorway-link',
  'trunk',
  'trunk-link',
  'primary',
  'primary-link',
  'secondary',
  'secondary-link',
  'tertiary',
  'tertiary-link',
  'unclassified',
  'residential',
  'living-street',
  'service',
  'path',
] as const;

/** One of `ROAD_CLASSES`. */
export type RoadClass = (typeof ROAD_CLASSES)[number];

/** Bits of `RoadWays.wayUse`: a bus along the order of the nodes, a bus against it, and a person on foot (both ways). */
export const WAY_USE = { busForward: 1, busBackward: 2, walk: 4 } as const;

/**
 * Roads as a road file gives them, in columns, with every question of law already answered by the reader: who may use which
 * way in which direction. Nodes, ways and turns refer to each other by position in these columns.
 */
export type RoadWays = {
  /** The source's own ids, below 2^53. */
  readonly nodeIds: Float64Array;
  /** Degrees, WGS 84. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** The source's own ids, below 2^53. */
  readonly wayIds: Float64Array;
  /** Way w has the nodes `wayNodes[wayStart[w]]` to before `wayNodes[wayStart[w + 1]]`; one longer than the ways. */
  readonly wayStart: Int32Array;
  readonly wayNodes: Int32Array;
  /** Positions in `ROAD_CLASSES`. */
  readonly wayClass: Uint8Array;
  /** Sums of `WAY_USE`. */
  readonly wayUse: Uint8Array;
  /** The posted limit in km/h; 0 where the file states none. */
  readonly wayKmh: Float32Array;
  /** Positions in `names`, −1 where a way has none. Ways of one name are one corridor. */
  readonly wayName: Int32Array;
  readonly names: readonly string[];
  /** Nodes that no bus may pass, such as a bollard. */
  readonly busBarriers: Int32Array;
  /** Turns at one node, by position of ways and node. `only` 1 permits this turn alone, 0 forbids it. */
  readonly turns: {
    readonly from: Int32Array;
    readonly via: Int32Array;
    readonly to: Int32Array;
    readonly only: Uint8Array;
  };
};
