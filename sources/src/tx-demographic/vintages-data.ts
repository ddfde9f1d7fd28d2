/**
 * What a complete file comes to, and the fiscal year whose districts it lists: the file says its year nowhere, so its year is
 * presumed from the districts (those of fiscal 2015: 1,193 of 1,203 numbers, more than of any other year on record), and said so.
 */
export type Vintage = {
  readonly fiscalYear: number;
  readonly districts: number;
  readonly suppressed: number;
  readonly percentHundredths: number;
};

export const VINTAGES: readonly Vintage[] = [
  { fiscalYear: 2015, districts: 1203, suppressed: 107, percentHundredths: 4_526_977 },
];
