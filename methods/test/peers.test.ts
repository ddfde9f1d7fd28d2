import { describe, expect } from 'vitest';
import { matrixFromColumns, peerModel, peerRuleScores, stream } from '../src/index.ts';
import { itPublished } from './it-published.ts';
import { column, publishedTable, type Row } from './published.ts';

// The published table does not name its variables. These come close to its regression-adjusted rows: log pupils, share on
// free lunch and log foundation grant for Michigan (538 districts with a grant; plain neighbours then explain .69 where the
// table has .61), and the demographic columns for the other two states.
const DATA: Readonly<Record<string, { file: string; outcome: string; drivers: readonly string[] }>> = {
  mathpnl1998: { file: 'data_mathpnl.csv.gz', outcome: 'expp', drivers: ['log enrol', 'lunch', 'log found'] },
  CASchools: {
    file: 'data_CASchools.csv',
    outcome: 'expenditure',
    drivers: ['log students', 'calworks', 'lunch', 'english', 'log income'],
  },
  MASchools: { file: 'data_MASchools.csv', outcome: 'exptot', drivers: ['special', 'lunch', 'english', 'log income'] },
};

describe('peers against the published out-of-sample check', () => {
  for (const [name, source] of Object.entries(DATA)) {
    itPublished(
      `${name}: the learned metric is not worse than nearest neighbours, and within a standard deviation of the table`,
      () => {
        const { drivers, outcome } = table(source, name === 'mathpnl1998' ? '1998' : null);
        const model = peerModel(drivers, outcome, { random: stream(1, name) });
        const published = expected(name, 'coef-weighted+0.3 std +reg-adj');
        expect(model.score.rSquared).toBeGreaterThan(model.plainScore.rSquared);
        expect(Math.abs(model.score.rSquared - published.mean)).toBeLessThan(published.sd);
      },
    );
  }

  itPublished(
    'mathpnl1998: coefficient-weighted, regression-adjusted peers explain .81, within a standard deviation',
    () => {
      const source = DATA.mathpnl1998;
      if (source === undefined) throw new Error('The Michigan entry is gone.');
      const { drivers, outcome } = table(source, '1998');
      const rules = [
        { weighting: { evenness: 0 }, adjusted: true },
        { weighting: { evenness: 1 }, adjusted: false },
      ];
      const [weighted, ohio] = peerRuleScores(drivers, outcome, rules, { random: stream(7), neighbours: 20 });
      const published = expected('mathpnl1998', 'coef-weighted metric +reg-adj');
      expect(Math.abs((weighted?.rSquared ?? 0) - published.mean)).toBeLessThan(published.sd);
      expect((weighted?.rSquared ?? 0) - (ohio?.rSquared ?? 1)).toBeGreaterThan(0.05);
    },
  );
});

function expected(dataset: string, method: string): { mean: number; sd: number } {
  const row = publishedTable('peer_selection_baselines.csv').find((r) => r.dataset === dataset && r.method === method);
  return { mean: Number(row?.oos_R2_mean), sd: Number(row?.sd) };
}

function table(source: { file: string; outcome: string; drivers: readonly string[] }, year: string | null) {
  const all = publishedTable(source.file).filter((row) => year === null || row.year === year);
  const columns = (rows: readonly Row[]) => source.drivers.map((name) => driver(rows, name));
  const rows = all.filter((row) => columns([row]).every(([value]) => Number.isFinite(value)));
  return { drivers: matrixFromColumns(columns(rows)), outcome: column(rows, source.outcome).map(Math.log) };
}

function driver(rows: readonly Row[], name: string): number[] {
  return name.startsWith('log ') ? column(rows, name.slice(4)).map(Math.log) : column(rows, name);
}
