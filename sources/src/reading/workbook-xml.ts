import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { RefusedFile } from './refusal.ts';
import { damagedContainer, documentType } from './refusals.ts';
import type { ZipArchive } from './zip.ts';

/** What a reader of one part of a workbook listens to. Names come without their namespace prefix. */
export type PartListener = {
  readonly open?: (tag: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (tag: string) => void;
  /** True where nothing more is needed. */
  readonly done?: () => boolean;
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Streams one XML part of a workbook through a listener.
 * @throws RefusedFile where the XML is broken or declares a document type.
 */
export async function readPart(archive: ZipArchive, part: string, name: string, listener: PartListener): Promise<void> {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new RefusedFile(documentType(name));
  });
  parser.on('error', () => {
    throw new RefusedFile(damagedContainer(name, 'XLSX'));
  });
  const { open, text, close, done } = listener;
  if (open) {
    parser.on('opentag', (tag: SaxesTagPlain) => open(localName(tag.name), tag.attributes));
  }
  if (close) parser.on('closetag', (tag: SaxesTagPlain) => close(localName(tag.name)));
  if (text) parser.on('text', text);
  const decoder = new TextDecoder('utf-8');
  for await (const piece of archive.pieces(part)) {
    parser.write(decoder.decode(piece, { stream: true }));
    if (done?.()) return;
  }
  parser.close();
}
