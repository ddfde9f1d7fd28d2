export type {
  DecodedTable,
  ReadingContext,
  Recognition,
  SourceFormat,
  TableRow,
} from './contract.ts';
export {
  districtTable,
  type IdScheme,
  MAPPED_UNITS,
  type MappedColumn,
  type MappedUnit,
  type MappedYear,
  type MappingCheck,
  type MappingSuggestion,
  suggestMapping,
  type TableMapping,
  tableMapping,
} from './district-table/index.ts';
export { type DecodingOptions, decodeTable, type TableInput } from './reading/index.ts';
export { CONFIDENCE_MIN, CROSSWALKS, FORMATS, type PublishedOptions, readPublished, recognitions } from './registry.ts';
