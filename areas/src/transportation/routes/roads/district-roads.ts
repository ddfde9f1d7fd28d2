import type { PreparedRoads, StreetIndex } from '@leeway/methods';
import { type Finding, ROAD_CLASSES, type RoadClass, type Text } from '@leeway/model';

/** Roads ready for a district's routes: the same graph in two periods, which are one and the same where nothing tells them apart. */
export type DistrictRoads = {
  readonly file: string;
  /** Digest of the road file and of all that set its speeds. */
  readonly sha256: string;
  readonly morning: PreparedRoads;
  readonly afternoon: PreparedRoads;
  readonly index: StreetIndex;
  /** Figures that nobody stated or saw. */
  readonly assumed: readonly Text[];
  /** What a person should know of the map and of the traces. */
  readonly findings: readonly Finding[];
};

/** Where no child may wait and no bus stand. */
const NO_STOPPING: readonly RoadClass[] = ['motorway', 'motorway-link', 'trunk-link'];

/** True for streets on which no bus may stop. */
export function isNoStopping({ morning }: Pick<DistrictRoads, 'morning'>, street: number): boolean {
  const name = ROAD_CLASSES[morning.graph.streets.roadClass[street] ?? -1];
  return name !== undefined && NO_STOPPING.includes(name);
}
