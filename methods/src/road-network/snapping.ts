import { METRES_PER_DEGREE, metresPerDegreeOfLongitude } from './geometry.ts';
import { isWalkable, type RoadGraph } from './road-graph.ts';
import type { RoadPlace } from './road-place.ts';
import { isBusLegal } from './streets.ts';

/** Which side of the bus its door is on: in North America the right. */
export type DoorSide = 'right' | 'left';

/** How a point is to be set on the roads. */
export type SnapOptions = {
  /** A point farther than this from every street is not set on one. */
  readonly metresMax: number;
  /** `bus`: onto a street that a bus can reach and leave; `walk`: onto one that a person may walk along. */
  readonly by: 'bus' | 'walk';
  /** With the door side: the bus must pass so that its door is on the point's side of the street. Absent: it may pass either way. */
  readonly kerb?: DoorSide;
  /** Streets that may not be used, such as motorways. */
  readonly excluded?: (street: number) => boolean;
};

/** A point on the nearest street. */
export type SnappedPlace = RoadPlace & {
  readonly kind: 'snapped';
  /** Degrees, on the street. */
  readonly lon: number;
  readonly lat: number;
  /** Straight-line metres from the point to the street. */
  readonly offsetMetres: number;
  /** Where the point lies, looking along the street's points. */
  readonly side: 'left' | 'right' | 'on';
  /** True where a kerb side was asked for and the street runs only the other way, so riders would have to cross it. */
  readonly crosses: boolean;
};

/** A point too far from any street; `nearestMetres` is null where none lies within four times the limit. */
export type UnsnappedPlace = { readonly kind: 'unsnapped'; readonly nearestMetres: number | null };

const CELL_METRES = 250;
/** Nearer to the middle of a street than this, a point has no side. */
const ON_METRES = 1;

/** Pieces of streets (from one point to the next) by cell of a grid. */
export class StreetIndex {
  private readonly graph: RoadGraph;
  private readonly west: number;
  private readonly south: number;
  private readonly columns: number;
  private readonly rows: number;
  private readonly cellLon: number;
  private readonly cellLat: number;
  private readonly cellStart: Int32Array;
  private readonly cellPieces: Int32Array;
  private readonly streetOf: Int32Array;

  /** Builds the grid: linear time and some 20 bytes for each point of the roads. */
  constructor(graph: RoadGraph) {
    this.graph = graph;
    const { pointLon, pointLat, pointStart, count } = graph.streets;
    const [west, east] = extent(pointLon);
    const [south, north] = extent(pointLat);
    this.west = west;
    this.south = south;
    this.cellLat = CELL_METRES / METRES_PER_DEGREE;
    this.cellLon = CELL_METRES / metresPerDegreeOfLongitude((south + north) / 2);
    this.columns = Math.floor((east - west) / this.cellLon) + 1;
    this.rows = Math.floor((north - south) / this.cellLat) + 1;
    this.streetOf = new Int32Array(pointLon.length).fill(-1);
    for (let s = 0; s < count; s += 1) {
      this.streetOf.fill(s, pointStart[s] as number, (pointStart[s + 1] as number) - 1);
    }
    const cells = this.columns * this.rows;
    const start = new Int32Array(cells + 1);
    this.eachCell((cell) => {
      start[cell + 1] = (start[cell + 1] as number) + 1;
    });
    for (let cell = 0; cell < cells; cell += 1) start[cell + 1] = (start[cell + 1] as number) + (start[cell] as number);
    const next = start.slice(0, cells);
    this.cellPieces = new Int32Array(start[cells] as number);
    this.eachCell((cell, piece) => {
      const at = next[cell] as number;
      next[cell] = at + 1;
      this.cellPieces[at] = piece;
    });
    this.cellStart = start;
  }

  private eachCell(take: (cell: number, piece: number) => void): void {
    const { pointLon, pointLat } = this.graph.streets;
    for (let p = 0; p < this.streetOf.length; p += 1) {
      if ((this.streetOf[p] as number) < 0) continue;
      const [columnA, columnB] = [this.column(pointLon[p] as number), this.column(pointLon[p + 1] as number)];
      const [rowA, rowB] = [this.row(pointLat[p] as number), this.row(pointLat[p + 1] as number)];
      for (let row = Math.min(rowA, rowB); row <= Math.max(rowA, rowB); row += 1) {
        for (let column = Math.min(columnA, columnB); column <= Math.max(columnA, columnB); column += 1) {
          take(row * this.columns + column, p);
        }
      }
    }
  }

  private column(lon: number): number {
    return Math.floor((lon - this.west) / this.cellLon);
  }

  private row(lat: number): number {
    return Math.floor((lat - this.south) / this.cellLat);
  }

