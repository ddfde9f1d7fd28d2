import { flagHeading } from './codes.ts';
import { IDENTITIES } from './identities.ts';
import { F33_ITEMS } from './items.ts';
import type { F33Layout } from './layouts.ts';

/** An agency for tests: what it is, and its detail items in thousands of dollars; totals follow from them. */
export type SampleAgency = {
  readonly id: string;
  readonly name?: string;
  readonly level?: string;
  readonly charter?: string;
  readonly pupils: number;
  readonly thousands: Readonly<Record<string, number>>;
  /** Cells set after the totals are made: a code, a wrong total, text. */
  readonly printed?: Readonly<Record<string, string>>;
  readonly flags?: Readonly<Record<string, string>>;
};

/** Items with every total worked out from its parts, innermost first. */
function withTotals(layout: F33Layout, details: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const rules = IDENTITIES[layout.id];
  const amountOf = (item: string): number => {
    const rule = rules.find(({ total }) => total === item);
    return rule ? rule.parts.reduce((sum, part) => sum + amountOf(part), 0) : (details[item] ?? 0);
  };
  return new Map(Object.keys(F33_ITEMS).map((item) => [item, amountOf(item)]));
}

/** A survey file in either layout: tab-separated dollars with flags, or comma-separated thousands without. */
export function sampleSurvey(layout: F33Layout, agencies: readonly SampleAgency[], year = '19'): string {
  const { columns } = layout;
  const isNces = layout.id === 'nces';
  const items = Object.keys(F33_ITEMS);
  const places = [columns.leaid, columns.name, columns.level, columns.year].concat(columns.charter ?? []);
  const flags = isNces ? items.map(flagHeading) : [];
  const lines = agencies.map((agency) => {
    const values = withTotals(layout, agency.thousands);
    const place = [agency.id, agency.name ?? `Agency ${agency.id}`, agency.level ?? '03', year];
    const charter = columns.charter === null ? [] : [agency.charter ?? '3'];
    const cells = items.map((item) => {
      const printed = agency.printed?.[item];
      if (printed !== undefined) return printed;
      if (item === 'V33' || item === 'MEMBERSCH') return String(agency.pupils);
      return String((values.get(item) ?? 0) * (isNces ? 1000 : 1));
    });
    const marks = isNces ? items.map((item) => agency.flags?.[item] ?? 'R') : [];
    return [...place, ...charter, ...cells, ...marks].join(isNces ? '\t' : ',');
  });
  return [[...places, ...items, ...flags].join(isNces ? '\t' : ','), ...lines].join('\n');
}
