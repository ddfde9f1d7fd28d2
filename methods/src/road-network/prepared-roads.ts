import { type RoadHierarchy, roadHierarchy } from './hierarchy.ts';
import type { RoadGraph } from './road-graph.ts';
import { type RoadSpeeds, streetCosts } from './road-speeds.ts';

/** Roads ready to answer for one period of the day. */
export type PreparedRoads = {
  readonly period: string;
  readonly graph: RoadGraph;
  /** Packed cost of each whole street. */
  readonly costs: Float64Array;
  readonly hierarchy: RoadHierarchy;
};

/**
 * Prepares a graph for one period: seconds for a county, then any number of matrices. A second period in the order of the first (`like`) is as exact and took
 * half the time where buses may turn anywhere, but half as long again with `uTurns: 'dead-ends'`. Throws `out-of-range` for a speed that no bus has, `shape`.
 */
export function prepareRoads(graph: RoadGraph, speeds: RoadSpeeds, like?: PreparedRoads): PreparedRoads {
  const costs = streetCosts(graph, speeds);
  return { period: speeds.period, graph, costs, hierarchy: roadHierarchy(graph, costs, like?.hierarchy) };
}
