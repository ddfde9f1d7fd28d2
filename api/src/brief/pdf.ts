import { decisionWords, moneyRange, moneyShort, percent } from '@leeway/model';
import type { Brief, BriefArea, BriefOpportunity } from './content.ts';
import { areaMoney } from './content.ts';
import {
  block,
  dressPages,
  frameOf,
  INK,
  openDocument,
  type Paper,
  type Pdf,
  room,
  type Structure,
  section,
} from './pdf-page.ts';
import { type Column, tableOf } from './pdf-table.ts';
import { WORDS } from './words.ts';

const LISTED = 9;
const DETAILED = 5;

const scale = (low: number, high: number, x: number, width: number) => (value: number) =>
  x + ((Math.min(Math.max(value, low), high) - low) / (high - low || 1)) * width;

function bar(pdf: Pdf, from: number, to: number, y: number, height: number, color: string): void {
  pdf.roundedRect(from, y, Math.max(to - from, 1.5), height, Math.min(height / 2, 3)).fill(color);
}

function opportunityColumns(pdf: Pdf, brief: Brief, rows: readonly BriefOpportunity[]): Column<BriefOpportunity>[] {
  const words = WORDS[brief.language];
  const low = Math.min(0, ...rows.map((row) => row.p10));
  const high = Math.max(1, ...rows.map((row) => row.p90));
  const { left } = frameOf(pdf);
  const at = scale(low, high, left + 186, 150);
  const soft = (row: BriefOpportunity): string => (row.standsAside ? INK.soft : INK.text);
  return [
    {
      head: words.question,
      x: left,
      width: 176,
      text: (row) => row.question,
      small: (row) => `${row.area} · ${row.kind}`,
      color: soft,
    },
    {
      head: words.axis(moneyShort(low), moneyShort(high)),
      x: left + 186,
      width: 150,
      text: (row) => moneyRange(row.p10, row.p90, brief.language),
      draw: (row, y) => {
        pdf
          .moveTo(at(0), y - 5)
          .lineTo(at(0), y + 19)
          .lineWidth(0.5)
          .strokeColor(INK.peer)
          .stroke();
        bar(pdf, at(row.p10), at(row.p90), y + 3, 8, row.standsAside ? '#e4e2db' : INK.tint);
        bar(pdf, at(row.p25), at(row.p75), y + 3, 8, row.standsAside ? INK.peer : '#6fa698');
        pdf
          .moveTo(at(row.p50), y)
          .lineTo(at(row.p50), y + 14)
          .lineWidth(2)
          .strokeColor(row.standsAside ? INK.soft : INK.you)
          .stroke();
      },
    },
    {
      head: '',
      x: left + 342,
      width: 74,
      align: 'right',
      text: (row) => moneyRange(row.p10, row.p90, brief.language),
      color: soft,
    },
    {
      head: words.chance,
      x: left + 418,
      width: 32,
      align: 'right',
      text: (row) => percent(row.chance, 0, brief.language),
      color: soft,
    },
    { head: words.decides, x: left + 456, width: 48, text: (row) => row.decider, color: soft },
  ];
}

function areaColumns(pdf: Pdf, brief: Brief): Column<BriefArea>[] {
  const words = WORDS[brief.language];
  const { left } = frameOf(pdf);
  return [
    { head: words.area, x: left, width: 170, text: (row) => row.title },
    {
      head: words.perPupil,
      x: left + 172,
      width: 54,
      align: 'right',
      text: (row) => areaMoney(row, brief.language).cost,
    },
    {
      head: words.fairRange,
      x: left + 232,
      width: 92,
      align: 'right',
      text: (row) => areaMoney(row, brief.language).fair,
    },
    {
      head: '',
      x: left + 334,
      width: 70,
      text: (row) => row.verdict,
      draw: (row, y) => {
        if (row.cost === null || row.low === null || row.mid === null || row.high === null) return;
        const margin = (row.high - row.low) * 0.5 || 1;
        const at = scale(
          Math.min(row.low, row.cost) - margin * 0.3,
          Math.max(row.high, row.cost) + margin * 0.3,
          left + 334,
          70,
        );
        bar(pdf, at(row.low), at(row.high), y + 3, 8, INK.tint);
        pdf
          .moveTo(at(row.mid), y + 2)
          .lineTo(at(row.mid), y + 12)
          .lineWidth(1)
          .strokeColor(INK.peer)
          .stroke();
        pdf.circle(at(row.cost), y + 7, 3.2).fill(INK.you);
      },
    },
    {
      head: words.verdict,
      x: left + 412,
      width: 92,
      text: (row) => row.verdict,
      color: (row) => (row.verdict === words.above ? INK.warn : INK.soft),
    },
  ];
}

