/** National totals as published, in dollars. `within` is how far a sum may lie off because of rounding in print. */
type NationalTotal = { readonly item: string; readonly dollars: number; readonly within: number };

const total = (item: string, dollars: number, within: number): NationalTotal => ({ item, dollars, within });
const HALF_A_TENTH_OF_A_BILLION = 50_000_000;
/** The FY2019 statistics print the mean in whole dollars over 17,857 agencies. */
const MEAN_ROUNDING = 17_857 * 0.5;

/** By fiscal year. FY2019: number times mean from the file's statistics; FY2022: billions with one decimal. */
export const NATIONAL_TOTALS: Readonly<Record<number, readonly NationalTotal[]>> = {
  2019: [
    total('TOTALREV', 790_543_229_175, MEAN_ROUNDING),
    total('TFEDREV', 59_970_038_093, MEAN_ROUNDING),
    total('TSTREV', 361_627_892_668, MEAN_ROUNDING),
    total('TLOCREV', 368_945_280_557, MEAN_ROUNDING),
    total('TOTALEXP', 793_081_298_156, MEAN_ROUNDING),
    total('TCURELSC', 657_465_025_952, MEAN_ROUNDING),
    total('E13', 396_057_902_940, MEAN_ROUNDING),
    total('E17', 40_434_694_377, MEAN_ROUNDING),
    total('V40', 60_411_730_988, MEAN_ROUNDING),
    total('V45', 27_811_598_934, MEAN_ROUNDING),
    total('E11', 24_706_320_205, MEAN_ROUNDING),
  ],
  2022: [
    total('TOTALREV', 930_300_000_000, HALF_A_TENTH_OF_A_BILLION),
    total('TOTALEXP', 915_200_000_000, HALF_A_TENTH_OF_A_BILLION),
    total('TCURELSC', 761_900_000_000, HALF_A_TENTH_OF_A_BILLION),
  ],
};

/** A file is national when it holds nearly all agencies of nearly all states. */
export const isNational = (agencies: number, states: number): boolean => agencies >= 12_000 && states >= 50;
