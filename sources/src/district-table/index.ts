export { districtTable } from './format.ts';
export {
  type IdScheme,
  MAPPED_UNITS,
  type MappedColumn,
  type MappedUnit,
  type MappedYear,
  type TableMapping,
} from './mapping.ts';
export { type MappingCheck, tableMapping } from './mapping-check.ts';
export { type MappingSuggestion, suggestMapping } from './suggest.ts';
