/** Fiscal years, those in a row as a range: '2012–2015, 2023'. */
export function yearsInWords(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}\u2013${to}`)).join(', ');
}
