import { permutation, stream } from '@leeway/methods';
import type { RecordYear } from '../spending/district-record.ts';
import type { Cells } from './csv.ts';
import { PLACE_HEADINGS } from './mapping.ts';

/** Something wrong that was put into a file on purpose, so that checks and quarantine have something true to show. */
export type Blemish = {
  readonly file: string;
  readonly kind:
    | 'unreadable'
    | 'missing'
    | 'suppressed'
    | 'repeated'
    | 'contradicted'
    | 'thousands'
    | 'impossible'
    | 'no-year';
  /** 1-based line in the file. */
  readonly line: number;
  readonly unitId: string;
  readonly fiscalYear: number;
  /** null where the whole row is concerned. */
  readonly column: string | null;
  readonly printed: string;
  /** What the file would say without the blemish. */
  readonly truth: string;
};

type Spot = { readonly unitId: string; readonly fiscalYear: number; readonly column: string };
type Kind = Blemish['kind'];

/** A file's cells while blemishes are put in, one after another. */
class BlemishedFile {
  readonly #name: string;
  readonly #rows: string[][];
  readonly #blemishes: Blemish[] = [];

  constructor(name: string, cells: Cells) {
    this.#name = name;
    this.#rows = cells.map((row) => [...row]);
  }

  /** Prints something else in one cell. */
  change(kind: Kind, { unitId, fiscalYear, column }: Spot, print: (truth: string) => string): void {
    const at = this.#rows[0]?.indexOf(column) ?? -1;
    const index = this.#rowOf(unitId, fiscalYear);
    const row = this.#rows[index];
    const truth = row?.[at];
    if (!row || truth === undefined) throw new RangeError(`No ${column} of ${unitId} in ${fiscalYear}.`);
    row[at] = print(truth);
    this.#blemishes.push({
      file: this.#name,
      kind,
      line: index + 1,
      unitId,
      fiscalYear,
      column,
      printed: row[at],
      truth,
    });
  }

  /** Prints a row once more at the end; `change` then makes the second printing differ. */
  repeat({ unitId, fiscalYear }: Omit<Spot, 'column'>): void {
    const row = [...(this.#rows[this.#rowOf(unitId, fiscalYear)] ?? [])];
    this.#rows.push(row);
    const [line, words] = [this.#rows.length, row.join(',').slice(0, 60)];
    this.#blemishes.push({
      ...{ file: this.#name, kind: 'repeated', line, unitId, fiscalYear },
      ...{ column: null, printed: words, truth: '' },
    });
  }

  result(): { readonly cells: Cells; readonly blemishes: readonly Blemish[] } {
    return { cells: this.#rows, blemishes: this.#blemishes };
  }

  /** The last row of a unit and year, so that a repeated row can be changed. */
  #rowOf(unitId: string, fiscalYear: number): number {
    const [id, year] = [Object.keys(PLACE_HEADINGS).indexOf('id'), Object.keys(PLACE_HEADINGS).indexOf('year')];
    return this.#rows.findLastIndex((row) => row[id] === unitId && row[year] === String(fiscalYear));
  }
}

export type Blemished = ReturnType<BlemishedFile['result']>;

/** Small districts, none of them the demo district, in random order: whose rows carry the blemishes. */
export function blemishBearers(seed: number, records: readonly (readonly RecordYear[])[]): readonly string[] {
  const small = records.filter(([first]) => first && !first.district.isDemo && first.circumstances.pupils < 1500);
  return Array.from(permutation(stream(seed, 'blemishes'), small.length), (i) => small[i]?.[0]?.district.id ?? '');
}

/** Blemishes of the finance file: nine of 3,000 rows. */
export function blemishFinance(name: string, cells: Cells, bearers: readonly string[]): Blemished {
  const file = new BlemishedFile(name, cells);
  const unit = (index: number): string => bearers[index] ?? '';
  const spot = (index: number, fiscalYear: number, column: string): Spot => ({
    unitId: unit(index),
    fiscalYear,
    column,
  });
  file.change('unreadable', spot(0, 2022, 'Student transportation'), () => 'see note 4');
  file.change('unreadable', spot(1, 2021, 'Food services'), (truth) => `${truth.slice(0, -1)}O`);
  for (const index of [2, 3, 4]) file.change('missing', spot(index, 2023, 'Security'), () => '');
  file.change('thousands', spot(5, 2024, 'Operation and maintenance of plant'), (truth) =>
    String(Math.round(Number(truth) / 1000)),
  );
  file.repeat(spot(6, 2023, ''));
  file.repeat(spot(7, 2024, ''));
  file.change('contradicted', spot(7, 2024, 'Instruction'), (truth) => String(Math.round(Number(truth) * 1.03)));
  file.change('no-year', spot(8, 2020, PLACE_HEADINGS.year), () => '20-?');
  return file.result();
}

/** Blemishes of the drivers file: no wage estimate for two districts, one impossible share, three suppressed ones. */
export function blemishDrivers(
  name: string,
  cells: Cells,
  bearers: readonly string[],
  years: readonly number[],
): Blemished {
  const file = new BlemishedFile(name, cells);
  const unit = (index: number): string => bearers[index] ?? '';
  for (const index of [9, 10]) {
    for (const fiscalYear of years) {
      for (const column of ['Wage index', 'Wage index standard error']) {
        file.change('missing', { unitId: unit(index), fiscalYear, column }, () => '');
      }
    }
  }
  file.change('impossible', { unitId: unit(11), fiscalYear: 2024, column: 'Economically disadvantaged %' }, (truth) =>
    String(100 + Number(truth)),
  );
  for (const index of [12, 13, 14]) {
    file.change('suppressed', { unitId: unit(index), fiscalYear: 2023, column: 'English learners %' }, () => '*');
  }
  return file.result();
}
