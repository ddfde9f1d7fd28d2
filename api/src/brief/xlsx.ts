import type ExcelJS from 'exceljs';
import type { Brief, BriefOpportunity } from './content.ts';
import { WORDS } from './words.ts';

const MONEY = '$#,##0;[Red]−$#,##0';
const SHARE = '0.0%';
const FACTORS = ['effectShare', 'transferShare', 'scaleShare', 'cashableShare'] as const;

const dollars = (valueCents: number): number => Math.round(valueCents) / 100;

function head(sheet: ExcelJS.Worksheet, titles: readonly string[], widths: readonly number[]): void {
  const row = sheet.addRow([...titles]);
  row.font = { bold: true };
  row.alignment = { wrapText: true, vertical: 'bottom' };
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  sheet.views = [{ state: 'frozen', ySplit: row.number }];
}

function opportunitiesSheet(book: ExcelJS.Workbook, brief: Brief): void {
  const words = WORDS[brief.language];
  const sheet = book.addWorksheet(words.opportunities.slice(0, 31));
  const titles = [
    'id',
    words.question,
    words.area,
    words.kind,
    words.addressable,
    'p10',
    'p25',
    'p50',
    'p75',
    'p90',
    words.chance,
    words.grade,
    words.decides,
  ];
  head(sheet, titles, [34, 48, 26, 10, 16, 14, 14, 14, 14, 14, 12, 10, 26]);
  for (const line of brief.opportunities) {
    const money = [line.addressableCents, line.p10, line.p25, line.p50, line.p75, line.p90].map(dollars);
    const row = sheet.addRow([
      line.id,
      line.question,
      line.area,
      line.kind,
      ...money,
      line.chance,
      line.grade,
      line.decider,
    ]);
    for (let column = 5; column <= 10; column += 1) row.getCell(column).numFmt = MONEY;
    row.getCell(11).numFmt = SHARE;
    if (line.standsAside) row.font = { color: { argb: 'FF6B6B6B' }, italic: true };
  }
  const { net, chanceOfAny } = brief.total;
  const total = sheet.addRow([
    'total',
    words.total,
    '',
    '',
    null,
    dollars(net.p10),
    null,
    dollars(net.p50),
    null,
    dollars(net.p90),
    chanceOfAny,
  ]);
  total.font = { bold: true };
  sheet.addRow(['mean', words.meansAddUp, '', '', null, null, null, dollars(brief.total.mean)]).getCell(8).numFmt =
    MONEY;
  for (let column = 5; column <= 10; column += 1) total.getCell(column).numFmt = MONEY;
  total.getCell(11).numFmt = SHARE;
}

/** Base × effect × transfer × scale × cashable − one-off ÷ years, live: change a factor and the saving follows. */
function sizingSheet(book: ExcelJS.Workbook, brief: Brief): void {
  const words = WORDS[brief.language];
  const sheet = book.addWorksheet(brief.language === 'en' ? 'Sizing' : 'Cálculo');
  const names =
    brief.language === 'en'
      ? ['effect', 'transfer', 'scale', 'cashable', 'one-off', 'years']
      : ['efecto', 'transferencia', 'escala', 'realizable', 'único', 'años'];
  head(
    sheet,
    ['id', words.question, words.addressable, ...names, `${words.range} = C×D×E×F×G−H÷I`],
    [34, 48, 16, 12, 12, 12, 12, 14, 8, 20],
  );
  for (const line of brief.opportunities) sizingRow(sheet, line);
}

function sizingRow(sheet: ExcelJS.Worksheet, line: BriefOpportunity): void {
  const { factors, yearsOfOneOff } = line.detail;
  const row = sheet.addRow([
    line.id,
    line.question,
    dollars(line.addressableCents),
    ...FACTORS.map((name) => factors[name].mid),
    dollars(factors.oneOffCents.mid),
    yearsOfOneOff,
  ]);
  const at = row.number;
  const result = dollars(
    FACTORS.reduce((product, name) => product * factors[name].mid, line.addressableCents) -
      factors.oneOffCents.mid / yearsOfOneOff,
  );
  row.getCell(10).value = { formula: `C${at}*D${at}*E${at}*F${at}*G${at}-H${at}/I${at}`, result };
  for (const column of [3, 8, 10]) row.getCell(column).numFmt = MONEY;
  for (const column of [4, 5, 6, 7]) row.getCell(column).numFmt = SHARE;
}

function areasSheet(book: ExcelJS.Workbook, brief: Brief): void {
  const words = WORDS[brief.language];
  const sheet = book.addWorksheet(words.areas.slice(0, 31));
  const gap = brief.language === 'en' ? 'Above or below the median' : 'Sobre o bajo la mediana';
  head(
    sheet,
    ['id', words.area, words.perPupil, `${words.fairRange} <`, '50 %', `${words.fairRange} >`, gap, words.verdict],
    [22, 46, 14, 14, 14, 14, 18, 30],
  );
  for (const area of brief.areas) {
    const values = [area.cost, area.low, area.mid, area.high].map((value) => (value === null ? null : dollars(value)));
    const row = sheet.addRow([area.id, area.title, ...values, null, area.verdict]);
    if (area.cost !== null && area.mid !== null) {
      row.getCell(7).value = {
        formula: `C${row.number}-E${row.number}`,
        result: dollars(area.cost) - dollars(area.mid),
      };
    }
    for (let column = 3; column <= 7; column += 1) row.getCell(column).numFmt = MONEY;
  }
}

function sourcesSheet(book: ExcelJS.Workbook, brief: Brief): void {
  const words = WORDS[brief.language];
  const sheet = book.addWorksheet(words.sources);
  sheet.getColumn(1).width = 140;
  const lines = [...brief.sources, brief.prices, ...brief.findings, ...evidenceLines(brief), `Leeway ${brief.version}`];
  for (const line of lines) sheet.addRow([line]);
}

function evidenceLines(brief: Brief): string[] {
  return brief.opportunities.flatMap((line) =>
    line.detail.evidence.map(
      (entry) =>
        `${line.id}: ${entry.claim[brief.language]} (${entry.grade}, ${entry.provenance}; ${entry.source}${entry.year ? `, ${entry.year}` : ''})`,
    ),
  );
}

/** The brief as a workbook with live formulas and its sources. */
export async function briefXlsx(brief: Brief): Promise<Uint8Array> {
  // Loaded only when a workbook is wanted: it would be a third of every start.
  const { default: Excel } = await import('exceljs');
  const book = new Excel.Workbook();
  book.creator = `Leeway ${brief.version}`;
  book.title = brief.question;
  const words = WORDS[brief.language];
  const cover = book.addWorksheet(brief.language === 'en' ? 'Answer' : 'Respuesta');
  cover.getColumn(1).width = 110;
  const lines = [
    brief.question,
    `${brief.district} · ${brief.year}${brief.synthetic ? ` · ${words.synthetic}` : ''}`,
    ...brief.answer,
    brief.totalWords,
    brief.plausibility,
  ];
  for (const line of lines) cover.addRow([line]).alignment = { wrapText: true };
  cover.getRow(1).font = { bold: true, size: 16 };
  opportunitiesSheet(book, brief);
  sizingSheet(book, brief);
  areasSheet(book, brief);
  sourcesSheet(book, brief);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
