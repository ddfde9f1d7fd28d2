import type { SourceFormat } from '../contract.ts';
import { crosswalkOf, sourceIdOf } from './crosswalk.ts';
import type { TableMapping } from './mapping.ts';
import { readDistrictTable } from './read.ts';
import { recogniseMapped } from './recognise.ts';

/** A source format made from a mapping: any agency's table of districts by year. */
export function districtTable(mapping: TableMapping): SourceFormat {
  const id = sourceIdOf(mapping);
  return {
    id,
    description: { id, title: mapping.title, publisher: mapping.publisher, synthetic: mapping.synthetic },
    crosswalk: crosswalkOf(mapping),
    sheet: mapping.sheet,
    recognise: (table) => recogniseMapped(mapping, table),
    read: (table, context) => readDistrictTable(mapping, table, context),
  };
}
