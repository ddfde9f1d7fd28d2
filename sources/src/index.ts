export { decimalNumber, STATE_OF_FIPS } from './checking/index.ts';
export type {
  DecodedTable,
  ReadingContext,
  Recognition,
  SourceFormat,
  TableRow,
} from './contract.ts';
export {
  asMapping,
  type ColumnSuggestion,
  districtTable,
  type IdScheme,
  MAPPED_UNITS,
  type MappedColumn,
  type MappedUnit,
  type MappedYear,
  type MappingCheck,
  type MappingSuggestion,
  type MissingMeaning,
  missingMeanings,
  requiredHeadings,
  suggestMapping,
  type TableMapping,
  tableMapping,
  unitsFor,
} from './district-table/index.ts';
export { type GpsPosition, type GpsReading, readGpsTraces } from './gps-traces/read.ts';
export {
  type BusSize,
  CLASS_SPEEDS,
  type MapBounds,
  type RoadCounts,
  type RoadReading,
  type RoadReadingOptions,
  readRoads,
} from './osm/index.ts';
export { type DecodingOptions, decodeTable, refusalOf, type TableInput } from './reading/index.ts';
export {
  CONFIDENCE_MIN,
  CROSSWALKS,
  FORMATS,
  type PublishedOptions,
  readAs,
  readPublished,
  recognised,
  recognitions,
} from './registry.ts';
export {
  ROUTING_LAYOUTS,
  ROUTING_SETTINGS,
  type RoutingFile,
  type RoutingFormat,
  type RoutingReading,
  readRoutingFiles,
  readWhatIf,
  type WhatIfReading,
} from './routing-files/index.ts';
