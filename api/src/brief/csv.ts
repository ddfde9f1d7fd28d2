import type { Brief } from './content.ts';
import { WORDS } from './words.ts';

const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  // A leading =, +, - or @ would run as a formula in a spreadsheet.
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const dollars = (valueCents: number): number => Math.round(valueCents) / 100;

/** The brief's rows as comma-separated text: opportunities, their total, then areas. Money in dollars. */
export function briefCsv(brief: Brief): string {
  const words = WORDS[brief.language];
  const table: (string | number | null)[][] = [
    [brief.district, brief.year, brief.synthetic ? words.synthetic : '', `Leeway ${brief.version}`],
    [],
    [
      'id',
      words.question,
      words.area,
      words.kind,
      `${words.addressable} ($)`,
      'p10 ($)',
      'p50 ($)',
      'p90 ($)',
      words.chance,
      words.grade,
      words.decides,
    ],
    ...brief.opportunities.map((line) => [
      line.id,
      line.question,
      line.area,
      line.kind,
      dollars(line.addressableCents),
      dollars(line.p10),
      dollars(line.p50),
      dollars(line.p90),
      Number(line.chance.toFixed(3)),
      line.grade,
      line.decider,
    ]),
    [
      'total',
      words.total,
      '',
      '',
      null,
      dollars(brief.total.net.p10),
      dollars(brief.total.net.p50),
      dollars(brief.total.net.p90),
      Number(brief.total.chanceOfAny.toFixed(3)),
      '',
      '',
    ],
    [],
    [
      'id',
      words.area,
      `${words.perPupil} ($)`,
      `${words.fairRange} ($) <`,
      '50 % ($)',
      `${words.fairRange} ($) >`,
      words.verdict,
    ],
    ...brief.areas.map((area) => [
      area.id,
      area.title,
      ...[area.cost, area.low, area.mid, area.high].map((value) => (value === null ? null : dollars(value))),
      area.verdict,
    ]),
    [],
    ...brief.sources.map((source) => [words.sources, source]),
  ];
  return `\uFEFF${table.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
