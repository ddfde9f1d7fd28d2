export { districtTable } from './format.ts';
export {
  type IdScheme,
  MAPPED_UNITS,
  type MappedColumn,
  type MappedUnit,
  type MappedYear,
  requiredHeadings,
  type TableMapping,
} from './mapping.ts';
export { asMapping, type MappingCheck, tableMapping } from './mapping-check.ts';
export { unitsFor } from './mapping-columns.ts';
export { type MissingMeaning, missingMeanings } from './missing.ts';
export { type ColumnSuggestion, type MappingSuggestion, suggestMapping } from './suggest.ts';
