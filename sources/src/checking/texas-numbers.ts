/** Texas gives charter operators the numbers 801 to 899 within a county ('003801'); traditional districts have 901 up or, a few, below 800. */
export function isTexasCharter(countyDistrictNumber: string | null): boolean {
  const number = Number(countyDistrictNumber?.slice(3));
  return number >= 801 && number <= 899;
}
