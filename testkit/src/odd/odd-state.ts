import { type Cells, csvText } from '../files/csv.ts';

/** A made-up agency's table: `cells` for a workbook, `text` as CSV, both under a line of preamble. */
export type OddState = { readonly cells: Cells; readonly text: string };

const HEADINGS = [
  'Corp',
  'Corporation',
  'Shire',
  'Ending',
  'Head count, October',
  'Classroom outlay',
  'Pupil Transportation',
  'Canteen',
  'Plant upkeep',
  'Office of the head',
  'District Administration',
  'Low income %',
  'Mascots',
];

const NAMES = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Ginkgo', 'Hazel', 'Ironwood', 'Juniper'];
const PLACES = ['Bend', 'Creek', 'Falls', 'Grove', 'Harbor', 'Ridge'];
const YEARS = [2023, 2024];

/** From -1 to 1, the same for the same two numbers. */
const swing = (district: number, line: number): number => ((((district + 3) * (2 * line + 7) * 37) % 101) - 50) / 50;

function row(district: number, year: number): readonly string[] {
  const pupils = Math.round((300 + district * 47) * (year === 2024 ? 1.01 : 1));
  const spent = (perPupil: number, line: number): string =>
    Math.round(pupils * perPupil * (1 + 0.15 * swing(district, line)) * (year === 2024 ? 1.03 : 1)).toLocaleString(
      'en-US',
    );
  return [
    String(district + 1).padStart(4, '0'),
    `${NAMES[district % 10]} ${PLACES[Math.floor(district / 10)]}`,
    `${PLACES[district % 6]} shire`,
    `${year - 1}-${String(year).slice(2)}`,
    pupils.toLocaleString('en-US'),
    spent(7_400, 1),
    spent(620, 2),
    spent(480, 3),
    spent(1_150, 4),
    spent(710, 5),
    spent(260, 6),
    (30 + 20 * swing(district, 7)).toFixed(1),
    String(1 + (district % 3)),
  ];
}

/** Sixty invented districts over two years under headings that no agency uses: what a mapping is for. */
export function oddState(): OddState {
  const rows = YEARS.flatMap((year) => Array.from({ length: NAMES.length * PLACES.length }, (_, n) => row(n, year)));
  const cells = [['Yearly return of the corporations, invented for tests'], HEADINGS, ...rows];
  return { cells, text: csvText(cells) };
}
