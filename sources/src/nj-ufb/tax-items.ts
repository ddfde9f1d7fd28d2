/** Amounts of the tax file: by municipality for regional districts, and added up here for the district. */
export const TAX_AMOUNTS = {
  gen_fun_sch_levy: 'General fund tax levy',
  strwo_entv: 'Estimated net taxable valuation (general fund rate)',
  total_sch_levy: 'Total school tax levy',
  strwi_entv: 'Estimated net taxable valuation (total rate)',
  gen_fun_sch_levy2: 'General fund tax levy (equalized)',
  estrwo_eev: 'Estimated equalized valuation (general fund rate)',
  total_sch_levy2: 'Total school tax levy (equalized)',
  estrwi_eev: 'Estimated equalized valuation (total rate)',
} as const;

/** Rates per $100 of valuation: known for a district only where it has one municipality. */
export const TAX_RATES = {
  strwo_gfst_rate: 'Estimated general fund school tax rate, per $100',
  strwi_tst_rate: 'Estimated total school tax rate, per $100',
  estrwo_gfst_rate: 'Estimated equalized general fund school tax rate, per $100',
  estrwi_etst_rate: 'Estimated equalized total school tax rate, per $100',
} as const;

export const TAX_PLACE = {
  county: 'county_id',
  countyName: 'county_name',
  district: 'district_id',
  name: 'district_name',
  municipality: 'reg_name',
  valuedOn: 'estrwo_eev_dt2',
} as const;
