import { normal, permutation, stream, uniform } from '@leeway/methods';
import { cents, splitByLargestRemainder } from '@leeway/model';
import { SCHOOL_WORDS } from '../names/words.ts';
import type { RecordYear } from '../spending/district-record.ts';

/** A level of school in the demo district. `size` is how large a school is beside others of its level. */
const LEVELS = [
  { level: 'Elementary', schools: 19, grades: [0, 5], pupilShare: 0.445, deviation: 0.2, floorPerSeat: 125 },
  { level: 'Middle', schools: 6, grades: [6, 8], pupilShare: 0.235, deviation: 0.12, floorPerSeat: 150 },
  { level: 'High', schools: 4, grades: [9, 12], pupilShare: 0.31, deviation: 0.15, floorPerSeat: 180 },
  { level: 'Alternative', schools: 1, grades: [9, 12], pupilShare: 0.01, deviation: 0, floorPerSeat: 160 },
] as const;

/** What of the district's dollars in a column is spent in schools; the rest stays in the centre. */
const IN_SCHOOLS = {
  Instruction: 0.93,
  'School administration': 1,
  'Operation and maintenance of plant': 0.88,
} as const;

/** One school of the demo district in one fiscal year; money in whole dollars. */
export type School = {
  readonly id: string;
  readonly districtId: string;
  readonly name: string;
  readonly level: (typeof LEVELS)[number]['level'];
  readonly gradeLow: number;
  readonly gradeHigh: number;
  readonly fiscalYear: number;
  readonly pupils: number;
  /** Seats by design. */
  readonly capacity: number;
  readonly floorSquareFeet: number;
  readonly yearBuilt: number;
  readonly teachersFte: number;
  readonly disadvantagedShare: number;
  readonly instructionDollars: number;
  readonly schoolAdministrationDollars: number;
  readonly plantOperationDollars: number;
};

type Site = Pick<
  School,
  'id' | 'districtId' | 'name' | 'level' | 'gradeLow' | 'gradeHigh' | 'capacity' | 'floorSquareFeet' | 'yearBuilt'
> & {
  readonly weight: number;
  readonly drift: number;
  readonly hardship: number;
};

function sites(seed: number, first: RecordYear): readonly Site[] {
  const names = permutation(stream(seed, 'school-names'), SCHOOL_WORDS.length);
  const kinds = LEVELS.flatMap((level) => Array.from({ length: level.schools }, () => level));
  return kinds.map((kind, index) => {
    const random = stream(seed, 'school', index);
    const weight = (kind.pupilShare / kind.schools) * Math.exp(normal(random, 0, kind.deviation));
    // Built for more pupils than ever came back: the spare seats behind the district's cost of buildings.
    const capacity = Math.round((first.circumstances.pupils * weight * uniform(random, 1.08, 1.5)) / 10) * 10;
    return {
      id: `${first.district.id}${String(index + 1).padStart(5, '0')}`,
      districtId: first.district.id,
      name: `${SCHOOL_WORDS[names[index] ?? 0] ?? ''} ${kind.level}`,
      level: kind.level,
      gradeLow: kind.grades[0],
      gradeHigh: kind.grades[1],
      capacity,
      floorSquareFeet: Math.round((capacity * kind.floorPerSeat * uniform(random, 0.9, 1.15)) / 100) * 100,
      yearBuilt: Math.round(uniform(random, 1952, 2014)),
      weight,
      drift: normal(random, 0, 0.012),
      hardship: normal(random, 0, 0.5),
    };
  });
}

/** Splits a whole number in proportion to weights, so that the parts add up to it. */
const parts = (total: number, weights: readonly number[]): readonly number[] =>
  splitByLargestRemainder(cents(total), weights);

function schoolsOf(year: RecordYear, places: readonly Site[]): readonly School[] {
  const { circumstances, spending } = year;
  const since = circumstances.fiscalYear - 2020;
  const pupils = parts(
    circumstances.pupils,
    places.map((site) => site.weight * Math.exp(site.drift * since)),
  );
  const dollars = (column: keyof typeof IN_SCHOOLS, weights: readonly number[]): readonly number[] =>
    parts(Math.round((spending.byColumn[column]?.dollars ?? 0) * IN_SCHOOLS[column]), weights);
  // A small school still needs its principal and its boiler: half the money follows pupils or floor, the rest is there anyway.
  const instruction = dollars(
    'Instruction',
    pupils.map((count) => count + 30),
  );
  const administration = dollars(
    'School administration',
    pupils.map((count) => count + 300),
  );
  const plant = dollars(
    'Operation and maintenance of plant',
    places.map((site) => site.floorSquareFeet + 15_000),
  );
  const teachers = parts(
    Math.round(circumstances.teachersFte * 0.97 * 10),
    pupils.map((count) => count + 20),
  );
  const centre = Math.log(circumstances.disadvantagedShare / (1 - circumstances.disadvantagedShare));
  return places.map(({ weight: _weight, drift: _drift, hardship, ...site }, index) => ({
    ...site,
    fiscalYear: circumstances.fiscalYear,
    pupils: pupils[index] ?? 0,
    teachersFte: (teachers[index] ?? 0) / 10,
    disadvantagedShare: Number((1 / (1 + Math.exp(-centre - hardship))).toFixed(4)),
    instructionDollars: instruction[index] ?? 0,
    schoolAdministrationDollars: administration[index] ?? 0,
    plantOperationDollars: plant[index] ?? 0,
  }));
}

/** The schools of a district, year by year. Pupils and school administration add up to the district's own. */
export function schools(seed: number, record: readonly RecordYear[]): readonly School[] {
  const [first] = record;
  if (!first) return [];
  const places = sites(seed, first);
  return record.flatMap((year) => schoolsOf(year, places));
}