function detail(pdf: Pdf, parent: Structure, brief: Brief, row: BriefOpportunity): void {
  const words = WORDS[brief.language];
  const { detail: answer } = row;
  const { language } = brief;
  room(pdf, 110);
  block(pdf, parent, 'H3', row.question, { font: 'serif-bold', size: 10.5, gap: 1 });
  const { conditions, legalFloor } = answer.right;
  const under = conditions[language] === row.decider ? '' : ` (${conditions[language]})`;
  const decides = `${words.decides}: ${row.decider}${under}.${legalFloor ? ` ${words.legalFloor}: ${decisionWords(legalFloor)[language]}.` : ''}`;
  const evidence = answer.evidence
    .map((entry) => `${entry.claim[language]} (${words.evidenceGrade(entry.grade)})`)
    .join('; ');
  const lines = [
    answer.answer
      .map((sentence) => sentence[language].map((part) => (typeof part === 'string' ? part : part.words)).join(''))
      .join(' '),
    decides,
    `${words.guardrail}: ${answer.guardrail[language]}`,
    ...(evidence ? [`${words.evidence}: ${evidence}`] : []),
    `${words.narrow}: ${answer.narrow[language]}`,
  ];
  for (const line of lines) block(pdf, parent, 'P', line, { font: 'sans', size: 8.5, gap: 2, lineGap: 1.5 });
  pdf.y += 6;
}

function opportunities(pdf: Pdf, root: Structure, brief: Brief): void {
  const words = WORDS[brief.language];
  section(pdf, root, words.opportunities, words.opportunitiesNote);
  const listed = brief.opportunities.slice(0, LISTED);
  if (listed.length === 0) {
    block(pdf, root, 'P', words.noOpportunities, { font: 'sans', size: 9 });
    return;
  }
  tableOf(pdf, root, opportunityColumns(pdf, brief, listed), listed);
  const more = brief.opportunities.length - listed.length;
  if (more > 0) block(pdf, root, 'P', words.moreOpportunities(more), { font: 'sans', size: 8, color: INK.soft });
  pdf.y += 4;
  room(pdf, 56);
  block(pdf, root, 'P', `${words.total}: ${brief.totalWords}`, { font: 'sans-bold', size: 9.5, gap: 2 });
  block(pdf, root, 'P', brief.plausibility, { font: 'sans', size: 8.5, color: INK.soft });
}

function lists(pdf: Pdf, root: Structure, brief: Brief): void {
  const words = WORDS[brief.language];
  section(pdf, root, words.mind, brief.prices);
  for (const finding of brief.findings.slice(0, 8))
    block(pdf, root, 'P', finding, { font: 'sans', size: 8.5, gap: 3, lineGap: 1.5 });
  section(pdf, root, words.sources, '');
  for (const source of brief.sources) block(pdf, root, 'P', source, { font: 'sans', size: 8, gap: 1, color: INK.soft });
}

/** The brief as a tagged PDF of a few pages. */
export async function briefPdf(brief: Brief, paper: Paper): Promise<Uint8Array> {
  const words = WORDS[brief.language];
  const pdf = await openDocument(brief, paper);
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  pdf.y = 82;
  block(pdf, root, 'H1', brief.question, { font: 'serif-bold', size: 23, gap: 4 });
  block(pdf, root, 'P', brief.answer.join(' '), { font: 'serif', size: 12.5, gap: 6, lineGap: 3 });
  block(pdf, root, 'P', brief.facts.map((fact) => `${fact.label}: ${fact.value}`).join('   ·   '), {
    font: 'sans',
    size: 8.5,
    color: INK.soft,
  });
  opportunities(pdf, root, brief);
  section(pdf, root, words.areas, words.areasNote);
  tableOf(pdf, root, areaColumns(pdf, brief), brief.areas);
  const largest = brief.opportunities.filter((row) => !row.standsAside).slice(0, DETAILED);
  if (largest.length > 0) section(pdf, root, words.howDecided, '');
  for (const row of largest) detail(pdf, root, brief, row);
  lists(pdf, root, brief);
  root.end();
  dressPages(pdf, brief);
  pdf.end();
  return done;
}
