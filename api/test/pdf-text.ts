import { inflateSync } from 'node:zlib';

/** An object of a PDF file: its dictionary as text, and its stream unpacked. */
type PdfObject = { readonly words: string; readonly stream: string };

function objectsOf(raw: string): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  for (const [, id = '', body = ''] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = body.indexOf('stream\n');
    const words = at < 0 ? body : body.slice(0, at);
    const packed = at < 0 ? '' : body.slice(at + 7, body.lastIndexOf('\nendstream'));
    const unpacks = words.includes('/FlateDecode') && packed !== '';
    const stream = unpacks ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1') : packed;
    objects.set(id, { words, stream });
  }
  return objects;
}

const letters = (hex: string): string => Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');

/** Glyph codes of a font to text, from its ToUnicode map. */
function unicodeOf(map: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, start = '', , list = ''] of map.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi)) {
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex = ''], at) => {
      found.set((Number.parseInt(start, 16) + at).toString(16).padStart(4, '0'), letters(hex));
    });
  }
  return found;
}

function fontsOf(objects: ReadonlyMap<string, PdfObject>): Map<string, Map<string, string>> {
  const fonts = new Map<string, Map<string, string>>();
  for (const { words } of objects.values()) {
    for (const [, name = '', id = ''] of words.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.words ?? '')?.[1];
      if (map !== undefined) fonts.set(name, unicodeOf(objects.get(map)?.stream ?? ''));
    }
  }
  return fonts;
}

/** A string of the file, which is UTF-16 where it begins with the mark. */
function stringOf(words: string): string {
  const plain = words
    .trim()
    .slice(1, -1)
    .replaceAll(/\\([\\()])/g, '$1');
  return plain.startsWith('\u00FE\u00FF') ? Buffer.from(plain.slice(2), 'latin1').swap16().toString('utf16le') : plain;
}

/** Text without the spaces in it, since lines break anywhere. */
export const squeezed = (words: string): string => words.replaceAll(/\s+/g, '');

/** What a reader program would take from a PDF that PDFKit wrote: pages, plain text in the order drawn, and the raw file. */
export function readPdf(bytes: Uint8Array): {
  readonly pages: number;
  readonly title: string;
  readonly text: string;
  readonly raw: string;
} {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = objectsOf(raw);
  const fonts = fontsOf(objects);
  let text = '';
  for (const { stream } of objects.values()) {
    if (!/\bBT\b/.test(stream)) continue;
    let font: ReadonlyMap<string, string> = new Map();
    for (const [, name, shown] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (name) font = fonts.get(name) ?? new Map();
      else
        for (const [, hex = ''] of (shown ?? '').matchAll(/<([0-9a-f]+)>/gi))
          text += (hex.match(/.{4}/g) ?? []).map((code) => font.get(code.toLowerCase()) ?? '?').join('');
    }
  }
  const title = objects.get(/\/Title (\d+) 0 R/.exec(raw)?.[1] ?? '')?.words ?? '';
  return { title: stringOf(title), pages: [...raw.matchAll(/\/Type \/Page\b/g)].length, text: squeezed(text), raw };
}
