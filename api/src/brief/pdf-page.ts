import { createRequire } from 'node:module';
import type { Brief } from './content.ts';
import { WORDS } from './words.ts';

const require = createRequire(import.meta.url);
const font = (family: string, file: string): string => require.resolve(`@fontsource/${family}/files/${file}`);

/** Letter paper, points. */
export const PAGE = { width: 612, height: 792, left: 54, right: 558, top: 84, bottom: 728 } as const;

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
export async function openDocument(brief: Brief): Promise<Pdf> {
  // Loaded only when a document is wanted, as it is large.
  const { default: PDFDocument } = await import('pdfkit');
  const options: Omit<PDFKit.PDFDocumentOptions, 'subset'> & { subset: string } = {
    size: 'LETTER',
    margins: { top: PAGE.top, bottom: 20, left: PAGE.left, right: PAGE.width - PAGE.right },
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
  parent.add(
    pdf.struct(tag, {}, () => {
      pdf
        .font(style.font)
        .fontSize(style.size)
        .fillColor(style.color ?? INK.text)
        .text(words, PAGE.left, pdf.y, { width: PAGE.right - PAGE.left, lineGap: style.lineGap ?? 2 });
    }),
  );
  pdf.y += style.gap ?? 6;
}

/** Starts a new page when fewer than `height` points are left. */
export function room(pdf: Pdf, height: number): void {
  if (pdf.y + height > PAGE.bottom) pdf.addPage();
}

/** A section head with its rule. */
export function section(pdf: Pdf, parent: Structure, title: string, note: string): void {
  pdf.y += 10;
  room(pdf, 90);
  artifact(pdf, () => {
    pdf.moveTo(PAGE.left, pdf.y).lineTo(PAGE.right, pdf.y).lineWidth(1).strokeColor(INK.text).stroke();
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
    artifact(pdf, () => {
      pdf
        .font('serif-bold')
        .fontSize(12)
        .fillColor(INK.text)
        .text('Lee', PAGE.left, 42, { continued: true, lineBreak: false });
      pdf.fillColor(INK.you).text('way', { continued: false, lineBreak: false });
      pdf
        .font('sans')
        .fontSize(8)
        .fillColor(INK.soft)
        .text(headline, PAGE.left + 80, 45, { width: PAGE.right - PAGE.left - 80, align: 'right', lineBreak: false });
      pdf.moveTo(PAGE.left, 62).lineTo(PAGE.right, 62).lineWidth(0.5).strokeColor(INK.rule).stroke();
      pdf.text(`Leeway ${brief.version}`, PAGE.left, 750, { lineBreak: false });
      pdf.text(words.page(page - start + 1, count), PAGE.left, 750, {
        width: PAGE.right - PAGE.left,
        align: 'right',
        lineBreak: false,
      });
    });
  }
}
