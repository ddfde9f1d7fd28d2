export { straightLineMetres } from './geometry.ts';
export { type RoadHierarchy, roadHierarchy } from './hierarchy.ts';
export { type PreparedRoads, prepareRoads } from './prepared-roads.ts';
export { type RoadGraph, roadGraph, type UTurns } from './road-graph.ts';
export { roadMatrix, type TravelMatrix, UNREACHABLE } from './road-matrix.ts';
export type { RoadPlace } from './road-place.ts';
export { type RoadRoute, RoadRouter } from './road-route.ts';
export { type RoadSpeeds, streetKmh } from './road-speeds.ts';
export type { Streets } from './streets.ts';