  /** The nearest point of any street that qualifies: on its line, not at its nearest node. Ties go to the earlier street. */
  snap(lon: number, lat: number, options: SnapOptions): SnappedPlace | UnsnappedPlace {
    const best: Nearest = { metres: 4 * options.metresMax, piece: -1, share: 0, cross: 0 };
    const [row, column] = [this.row(lat), this.column(lon)];
    // What lies in the ring at distance `ring` is at least (ring − 1) narrow cells away.
    const narrow = Math.min(CELL_METRES, this.cellLon * metresPerDegreeOfLongitude(Math.abs(lat) + this.cellLat * 8));
    for (let ring = 0; (ring - 1) * narrow <= best.metres; ring += 1) {
      for (let r = row - ring; r <= row + ring; r += 1) {
        const step = r === row - ring || r === row + ring ? 1 : 2 * ring;
        for (let c = column - ring; c <= column + ring; c += Math.max(1, step)) {
          if (r >= 0 && r < this.rows && c >= 0 && c < this.columns)
            this.scan(r * this.columns + c, lon, lat, options, best);
        }
      }
    }
    if (best.piece < 0 || best.metres > options.metresMax) {
      return { kind: 'unsnapped', nearestMetres: best.piece < 0 ? null : best.metres };
    }
    return this.placed(best, options);
  }

  private scan(cell: number, lon: number, lat: number, options: SnapOptions, best: Nearest): void {
    const { pointLon, pointLat } = this.graph.streets;
    const perLon = metresPerDegreeOfLongitude(lat);
    for (let at = this.cellStart[cell] as number; at < (this.cellStart[cell + 1] as number); at += 1) {
      const piece = this.cellPieces[at] as number;
      const ax = ((pointLon[piece] as number) - lon) * perLon;
      const ay = ((pointLat[piece] as number) - lat) * METRES_PER_DEGREE;
      const dx = ((pointLon[piece + 1] as number) - lon) * perLon - ax;
      const dy = ((pointLat[piece + 1] as number) - lat) * METRES_PER_DEGREE - ay;
      const square = dx * dx + dy * dy;
      const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / square));
      const metres = Math.hypot(ax + share * dx, ay + share * dy);
      if (metres > best.metres || (metres === best.metres && best.piece >= 0 && piece >= best.piece)) continue;
      if (!this.qualifies(this.streetOf[piece] as number, options)) continue;
      best.metres = metres;
      best.piece = piece;
      best.share = share;
      // Positive where the point lies left of the piece.
      best.cross = square === 0 ? 0 : (dx * -ay - dy * -ax) / Math.sqrt(square);
    }
  }

  private qualifies(street: number, { by, excluded }: SnapOptions): boolean {
    const { graph } = this;
    const usable =
      by === 'walk'
        ? isWalkable(graph.streets, street)
        : graph.connected[2 * street] === 1 || graph.connected[2 * street + 1] === 1;
    return usable && !(excluded?.(street) ?? false);
  }

  private placed({ piece, share, metres, cross }: Nearest, { by, kerb }: SnapOptions): SnappedPlace {
    const { streets, connected } = this.graph;
    const street = this.streetOf[piece] as number;
    const side = Math.abs(cross) < ON_METRES ? 'on' : cross > 0 ? 'left' : 'right';
    const open = (directed: number): boolean =>
      by === 'walk' ? isBusLegal(streets, directed) : connected[directed] === 1;
    const [ahead, against] = [open(2 * street), open(2 * street + 1)];
    const wantsAhead = kerb === undefined || side === 'on' || side === kerb;
    const wantsAgainst = kerb === undefined || side === 'on' || side !== kerb;
    const crosses = !(ahead && wantsAhead) && !(against && wantsAgainst);
    const [lonA, latA] = [streets.pointLon[piece] as number, streets.pointLat[piece] as number];
    return {
      kind: 'snapped',
      street,
      fraction: fractionAt(this.graph, street, piece, share),
      forward: ahead && (wantsAhead || crosses),
      backward: against && (wantsAgainst || crosses),
      lon: lonA + share * ((streets.pointLon[piece + 1] as number) - lonA),
      lat: latA + share * ((streets.pointLat[piece + 1] as number) - latA),
      offsetMetres: metres,
      side,
      crosses: crosses && by === 'bus',
    };
  }
}

type Nearest = { metres: number; piece: number; share: number; cross: number };

function extent(values: Float64Array): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

function fractionAt({ streets }: RoadGraph, street: number, piece: number, share: number): number {
  let before = 0;
  let total = 0;
  for (let p = streets.pointStart[street] as number; p < (streets.pointStart[street + 1] as number) - 1; p += 1) {
    const length = pieceMetres(streets.pointLon, streets.pointLat, p);
    if (p < piece) before += length;
    if (p === piece) before += share * length;
    total += length;
  }
  return Math.min(1, before / total);
}

function pieceMetres(lon: Float64Array, lat: Float64Array, p: number): number {
  const perLon = metresPerDegreeOfLongitude(((lat[p] as number) + (lat[p + 1] as number)) / 2);
  return Math.hypot(
    ((lon[p + 1] as number) - (lon[p] as number)) * perLon,
    ((lat[p + 1] as number) - (lat[p] as number)) * METRES_PER_DEGREE,
  );
}
