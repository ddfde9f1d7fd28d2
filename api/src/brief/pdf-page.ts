import { createRequire } from 'node:module';
import type { Brief } from './content.ts';
import { WORDS } from './words.ts';

const require = createRequire(import.meta.url);
const font = (family: string, file: string): string => require.resolve(`@fontsource/${family}/files/${file}`);

export const PAPERS = ['letter', 'a4'] as const;
export type Paper = (typeof PAPERS)[number];

/** Points. The text is as wide on either paper; what is over goes to the margins and the foot. */
const SHEET = { letter: 'LETTER', a4: 'A4' } as const;
const SHEET_WIDTH = { letter: 612, a4: 595.28 } as const;
const TEXT_WIDTH = 504;
const TOP = 84;
const FOOT = 64;

export type Frame = { readonly left: number; readonly right: number; readonly bottom: number; readonly foot: number };

/** Where the text of a page may stand. */
export const frameOf = (pdf: Pdf): Frame => {
  const { margins, width, height } = pdf.page;
  return { left: margins.left, right: width - margins.right, bottom: height - FOOT, foot: height - 42 };
};

export const INK = {
  text: '#1b2220',
  soft: '#4b5753',
  rule: '#cfcbc0',
  peer: '#8b9792',
  you: '#0b5d4e',
  tint: '#cde4dc',
  warn: '#8f4700',
} as const;

export type Pdf = PDFKit.PDFDocument;
export type Structure = PDFKit.PDFStructureElement;

/** A tagged, titled document with our two families of type. */
export async function openDocument(brief: Brief, paper: Paper): Promise<Pdf> {
  // Loaded only when a document is wanted, as it is large.
  const { default: PDFDocument } = await import('pdfkit');
  const side = (SHEET_WIDTH[paper] - TEXT_WIDTH) / 2;
  const options: Omit<PDFKit.PDFDocumentOptions, 'subset'> & { subset: string } = {
    size: SHEET[paper],
    margins: { top: TOP, bottom: 20, left: side, right: side },
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: brief.language === 'en' ? 'en-US' : 'es-US',
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: `${brief.question} ${brief.district}, ${brief.year}`,
      Author: 'Leeway',
      Subject: WORDS[brief.language].brief,
    },
  };
  const pdf = new PDFDocument(options as PDFKit.PDFDocumentOptions);
  pdf.registerFont('serif', font('source-serif-4', 'source-serif-4-latin-400-normal.woff'));
  pdf.registerFont('serif-bold', font('source-serif-4', 'source-serif-4-latin-600-normal.woff'));
  pdf.registerFont('sans', font('inter', 'inter-latin-400-normal.woff'));
  pdf.registerFont('sans-bold', font('inter', 'inter-latin-600-normal.woff'));
  return pdf;
}

/** Draws what carries no meaning of its own: rules, tints, page heads. */
export function artifact(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact');
  draw();
  pdf.endMarkedContent();
}

/** Adds a tagged block of text at the left margin and moves down. */
export function block(
  pdf: Pdf,
  parent: Structure,
  tag: string,
  words: string,
  style: { font: string; size: number; color?: string; gap?: number; lineGap?: number },
): void {
  const { left, right } = frameOf(pdf);
  parent.add(
    pdf.struct(tag, {}, () => {
      pdf
        .font(style.font)
        .fontSize(style.size)
        .fillColor(style.color ?? INK.text)
        .text(words, left, pdf.y, { width: right - left, lineGap: style.lineGap ?? 2 });
    }),
  );
  pdf.y += style.gap ?? 6;
}

/** Starts a new page when fewer than `height` points are left. */
export function room(pdf: Pdf, height: number): void {
  if (pdf.y + height > frameOf(pdf).bottom) pdf.addPage();
}

/** A section head with its rule. */
export function section(pdf: Pdf, parent: Structure, title: string, note: string): void {
  pdf.y += 10;
  room(pdf, 90);
  artifact(pdf, () => {
    const { left, right } = frameOf(pdf);
    pdf.moveTo(left, pdf.y).lineTo(right, pdf.y).lineWidth(1).strokeColor(INK.text).stroke();
  });
  pdf.y += 7;
  block(pdf, parent, 'H2', title, { font: 'serif-bold', size: 13, gap: 1 });
  if (note) block(pdf, parent, 'P', note, { font: 'sans', size: 8, color: INK.soft, gap: 6 });
}

/** Page heads and feet, once the number of pages is known. */
export function dressPages(pdf: Pdf, brief: Brief): void {
  const words = WORDS[brief.language];
  const { start, count } = pdf.bufferedPageRange();
  const headline = [brief.district, brief.year, ...(brief.synthetic ? [words.synthetic] : [])].join('  ·  ');
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    const { left, right, foot } = frameOf(pdf);
    artifact(pdf, () => {
      pdf
        .font('serif-bold')
        .fontSize(12)
        .fillColor(INK.text)
        .text('Lee', left, 42, { continued: true, lineBreak: false });
      pdf.fillColor(INK.you).text('way', { continued: false, lineBreak: false });
      pdf
        .font('sans')
        .fontSize(8)
        .fillColor(INK.soft)
        .text(headline, left + 80, 45, { width: right - left - 80, align: 'right', lineBreak: false });
      pdf.moveTo(left, 62).lineTo(right, 62).lineWidth(0.5).strokeColor(INK.rule).stroke();
      pdf.text(`Leeway ${brief.version}`, left, foot, { lineBreak: false });
      pdf.text(words.page(page - start + 1, count), left, foot, {
        width: right - left,
        align: 'right',
        lineBreak: false,
      });
    });
  }
}
