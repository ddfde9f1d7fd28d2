export { CLASS_SPEEDS } from './class-speeds-data.ts';
export type { RoadCounts } from './findings.ts';
export { type RoadReading, type RoadReadingOptions, readRoads } from './read.ts';
export type { MapBounds } from './road-collector.ts';
export type { BusSize } from './road-rules.ts';
