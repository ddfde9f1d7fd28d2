import type { FiscalYear, RecordMeasure, Unit } from '@leeway/model';
import { fiscalYear } from '@leeway/model';

/** One district in one fiscal year, small enough to check by hand. */
export type TinyDistrict = {
  readonly unit: Unit;
  readonly fiscalYear: FiscalYear;
  /** Whole dollars by function; functions that the record keeps together are joined by '+', such as '2200+2400'. */
  readonly dollars: Readonly<Record<string, number | null>>;
  /** In the measure's own unit; money in whole dollars. */
  readonly measures: Readonly<Partial<Record<RecordMeasure, number | null>>>;
};

export type TinyDistrictOptions = {
  readonly name?: string;
  readonly kind?: Unit['kind'];
  readonly state?: string;
  readonly county?: string | null;
  readonly parent?: string | null;
  /** Ending year; 2025 where none is given. */
  readonly fiscalYear?: number;
  readonly pupils?: number | null;
  readonly dollars?: TinyDistrict['dollars'];
  readonly measures?: TinyDistrict['measures'];
};

/** A district such as `tinyDistrict('ZZ00001', { pupils: 100, dollars: { '2700': 50_000 } })`. */
export function tinyDistrict(id: string, options: TinyDistrictOptions = {}): TinyDistrict {
  const { name = `District ${id}`, kind = 'district', state = 'ZZ', county = null, parent = null } = options;
  const pupils = options.pupils === undefined ? {} : { pupils: options.pupils };
  return {
    unit: { id, kind, name, state, county, parent },
    fiscalYear: fiscalYear(options.fiscalYear ?? 2025),
    dollars: options.dollars ?? {},
    measures: { ...pupils, ...options.measures },
  };
}
