import type { Text } from '@leeway/model';
import type { MappedColumn, TableMapping } from '@leeway/sources';

const NOTE: Text = {
  en: 'Made by Leeway’s own generator; no real district.',
  es: 'Hecho por el generador propio de Leeway; ningún distrito real.',
};

/** The headings that every synthetic file begins with. */
export const PLACE_HEADINGS = {
  id: 'District ID',
  name: 'District name',
  county: 'County',
  year: 'Fiscal year',
  synthetic: 'Synthetic',
} as const;

const onlyMeaning = ({ column, unit, target, note }: MappedColumn): MappedColumn => ({ column, unit, target, note });

/** The mapping by which the ordinary import reads a synthetic file of districts. */
export function districtMapping(id: string, title: Text, columns: readonly MappedColumn[]): TableMapping {
  return {
    id,
    title,
    publisher: 'Leeway synthetic state',
    licence: 'Apache-2.0',
    synthetic: true,
    state: 'ZZ',
    basis: 'actual',
    unitKind: 'district',
    idColumn: PLACE_HEADINGS.id,
    idScheme: 'as-printed',
    nameColumn: PLACE_HEADINGS.name,
    countyColumn: PLACE_HEADINGS.county,
    sheet: null,
    parentColumn: null,
    year: { column: PLACE_HEADINGS.year },
    columns: columns.map(onlyMeaning),
    treatment: {
      benefits: 'inside-functions',
      foodFund: 'inside',
      debt: 'apart',
      transfers: 'apart',
      basisOfAccounting: NOTE,
    },
  };
}
