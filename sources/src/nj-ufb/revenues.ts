import type { Crosswalk, CrosswalkTarget, Text } from '@leeway/model';
import { type LineRule, type LineTable, linesBetween, PUBLISHER } from './line-table.ts';
import { REVENUE_LINES } from './revenue-lines.ts';
import { NJ_TREATMENT } from './treatment.ts';

const between = (from: number, to: number): readonly string[] => linesBetween(REVENUE_LINES, from, to);
const rule = (total: number, parts: readonly string[], less: readonly string[] = []): LineRule => ({
  total: String(total),
  parts,
  less,
});

const RULES: readonly LineRule[] = [
  rule(370, between(100, 360)),
  rule(400, between(380, 395)),
  rule(520, between(410, 505)),
  rule(570, between(531, 545)),
  rule(720, ['370', '400', '520', '570', ...between(580, 715)]),
  rule(745, between(725, 740)),
  rule(770, between(755, 768)),
  rule(830, between(775, 825)),
  rule(840, ['745', '770', '830', '835', '836']),
  rule(895, ['845', '850', '855', '885', '890', '892', '894']),
  rule(935, ['895', '930']),
  rule(1000, ['720', '840', '935']),
  rule(1010, ['1000'], ['1001', '1002', '1003', '1005']),
];

const LOCAL = 'Local and intermediate, all funds (370 + 400 + 745 + 885)';
const STATE = 'State, all funds (520 + 770 + 890)';
const FEDERAL = 'Federal, all funds (570 + 830)';
const SUMS = { [LOCAL]: ['370', '400', '745', '885'], [STATE]: ['520', '770', '890'], [FEDERAL]: ['570', '830'] };

const MEASURES: Readonly<Record<string, { target: CrosswalkTarget; note: Text | null }>> = {
  [LOCAL]: { target: { kind: 'measure', measure: 'revenue-local' }, note: null },
  [STATE]: { target: { kind: 'measure', measure: 'revenue-state' }, note: null },
  [FEDERAL]: { target: { kind: 'measure', measure: 'revenue-federal' }, note: null },
  '1010': {
    target: { kind: 'measure', measure: 'revenue-total' },
    note: {
      en: 'A budget in balance: includes fund balance and reserves drawn upon, so it is more than the year’s revenue.',
      es: 'Un presupuesto equilibrado: incluye saldos y reservas utilizados, así que supera los ingresos del año.',
    },
  },
};

const UNUSED: CrosswalkTarget = {
  kind: 'kept',
  why: { en: 'Part of a sum that is used.', es: 'Parte de una suma que se usa.' },
};
const ID = 'nj-ufb-revenues';

const crosswalk: Crosswalk = {
  source: ID,
  version: '1',
  items: [...Object.entries(REVENUE_LINES), ...Object.keys(SUMS).map((sum): [string, string] => [sum, sum])].map(
    ([item, label]) => ({
      item,
      label,
      unit: 'cents',
      target: MEASURES[item]?.target ?? UNUSED,
      note: MEASURES[item]?.note ?? null,
    }),
  ),
  treatment: NJ_TREATMENT,
  notes: [],
};

/** What districts receive or mean to receive, by line of the state's budget statement. */
export const REVENUES: LineTable = {
  id: ID,
  description: {
    id: ID,
    title: {
      en: 'New Jersey user-friendly budgets: revenues',
      es: 'Presupuestos de fácil lectura de Nueva Jersey: ingresos',
    },
    publisher: PUBLISHER,
    synthetic: false,
  },
  crosswalk,
  lines: REVENUE_LINES,
  amounts: 'money',
  rules: RULES,
  controlLine: '1010',
  sums: SUMS,
};
