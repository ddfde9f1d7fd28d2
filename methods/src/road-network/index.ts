export { PREPARED_ROADS_VERSION, preparedRoadsBytes, preparedRoadsFrom } from './binary-form.ts';
export { straightLineMetres } from './geometry.ts';
export type { Hazards } from './hazards.ts';
export type { RoadHierarchy } from './hierarchy.ts';
export { type MatchedTrace, matchedTrace, type ObservedLeg, type TracePoint } from './observed-legs.ts';
export {
  type CellSpeed,
  correctedSpeeds,
  DEFAULT_SPEED_PRIOR,
  type ObservedSpeeds,
  observedSpeeds,
  type SpeedPrior,
} from './observed-speeds.ts';
export { type PreparedRoads, prepareRoads } from './prepared-roads.ts';
export { type RoadGraph, roadGraph, type UTurns } from './road-graph.ts';
export { roadMatrix, type TravelMatrix, UNREACHABLE } from './road-matrix.ts';
export type { RoadPlace } from './road-place.ts';
export { type RoadRoute, RoadRouter } from './road-route.ts';
export { type RoadSpeeds, streetKmh } from './road-speeds.ts';
export { NO_WAY, travelByEstimate, travelOnRoads } from './routing-travel.ts';
export { type DoorSide, type SnapOptions, type SnappedPlace, StreetIndex, type UnsnappedPlace } from './snapping.ts';
export type { Streets } from './streets.ts';
export {
  type Coordinates,
  type Detour,
  measuredDetour,
  straightLineMatrix,
  type TravelEstimate,
} from './travel-estimate.ts';
export { type WalkingDistances, walkingDistances } from './walking-distances.ts';
export { type WalkingGraph, walkingGraph } from './walking-graph.ts';
